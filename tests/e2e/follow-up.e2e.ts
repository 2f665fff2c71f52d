import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { followUpsTexts } from '@virkelyst/client/features/follow-ups/follow-ups.texts'
import { companyQuestionLabels } from '@virkelyst/shared/follow-ups/answer.labels'
import { answerPartyLabels, talkStateLabels } from '@virkelyst/shared/follow-ups/follow-up.labels'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { placementStatusLabels } from '@virkelyst/shared/placements/placement.labels'
import { expect, people, phone, test } from '../support/browser'
import { typedDate } from '../support/typed-date'
import { labelIn, wordsIn } from '../support/words'

const today = danishDate(new Date())
// A page that is out of date is refused; the browser says so too.
test.use({ provoked: [/409 \(Conflict\)/] })

test('a talk is agreed, the company answers on a phone, and the talk is closed over it', async ({
  enter,
}) => {
  const t = wordsIn('da')(followUpsTexts)
  const label = labelIn('da')
  const named = (act: string) => t('ofThis', { act, what: t('added') })
  const press = (page: Page, name: string) =>
    page.getByRole('main').getByRole('button', { name, exact: true }).click()

  const { page: company } = await enter(people.employer(0), {
    returnTo: '/forloeb?view=running',
    viewport: phone,
  })
  await company
    .getByRole('row')
    .filter({ hasText: label(placementStatusLabels.active) })
    .getByRole('link')
    .first()
    .click()
  await expect(company).toHaveURL(/\/forloeb\/[\w-]+$/)
  const address = new URL(company.url()).pathname

  const { page: desk } = await enter(people.caseworker, { returnTo: address })
  await press(desk, t('add'))
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel(t('day'), { exact: true }).fill(typedDate(today))
  await dialog.getByLabel(t('time'), { exact: true }).fill('9.15')
  await dialog.getByRole('button', { name: t('saveTalk') }).click()
  await expect(desk.getByText(t('doneTalk'))).toBeVisible()

  await company.reload()
  const downloading = company.waitForEvent('download')
  await press(company, named(t('calendar')))
  const file = await downloading
  expect(file.suggestedFilename()).toMatch(/^(opfoelgning|follow-up)-\d+-\d{4}-\d\d-\d\d\.ics$/)
  expect(readFileSync(await file.path(), 'utf8')).toContain('BEGIN:VEVENT')

  await press(company, named(t('answerNow')))
  const form = company.getByRole('dialog')
  await form.getByRole('button', { name: t('saveAnswer') }).click()
  // Nothing was answered: each question says so, and what is answered next is kept.
  await expect(form.locator('.form-error')).toHaveCount(5)
  for (const { question, answers } of Object.values(companyQuestionLabels))
    await form
      .getByRole('group', { name: label(question) })
      .getByLabel(label(answers.yes), { exact: true })
      .check()
  await form.getByRole('button', { name: t('saveAnswer') }).click()
  await expect(company.getByText(t('doneAnswer'))).toBeVisible()

  // What the consultant looks at is out of date: it is not closed over an answer that nobody has read.
  await press(desk, named(t('close')))
  await dialog.getByRole('textbox').fill('Flere timer fra januar.')
  await dialog.getByRole('button', { name: t('closeTitle') }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByRole('button', { name: t('closeTitle') }).click()
  await expect(desk.getByText(t('doneClose'))).toBeVisible()
  const talk = desk.getByRole('listitem').filter({ hasText: 'Flere timer fra januar.' }).first()
  await expect(talk.getByText(label(talkStateLabels.done), { exact: true })).toBeVisible()
  await talk
    .locator('summary')
    .filter({ hasText: label(answerPartyLabels.company) })
    .click()
  await expect(talk.getByText(label(companyQuestionLabels.wouldHire.question))).toBeVisible()

  await company.reload()
  await expect(company.getByRole('button', { name: named(t('correctAnswer')) })).toHaveCount(0)
  await expect(company.getByText('Flere timer fra januar.')).toHaveCount(0)
})
