import type { Page } from '@playwright/test'
import { jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import { faultsOf, type NamedStop, type Stop, settled, withChecker } from '../support/accessibility'
import { expect, type Person, people, signIn, test } from '../support/browser'

const open = (page: Page, from: Stop) => (typeof from === 'string' ? page.goto(from) : from.open(page))

/** The page that the first link of another page with such an address leads to. */
const follow = (from: Stop, link: string): NamedStop => ({
  name: `${typeof from === 'string' ? from : from.name} → ${link}`,
  open: async (page) => {
    await open(page, from)
    await settled(page)
    const target = page.locator(`main a${link}`).first()
    const elsewhere =
      new URL((await target.getAttribute('href')) ?? '', page.url()).pathname !== new URL(page.url()).pathname
    const heading = await page.getByRole('heading', { level: 1 }).elementHandle()
    await target.click()
    // The page that was left stays in sight until the next one can be drawn: it is not the one to be checked.
    if (elsewhere) await page.waitForFunction((left) => !left?.isConnected, heading)
  },
})

/** A dialog that a button of a page opens. */
const dialog = (from: Stop, button: RegExp): Stop => ({
  name: `${typeof from === 'string' ? from : from.name} with “${button.source}”`,
  open: async (page) => {
    await open(page, from)
    await page.getByRole('main').getByRole('button', { name: button }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
})

const check = (name: string, person: Person | null, stops: readonly Stop[]) =>
  test(name, async ({ page }) => {
    test.setTimeout(240_000)
    await withChecker(page)
    if (person === null) await page.goto('/')
    else await signIn(page, person)
    expect(await faultsOf(page, stops)).toEqual([])
  })

check('everybody: front page, småjobs, statement, pages for what went wrong', null, [
  '/',
  '/smaajob',
  '/smaajob?q=findes+ikke',
  follow('/smaajob', '[href^="/smaajob/"]'),
  '/tilgaengelighed',
  '/findes-ikke',
])

const form = (kind: string): NamedStop => ({
  name: `form of ${kind}`,
  open: async (page) => {
    await page.goto('/ordrer/ny')
    await page.locator(`a[href*="type=${kind}"]`).click()
    await expect(page.getByRole('button', { name: /^(Indsend jobordre|Submit job order)$/ })).toBeVisible()
  },
})
const wrongForm: Stop = {
  name: 'form with mistakes',
  open: async (page) => {
    await form('wage_subsidy_job').open(page)
    await page.getByRole('button', { name: /^(Indsend jobordre|Submit job order)$/ }).click()
    await expect(page.locator('.error-summary')).toBeVisible()
  },
}
const employerOrder = follow('/overblik', '[href^="/ordrer/"]:not([href$="/ny"]):not([href$="/skriv"])')

check('employer: overview, company, orders, answers', people.employer(0), [
  '/overblik',
  '/overblik?vis=afsluttede',
  '/virksomhed',
  dialog('/virksomhed', /^(Tilføj arbejdsplads|Add a workplace)/),
  dialog('/virksomhed', /^(Tilføj kontaktperson|Add a contact)/),
  dialog('/virksomhed', /^(Fjern|Remove)/),
  employerOrder,
  dialog(employerOrder, /^(Træk tilbage|Withdraw)$/),
  dialog(employerOrder, /^(Invitér til samtale|Invite to an interview)$/),
  dialog(employerOrder, /^(Sig nej tak|Turn down)$/),
  '/ingen-adgang?til=/personer',
])

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

check('employer: the form of every kind of order', people.employer(1), [
  '/ordrer/ny',
  ...jobOrderKinds.map(form),
  wrongForm,
  dialog(form('ordinary'), /^(Slet kladde|Delete draft)$/),
])

const staffOrder = follow('/arbejdsliste', '[href^="/arbejdsliste/"]')
const compare: Stop = {
  name: 'compare',
  open: async (page) => {
    await staffOrder.open(page)
    const boxes = page.getByRole('article').getByRole('checkbox')
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    await page.locator('main a[href*="sammenlign"]').click()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  },
}
check('broker: work list, order, candidates and what is done with them', people.broker, [
  '/arbejdsliste',
  '/arbejdsliste?q=findes+ikke',
  staffOrder,
  follow('/arbejdsliste?status=closed', '[href^="/arbejdsliste/"]'),
  compare,
  dialog(staffOrder, /^(Foreslå|Propose) /),
  dialog(staffOrder, /^(Udelad|Leave) /),
  dialog(staffOrder, /^(Giv til en kollega|Give to a colleague)$/),
])

const citizen = follow('/borgere?status=active', '[href^="/borgere/"]:not([href$="/ny"])')
check('consultant: referrals and citizens', people.consultant, [
  follow(staffOrder, '[href*="view=facts"]'),
  follow(staffOrder, '[href*="view=history"]'),
  follow(follow(staffOrder, '[href*="view=history"]'), '[href^="/rangeringer/"]'),
  '/formidlinger',
  '/formidlinger?interests=true',
  '/milepaele',
  follow('/milepaele', '[href^="/borgere/"]'),
  dialog('/formidlinger?status=accepted', /^(Bekræft og præsentér|Confirm and present)$/),
  dialog('/formidlinger?status=proposed', /^(Borgerens svar|Citizen’s answer)$/),
  dialog('/formidlinger?status=presented', /^(Virksomhedens svar|Company’s answer)$/),
  '/borgere',
  '/borgere?status=active',
  citizen,
  follow(citizen, '[href*="view=openings"]'),
  follow(citizen, '[href*="view=calls"]'),
  follow(citizen, '[href*="view=referrals"]'),
  dialog(citizen, /^(Udsted engangskode|Issue a one-time code)$/),
])
const company = follow('/virksomheder', '[href^="/virksomheder/"]:not([href$="/ny"])')
check('consultant: companies', people.neighbour, [
  '/virksomheder',
  '/virksomheder?q=findes+ikke',
  company,
  dialog(company, /^(Ret støtte og tovholder|Change support and manager)$/),
  '/virksomheder/ny',
  '/ordrer/ny',
])
check('caseworker: what one enters about citizens', people.caseworker, [
  '/borgere?status=active',
  follow(citizen, '[href$="/ret"]'),
  '/borgere/ny',
  '/kode',
])
check('manager: orders and deadlines', people.manager, [
  '/arbejdsliste',
  staffOrder,
  '/frister',
  '/formidlinger',
  '/opfoelgning',
  '/opfoelgning/resultater',
  '/opfoelgning/resultater?by=industry&fra=2026-01-01',
  '/opfoelgning/resultater?fra=2000-01-01&til=2000-12-31',
  '/rangeringer',
  '/rangeringer?fra=2099-01-01',
  '/rangeringer/fordeling',
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
    await (typeof from === 'string' ? page.goto(from) : from.open(page))
    await page
      .getByRole('dialog')
      .getByLabel(/^(Mål for mestring|Goals of mastery)$/)
      .check()
  },
}
check('consultant: plans of hours', people.consultant, [
  planDialog('running', /^(Foreslå ændring|Propose a change)$/),
  planDialog('running', /^(Ret|Registrér|Correct|Register) uge|week/),
  goals,
])
check('consultant: placements', people.consultant, [
  '/forloeb',
  placement('all'),
  dialog(placement('ours'), /^(Træk tilbage|Withdraw|Notér resultatet|Note the outcome)$/),
  editedTerms,
  running,
  dialog(running, /^(Tilføj samtale|Add a talk)$/),
  dialog(running, /^(Ret mentor|Change mentor)/),
  '/opfoelgning',
  '/opfoelgning?view=missing',
  '/opfoelgning?view=coming&task=aftercare&mine=true',
  dialog(follow('/opfoelgning?view=missing', '[href^="/forloeb/"]'), /^(Udfyld for|Fill in for) /),
  dialog(follow('/opfoelgning?task=outcome', '[href^="/forloeb/"]'), /^(Notér resultat|Note the outcome): /),
  dialog(follow('/opfoelgning?task=aftercare', '[href^="/forloeb/"]'), /^(Ikke nødvendig|Not needed): /),
])
check('external provider: orders, companies, citizens', people.provider, [
  '/arbejdsliste',
  staffOrder,
  citizen,
])
check('data protection officer: look-ups and fairness', people.dataProtectionOfficer, [
  '/opslag',
  '/opslag?handling=denied',
  '/rangeringer/fordeling',
])
/** An occupation with a title that an administrator has added. */
const withLocalTitle: NamedStop = {
  name: 'an occupation with a local title',
  open: async (page) => {
    await page.goto('/stillinger/9112-01')
    const add = page.getByRole('main').getByRole('button', { name: /^(Tilføj en titel|Add a title)$/ })
    await expect(add).toBeVisible()
    if (await page.getByRole('listitem').filter({ hasText: 'Plyfsensvend' }).first().isVisible()) return
    await add.click()
    const dialogBox = page.getByRole('dialog')
    await dialogBox.getByLabel(/^(Titel|Title)$/).fill('Plyfsensvend')
    await dialogBox.getByRole('button', { name: /^(Tilføj titlen|Add the title)$/ }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Plyfsensvend' }).first()).toBeVisible()
  },
}
const takenAlready: NamedStop = {
  name: 'adding a title that stands elsewhere',
  open: async (page) => {
    await page.goto('/stillinger/9112-01')
    await page
      .getByRole('main')
      .getByRole('button', { name: /^(Tilføj en titel|Add a title)$/ })
      .click()
    const dialogBox = page.getByRole('dialog')
    await dialogBox.getByLabel(/^(Titel|Title)$/).fill('lagermedarbejder')
    await dialogBox.getByRole('button', { name: /^(Tilføj titlen|Add the title)$/ }).click()
    await expect(
      dialogBox.getByText(/^(Titlen står allerede i kataloget|The title is in the catalogue already)$/),
    ).toBeVisible()
  },
}

check('administrator: the occupation catalogue', people.administrator, [
  '/stillinger',
  '/stillinger?q=findes+slet+ikke',
  '/stillinger/proev',
  '/stillinger/proev?titel=lagermedarbejder',
  '/stillinger/proev?titel=%F0%9F%99%82',
  '/stillinger/aendringer',
  withLocalTitle,
  takenAlready,
  dialog('/stillinger/9112-01', /^(Ret titlen|Correct the title)/),
  dialog(withLocalTitle, /^(Tag tilbage|Take back)/),
  '/stillinger/aendringer?alle=true',
  '/stillinger/gennemgang',
])
check('administrator: mail', people.administrator, [
  '/mail',
  '/mail?tilstand=given_up',
  '/mail?tilstand=sent',
])
check('administrator: rules of placements', people.administrator, [
  '/regler',
  '/regler?dag=2010-01-01',
  '/regler?mod=2018-06-01',
  dialog('/regler', /^(Bekræft|Verify)/),
  dialog('/regler', /^(Ny udgave|New version)/),
])
const overHundred: Stop = {
  name: 'weights over a hundred percent',
  open: async (page) => {
    await page.goto('/vaegte/ny')
    await page.getByRole('textbox', { name: /^(Afstand|Distance)/ }).fill('30')
    await page.getByRole('button', { name: /^(Gem vægtene|Save the weights)$/ }).click()
    await expect(page.getByRole('link', { name: /(100 %)/ })).toBeVisible()
  },
}
const triedWeights: Stop = {
  name: 'weights tried on live orders',
  open: async (page) => {
    await page.goto('/vaegte/ny?fra=built-in-1')
    await page.getByRole('button', { name: /^(Se, hvad det ændrer|See what it changes)$/ }).click()
    await expect(page.getByRole('button', { name: /^(Prøv igen|Try again)$/ })).toBeVisible({
      timeout: 20_000,
    })
  },
}
const effortOfOneAge: Stop = {
  name: 'an effort that parts ages',
  open: async (page) => {
    await page.goto('/vaegte/indsats')
    await page.getByRole('combobox', { name: /^(Slags jobordre|Kind of job order)/ }).selectOption('ordinary')
    await page.getByRole('checkbox', { name: /^2 / }).check()
    await expect(page.getByRole('button', { name: /^(Tag dem med|Take them along)$/ })).toBeVisible()
  },
}
check('administrator: weights and efforts', people.administrator, [
  '/vaegte',
  '/vaegte/ny',
  overHundred,
  triedWeights,
  effortOfOneAge,
])
check('manager: weights and efforts', people.manager, ['/vaegte'])
check('administrator: people, roles, deadlines', people.administrator, [
  '/personer',
  dialog('/personer', /^(Invitér en kollega|Invite a colleague)$/),
  dialog('/personer', /^(Giv rolle|Give a role): /),
  dialog('/personer', /^(Fjern|Remove)/),
  '/frister',
])

const checkedForm: Stop = {
  name: 'form with its rule check',
  open: async (page) => {
    await form('work_placement').open(page)
    const workplace = page.getByRole('combobox', { name: /^(Arbejdsplads|Workplace)$/ })
    if (await workplace.isVisible()) await workplace.selectOption({ index: 1 })
    await expect(page.getByRole('heading', { level: 2, name: /^(Regeltjek|Rule check)$/ })).toBeVisible()
  },
}
check('employer: the rule check of a placement', people.employer(2), [checkedForm])

const sayYes = /^(Ja, præsentér mig|Yes, present me)$/

test('citizen: own page, småjobs, goals, rights, an answer', async ({ page, context }) => {
  test.setTimeout(240_000)
  await withChecker(page)
  const yes = page.getByRole('button', { name: sayYes })
  for (const nth of [0, 1, 2]) {
    await signIn(page, people.citizen(nth), '/mig')
    await settled(page)
    if (await yes.first().isVisible()) break
    await context.clearCookies()
  }
  await expect(yes.first()).toBeVisible()
  const stops = [
    '/mig',
    dialog('/mig', sayYes),
    dialog('/mig', /^(Nej tak|No, thank you)$/),
    '/mig/smaajob',
    '/mig/jobmaal',
    '/mig/data',
    '/mig/data?egne=true',
    dialog('/mig/jobmaal', /^(Jeg vil ikke matches|I do not want to be matched)$/),
  ]
  expect(await faultsOf(page, stops)).toEqual([])
})
