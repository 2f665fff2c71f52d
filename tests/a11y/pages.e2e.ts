import { jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import { faultsOf, type NamedStop, type Stop, settled, withChecker } from '../support/accessibility'
import { expect, people, signIn, test } from '../support/browser'
import { check, dialog, follow } from '../support/page-stops'

check('everybody: front page, småjobs, statement, pages for what went wrong', null, [
  '/',
  '/smaajob',
  '/smaajob?q=findes+ikke',
  follow('/smaajob', '[href^="/smaajob/"]'),
  '/tilgaengelighed',
  '/invitation',
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
  '/kolleger',
  dialog('/kolleger', /^(Invitér en kollega|Invite a colleague)$/),
  '/sessioner',
  employerOrder,
  dialog(employerOrder, /^(Træk tilbage|Withdraw)$/),
  dialog(employerOrder, /^(Invitér til samtale|Invite to an interview)$/),
  dialog(employerOrder, /^(Sig nej tak|Turn down)$/),
  '/ingen-adgang?til=/personer',
])

check('employer: the form of every kind of order', people.employer(1), [
  '/ordrer/ny',
  ...jobOrderKinds.map(form),
  wrongForm,
  dialog(form('ordinary'), /^(Slet kladde|Delete draft)$/),
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
  for (const nth of [0, 1, 2, 3]) {
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
