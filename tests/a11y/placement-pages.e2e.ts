import { type NamedStop, type Stop, settled } from '../support/accessibility'
import { expect, people } from '../support/browser'
import { check, dialog, follow, open } from '../support/page-stops'

const placement = (view: string) => follow(`/forloeb?view=${view}`, '[href^="/forloeb/"]')
/** A placement under way, with its follow-up. */
const running: NamedStop = {
  name: 'a placement under way',
  open: async (page) => {
    await page.goto('/forloeb?view=running')
    await page
      .getByRole('row')
      .filter({ hasText: /I gang|Under way/ })
      .getByRole('link')
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 2, name: /^(Opfølgning|Follow-up)$/ })).toBeVisible()
  },
}
check('employer: placements', people.employer(0), [
  '/forloeb?view=all',
  '/forloeb?view=all&kind=community_work',
  placement('all'),
  running,
  '/timer',
  dialog('/timer', /^(Andre timer|Other hours)/),
  '/underskrift',
  '/underskrift#no-such-link',
])

/** The form of an agreement that nobody has signed. */
const editedTerms: Stop = {
  name: 'the terms of a draft',
  open: async (page) => {
    await page.goto('/forloeb?view=all&kind=work_placement')
    await page
      .getByRole('row')
      .filter({ hasText: /Kladde|Draft/ })
      .getByRole('link')
      .first()
      .click()
    await page.locator('main a[href$="/ret"]').click()
    await expect(page.getByRole('button', { name: /^(Gem aftalen|Save the agreement)$/ })).toBeVisible()
  },
}
/** The page of the first placement whose page shows such a button, and the dialog it opens. */
const planDialog = (view: string, button: RegExp): Stop => ({
  name: `plan of hours, ${button.source}`,
  open: async (page) => {
    await page.goto(`/forloeb?view=${view}`)
    const links = page.getByRole('main').getByRole('table').getByRole('link')
    await expect(links.first()).toBeVisible()
    for (const address of await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))) {
      await page.goto(address ?? '/')
      await settled(page)
      const found = page.getByRole('main').getByRole('button', { name: button }).first()
      if (!(await found.isVisible())) continue
      await found.click()
      await expect(page.getByRole('dialog')).toBeVisible()
      return
    }
    throw new Error(`no placement has ${button.source}`)
  },
})
const goals: Stop = {
  name: 'goals of a plan',
  open: async (page) => {
    const from = planDialog('all', /^(Skriv plan|Write a plan|Ret planen|Change the plan)$/)
    await open(page, from)
    await page
      .getByRole('dialog')
      .getByLabel(/^(Mål for mestring|Goals of mastery)$/)
      .check()
  },
}
/** The citizen's own page, with a placement under way on it. */
const ownPage: NamedStop = {
  name: '/mig with a placement',
  open: async (page) => {
    await page.goto('/mig')
    await expect(page.getByRole('heading', { level: 4, name: /^(Dine timer|Your hours)/ })).toBeVisible()
  },
}
check('citizen: a placement under way', people.citizen(1), [ownPage, dialog(ownPage, /^(Svar|Answer)/)])
check('consultant: plans of hours', people.consultant, [
  planDialog('running', /^(Foreslå ændring|Propose a change)$/),
  planDialog('running', /^(Ret|Registrér|Correct|Register) uge|week/),
  goals,
])
check('consultant: placements', people.consultant, [
  '/forloeb',
  '/forloeb?view=running&deviating=true',
  placement('all'),
  dialog(placement('ours'), /^(Træk tilbage|Withdraw|Notér resultatet|Note the outcome)$/),
  editedTerms,
  running,
  dialog(running, /^(Tilføj samtale|Add a talk)$/),
  dialog(running, /^(Ret mentor|Change mentor)/),
  '/opfoelgning',
  '/opfoelgning?view=missing',
  '/opfoelgning?view=all&deviating=true',
  '/opfoelgning?view=coming&task=aftercare&mine=true',
  dialog(follow('/opfoelgning?view=missing', '[href^="/forloeb/"]'), /^(Udfyld for|Fill in for) /),
  dialog(follow('/opfoelgning?task=outcome', '[href^="/forloeb/"]'), /^(Notér resultat|Note the outcome): /),
  dialog(follow('/opfoelgning?task=aftercare', '[href^="/forloeb/"]'), /^(Ikke nødvendig|Not needed): /),
])
