import { hourPlansTexts } from '@virkelyst/client/features/hour-plans/hour-plans.texts'
import { planFormTexts } from '@virkelyst/client/features/hour-plans/plan-form.texts'
import { registerWeeksTexts } from '@virkelyst/client/features/hour-plans/register-weeks.texts'
import { weekFormTexts } from '@virkelyst/client/features/hour-plans/week-form.texts'
import { weekReasonLabels, weekStateLabels } from '@virkelyst/shared/hour-plans/hour-plan.labels'
import { expect, people, test } from '../support/browser'
import { labelIn, wordsIn } from '../support/words'

test('a company confirms its weeks with one press each, corrects one, and proposes other hours', async ({
  enter,
}) => {
  const words = wordsIn('da')
  const label = labelIn('da')
  const plan = words(hourPlansTexts)
  const form = words(planFormTexts)
  const page = words(registerWeeksTexts)
  const week = words(weekFormTexts)

  const { page: company } = await enter(people.employer(0), { returnTo: '/timer' })
  await expect(company.getByRole('heading', { level: 1, name: page('title') })).toBeVisible()
  const main = company.getByRole('main')
  const confirm = main.getByRole('button', { name: week('asPlanned', { hours: '' }).trim() })
  await expect(confirm.first()).toBeVisible()
  const asked = await main.getByRole('listitem').count()
  // By keyboard alone; each press takes one week away from those that wait.
  for (let left = await confirm.count(); left > 0; left--) {
    await confirm.first().focus()
    await company.keyboard.press('Enter')
    await expect(confirm).toHaveCount(left - 1)
  }
  await expect(main.getByRole('listitem')).toHaveCount(asked)

  const row = main.getByRole('listitem').last()
  await row.getByRole('button', { name: week('correct') }).click()
  const correcting = company.getByRole('dialog')
  await correcting.getByRole('textbox').first().fill('0,5')
  await correcting.getByLabel(week('reason')).selectOption({ label: label(weekReasonLabels.did_not_turn_up) })
  await correcting.getByRole('button', { name: week('save') }).click()
  await expect(correcting).toBeHidden()
  await expect(row.getByText(label(weekStateLabels.less))).toBeVisible()

  await main.getByRole('article').last().getByRole('link').first().click()
  await expect(company.getByRole('heading', { level: 2, name: plan('title'), exact: true })).toBeVisible()
  const address = new URL(company.url()).pathname
  const replaced = company.getByRole('button', { name: plan('withdraw') })
  if (await replaced.isVisible()) await replaced.click()
  await company.getByRole('button', { name: plan('propose') }).click()
  const proposing = company.getByRole('dialog')
  await proposing
    .getByRole('group', { name: form('step', { number: 1 }) })
    .getByRole('textbox')
    .nth(1)
    .fill('5')
  await proposing.getByRole('button', { name: form('send') }).click()
  await proposing.getByLabel(form('why')).fill('Der er færre opgaver i december.')
  await proposing.getByRole('button', { name: form('send') }).click()
  await expect(company.getByText(plan('doneProposed'))).toBeVisible()

  const { page: desk } = await enter(people.caseworker, { returnTo: address })
  await desk.getByRole('button', { name: plan('agree') }).click()
  await expect(desk.getByText(plan('doneAgreed'))).toBeVisible()
  await expect(desk.getByRole('button', { name: plan('agree') })).toBeHidden()
})
