import type { Page } from '@playwright/test'
import { expect, people, phone, test } from '../support/browser'
import { postOrder } from '../support/order-form'

const trade = 'Blomsterbinder'

const wantFewHours = async (citizen: Page) => {
  await citizen.goto('/mig/jobmaal')
  const goal = citizen.getByRole('group', { name: 'A: det foretrukne' }).getByLabel('Job 1')
  await goal.fill(trade)
  await expect(citizen.getByText('Forstået som blomsterbinder.')).toBeVisible()
  await goal.press('Tab')
  await citizen.getByLabel('Mindste timer om ugen').fill('4')
  await citizen.getByLabel('Flest timer om ugen').fill('12')
  await citizen.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(citizen.getByText('Det er gemt.')).toBeVisible()
}

test('a citizen’s interest in a småjob, shown on a phone, reaches the broker’s list', async ({ enter }) => {
  const employer = await enter(people.employer(2))
  await postOrder(employer.page, {
    kind: /^Småjob/,
    title: trade,
    description: 'Du binder buketter fredag og lørdag.',
    tasks: 'Buketter og kranse',
    hours: ['6', '8'],
  })

  const citizen = await enter(people.citizen(0), { viewport: phone })
  await wantFewHours(citizen.page)
  await citizen.page.getByRole('button', { name: 'Menu' }).click()
  await citizen.page.getByRole('link', { name: 'Småjob til mig' }).click()
  const job = citizen.page.getByRole('article').filter({ hasText: trade })
  await job.getByText('Hvorfor vises det?').click()
  await expect(job).toContainText('Mål A')
  await job.getByRole('button', { name: 'Jeg er interesseret' }).click()
  await expect(job).toContainText('Du har vist interesse')

  const broker = await enter(people.broker, { returnTo: '/formidlinger' })
  await broker.page.getByRole('link', { name: 'Interesserede borgere' }).click()
  const row = broker.page.getByRole('row').filter({ hasText: citizen.name }).filter({ hasText: trade })
  await expect(row).toBeVisible()
})

test('anybody searches open småjobs without signing in, and reads one', async ({ page }) => {
  await page.goto('/smaajob')
  const adverts = page.getByRole('main').getByRole('listitem').getByRole('link')
  const title = (await adverts.first().getByRole('heading').textContent()) ?? ''
  await page.getByLabel('Hvad vil du lave?').fill(title)
  await page.getByLabel('Dit postnummer').fill('2620')
  await page.getByRole('button', { name: 'Søg' }).click()
  await expect(page).toHaveURL(/postnr=2620/)
  await expect(adverts.first()).toContainText('fra dig')
  for (const advert of await adverts.all()) await expect(advert).toContainText(title)
  await adverts.first().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Er det noget for dig?' })).toBeVisible()
})

test('an order of another kind is not shown to everybody', async ({ page, enter }) => {
  const employer = await enter(people.employer(2))
  await postOrder(employer.page, {
    kind: /^Ordinært job/,
    title: 'Kirketjener',
    description: 'Du låser op og ringer.',
  })
  await page.goto('/smaajob?q=Kirketjener')
  await expect(page.getByText('Ingen småjob passer på søgningen')).toBeVisible()
})
