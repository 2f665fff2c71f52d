import type { Page, Response } from '@playwright/test'
import { expect, people, phone, test } from '../support/browser'
import { postOrder } from '../support/order-form'

const trade = 'Urmager'

/** Wants the trade above all, few hours or many, and may be presented. */
const wantTheTrade = async (citizen: Page) => {
  await citizen.goto('/mig/jobmaal')
  const goal = citizen.getByRole('group', { name: 'A: det foretrukne' }).getByLabel('Job 1')
  await goal.fill(trade)
  await expect(citizen.getByText('Forstået som urmager.')).toBeVisible()
  await goal.press('Tab')
  await citizen.getByLabel('Mindste timer om ugen').fill('10')
  await citizen.getByLabel('Flest timer om ugen').fill('37')
  await citizen.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(citizen.getByText('Det er gemt.')).toBeVisible()
  const consent = citizen.getByRole('button', { name: 'Ja, jeg må præsenteres' })
  if (await consent.isVisible()) await consent.click()
  await expect(citizen.getByRole('button', { name: 'Træk mit ja tilbage' })).toBeVisible()
}

/** Everything the server sends to a page from now on, until it is asked for. */
const answersTo = (page: Page) => {
  const answers: Promise<string>[] = []
  const keep = (response: Response) => {
    if (response.url().includes('/trpc/')) answers.push(response.text())
  }
  page.on('response', keep)
  return async () => {
    page.off('response', keep)
    return (await Promise.all(answers)).join('\n')
  }
}

test('an order becomes a hiring across four roles, and the company learns nothing it may not know', async ({
  enter,
}) => {
  const citizen = await enter(people.citizen(3), { viewport: phone })
  await wantTheTrade(citizen.page)

  const employer = await enter(people.employer(2))
  const order = await postOrder(employer.page, {
    kind: /^Ordinært job/,
    title: trade,
    description: 'Du reparerer ure i vores værksted, og taler med dem, der ejer dem.',
    hours: ['20', '30'],
  })

  const broker = await enter(people.broker)
  const desk = broker.page
  await desk.getByRole('searchbox', { name: 'Søg i jobordrer' }).fill(trade)
  await desk.getByRole('link', { name: trade, exact: true }).click()
  await desk.getByRole('button', { name: 'Tag jobordren' }).click()
  await expect(desk.getByRole('button', { name: 'Tag jobordren' })).toBeHidden()

  const candidate = desk.getByRole('article').filter({ has: desk.getByRole('link', { name: citizen.name }) })
  await expect(candidate).toContainText('Mål A: urmager', { ignoreCase: true })
  const looked = desk.waitForResponse(/citizens\.get/)
  await candidate.getByRole('link', { name: citizen.name }).click()
  const known = await (await looked).text()
  const caseReference = /SAG-\d+/.exec(known)?.[0] ?? ''
  const birthDate = /"birthDate":"([\d-]+)"/.exec(known)?.[1] ?? ''
  expect([caseReference, birthDate]).not.toContain('')
  await desk.getByRole('link', { name: 'Tilbage til jobordren' }).click()

  await desk.getByRole('button', { name: `Foreslå ${citizen.name}` }).click()
  await desk.getByRole('dialog').getByLabel('Besked til borgeren').fill('Det er dit fag, og tæt på dig.')
  await desk.getByRole('dialog').getByRole('button', { name: 'Send forslaget' }).click()
  await expect(desk.getByText(`Forslaget er sendt til ${citizen.name}.`)).toBeVisible()

  await employer.page.reload()
  await expect(employer.page.getByText('Ingen kandidater endnu')).toBeVisible()

  await citizen.page.goto('/mig')
  const proposal = citizen.page.getByRole('article').filter({ hasText: trade })
  await expect(proposal).toContainText('Det er dit fag, og tæt på dig.')
  await proposal.getByRole('button', { name: 'Ja, præsentér mig' }).click()
  await citizen.page.getByRole('dialog').getByRole('button', { name: 'Ja, præsentér mig' }).click()
  await expect(citizen.page.getByText(`Tak. Dit ja til ${trade} er givet videre.`)).toBeVisible()

  await desk.reload()
  await desk.getByRole('button', { name: 'Bekræft og præsentér' }).click()
  const confirming = desk.getByRole('dialog')
  await expect(confirming.getByRole('checkbox')).toHaveCount(5)
  for (const point of await confirming.getByRole('checkbox').all()) await point.check()
  await expect(confirming.getByText(citizen.name, { exact: true })).toBeVisible()
  await confirming.getByRole('button', { name: 'Bekræft og præsentér' }).click()
  await expect(desk.getByText(`${citizen.name} er præsenteret for virksomheden.`)).toBeVisible()

  const answers = answersTo(employer.page)
  await employer.page.reload()
  const presented = employer.page.getByRole('article').filter({ hasText: citizen.name })
  await expect(presented).toContainText('urmager', { ignoreCase: true })
  await presented.getByRole('button', { name: 'Invitér til samtale' }).click()
  await employer.page.getByRole('dialog').getByRole('button', { name: 'Send svar' }).click()
  await expect(presented).toContainText('Inviteret til samtale')
  await presented.getByRole('button', { name: 'Ansæt' }).click()
  await employer.page.getByRole('dialog').getByRole('button', { name: 'Send svar' }).click()

  await expect(employer.page.getByText('1 af 1 besat')).toBeVisible()
  await expect(employer.page.getByText('Besat', { exact: true })).toBeVisible()
  const told = await answers()
  expect(told).toContain(citizen.name)
  for (const secret of [caseReference, birthDate, 'birthDate', 'caseReference', 'targetGroup', '"sex"'])
    expect(told).not.toContain(secret)

  await citizen.page.reload()
  await expect(citizen.page.getByRole('article').filter({ hasText: trade })).toContainText('Ansat')
  await employer.page.goto('/overblik?vis=afsluttede')
  await employer.page.getByRole('link', { name: trade, exact: true }).click()
  await expect(employer.page).toHaveURL(order)
})
