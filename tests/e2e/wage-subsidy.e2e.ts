import type { Page } from '@playwright/test'
import { hourPlansTexts } from '@virkelyst/client/features/hour-plans/hour-plans.texts'
import { planFormTexts } from '@virkelyst/client/features/hour-plans/plan-form.texts'
import { orderFieldsTexts } from '@virkelyst/client/features/job-orders/order-fields.texts'
import { orderFormTexts } from '@virkelyst/client/features/job-orders/order-form.texts'
import { actDialogTexts } from '@virkelyst/client/features/placements/act-dialog.texts'
import { placementsTexts } from '@virkelyst/client/features/placements/placements.texts'
import { representativeTexts } from '@virkelyst/client/features/placements/representative.texts'
import { termsTexts } from '@virkelyst/client/features/placements/terms.texts'
import { uiTexts } from '@virkelyst/client/ui/ui.texts'
import type { Locale } from '@virkelyst/shared/accounts/account.schema'
import { sectorLabels } from '@virkelyst/shared/companies/company.labels'
import { ownHoursLabels } from '@virkelyst/shared/hour-plans/hour-plan.labels'
import { kindLabels, purposeLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import { addDays, danishDate } from '@virkelyst/shared/kernel/dates'
import {
  declarationText,
  endReasonLabels,
  outcomeLabels,
} from '@virkelyst/shared/placements/placement.labels'
import { expect, people, phone, test } from '../support/browser'
import { placementIn } from '../support/placement-pages'
import { typedDate } from '../support/typed-date'
import { labelIn, readIn, wordsIn } from '../support/words'

const today = danishDate(new Date())
/** Sets that the municipality decides wage subsidies in the portal; the second time it changes nothing. */
const decideHere = async (page: Page) => {
  await page.getByLabel('Løntilskud').selectOption({ label: 'Her i portalen' })
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(page.getByText('Det er gemt.')).toBeVisible()
}

/** Offers a wage subsidy job that begins today; at the end its page is open. */
const offerOf = async (page: Page, locale: Locale, title: string) => {
  const label = labelIn(locale)
  const fields = wordsIn(locale)(orderFieldsTexts)
  const form = wordsIn(locale)(orderFormTexts)
  const field = (name: Parameters<typeof fields>[0]) => page.getByLabel(fields(name), { exact: true })
  const answer = (question: Parameters<typeof fields>[0], text: string) =>
    page
      .getByRole('group', { name: fields(question) })
      .getByLabel(text, { exact: true })
      .check()
  await page.getByRole('link', { name: new RegExp(`^${label(kindLabels.wage_subsidy_job)}`) }).click()
  await field('title').fill(title)
  await field('description').fill('Bede, hække og stier i parken.')
  await field('tasks').fill('Klippe, luge, plante og holde redskaberne.')
  await field('hoursMin').fill('20')
  await field('hoursMax').fill('25')
  await field('startDate').fill(typedDate(today))
  await field('endDate').fill(typedDate(addDays(today, 60)))
  await answer('sector', label(sectorLabels.private))
  await field('collectiveAgreement').fill('Grønne fag')
  await field('monthlyCostOere').fill('29.500')
  await field('staffTwelveMonthMean').fill('12')
  await field('staffLatestMonth').fill('13')
  await answer('vacatedWithinThreeMonths', form('no'))
  await answer('representativeConsulted', form('yes'))
  await page.getByLabel(form('suitableLabel')).check()
  await answer('purpose', label(purposeLabels.recruitment))
  await field('learningGoals').fill('At passe et anlæg hele året.')
  await page.getByLabel(form('declarationLabel')).check()
  const workplace = page.getByRole('combobox', { name: fields('pNumber') })
  if (await workplace.isVisible()) await workplace.selectOption({ index: 1 })
  await page.getByRole('button', { name: form('submit') }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Writes the hours of the first step of a plan. */
const planned = (page: Page, locale: Locale, hours: string) =>
  page
    .getByRole('dialog')
    .getByRole('group', { name: wordsIn(locale)(planFormTexts)('step', { number: 1 }) })
    .getByLabel(ownHoursLabels.wage_subsidy_job[locale])
    .fill(hours)

for (const locale of ['da', 'en'] as const)
  test(`a wage subsidy job goes from its offer to its outcome, over both signatures (${locale})`, async ({
    enter,
    browser,
  }) => {
    test.setTimeout(300_000)
    const words = wordsIn(locale)
    const label = labelIn(locale)
    const placement = words(placementsTexts)
    const dialogs = words(actDialogTexts)
    const common = words(uiTexts)
    const terms = words(termsTexts)
    const signing = words(representativeTexts)
    const hours = words(hourPlansTexts)
    const plan = words(planFormTexts)
    const { act } = placementIn(locale)
    const title = { da: 'Anlægsgartner', en: 'Park keeper' }[locale]

    await decideHere((await enter(people.administrator, { returnTo: '/frister' })).page)

    const { page: company, name } = await enter(people.employer(1), { returnTo: '/ordrer/ny' })
    await readIn(company, locale)
    await offerOf(company, locale, title)
    await company.getByRole('button', { name: placement('beginOpen') }).click()
    await expect(company).toHaveURL(/\/forloeb\//)
    const address = new URL(company.url()).pathname

    // What the order told is not asked again; the declaration is the company's own, to be signed.
    await company.getByRole('link', { name: placement('edit') }).click()
    await expect(company.getByLabel(terms('title'), { exact: true })).toHaveValue(title)
    await company.getByLabel(label(declarationText)).check()
    await company.getByRole('button', { name: terms('save') }).click()
    await expect(company).toHaveURL(address)
    await company.getByRole('button', { name: hours('write') }).click()
    await planned(company, locale, '20')
    await company
      .getByRole('dialog')
      .getByRole('button', { name: plan('saveTerms') })
      .click()
    await expect(company.getByText(hours('doneSaved'))).toBeVisible()
    await act(company, 'sign', 'employer_signed', async (dialog) => {
      await expect(dialog.getByLabel(dialogs('name'))).toHaveValue(name)
    })

    await company.getByRole('button', { name: dialogs('invite') }).click()
    const inviting = company.getByRole('dialog')
    await inviting.getByLabel(dialogs('representativeName')).fill('Rikke Tillid')
    await inviting.getByLabel(dialogs('representativeEmail')).fill(`rikke.${locale}@faget.example`)
    await inviting.getByRole('button', { name: dialogs('invite') }).click()
    const link = await company.getByRole('dialog').getByLabel(common('link'), { exact: true }).inputValue()
    await company
      .getByRole('dialog')
      .getByRole('button', { name: common('close') })
      .first()
      .click()

    const visitor = await browser.newContext({ viewport: phone })
    const representative = await visitor.newPage()
    await representative.goto(link)
    await readIn(representative, locale)
    await expect(representative.getByText(title)).toBeVisible()
    await expect(representative.getByLabel(signing('name'))).toHaveValue('Rikke Tillid')
    await representative.getByRole('button', { name: signing('sign') }).dblclick()
    await expect(representative.getByText(signing('thanks'))).toBeVisible()
    await visitor.close()

    await company.reload()
    await act(company, 'submit', 'submitted')

    const { page: desk } = await enter(people.consultant, { returnTo: address })
    await readIn(desk, locale)
    await act(desk, 'pre_approve', 'pre_approved')
    await act(desk, 'match', 'matched', async (dialog) => {
      await dialog.getByRole('searchbox').fill('an')
      await dialog.getByRole('searchbox').press('Enter')
      await dialog.getByRole('radio').first().check()
    })
    await company.reload()
    await expect(company.getByRole('definition').filter({ hasText: placement('somebody') })).toBeVisible()
    await act(desk, 'inform', 'citizen_informed')
    await act(desk, 'approve', 'approved', (dialog) =>
      dialog.getByLabel(dialogs('grounds')).fill('Forløbet leder til et job i faget.'),
    )
    await company.reload()
    await act(company, 'accept', 'employer_accepted')
    await desk.reload()
    await act(desk, 'start', 'active')
    await desk.getByRole('button', { name: hours('propose') }).click()
    await planned(desk, locale, '25')
    await desk.getByRole('dialog').getByLabel(plan('why')).fill('Hun kan og vil mere.')
    await desk.getByRole('dialog').getByLabel(plan('settled')).check()
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: plan('settle') })
      .click()
    await expect(desk.getByText(hours('doneSettled'))).toBeVisible()
    await expect(desk.getByRole('cell', { name: '25', exact: true }).first()).toBeVisible()
    await act(desk, 'extend', 'extended', async (dialog) => {
      await dialog.getByLabel(dialogs('endDate')).fill(typedDate(addDays(today, 90)))
      await dialog.getByLabel(dialogs('grounds')).fill('Der er mere at lære i foråret.')
    })
    await act(desk, 'end', 'ended', (dialog) =>
      dialog
        .getByLabel(dialogs('reason'))
        .selectOption({ label: label(endReasonLabels.ordinary_job) })
        .then(() => {}),
    )
    await act(desk, 'close', 'closed', (dialog) =>
      dialog
        .getByLabel(dialogs('outcome'))
        .selectOption({ label: label(outcomeLabels.ordinary_job) })
        .then(() => {}),
    )
    await expect(desk.getByText(placement('nothingMore'))).toBeVisible()
  })
