import { expect, people, test } from '../support/browser'

test('somebody sees where they are signed in, and signs the other browser out', async ({ enter }) => {
  const here = await enter(people.neighbour, { returnTo: '/sessioner' })
  const there = await enter(people.neighbour, { returnTo: '/sessioner' })
  const { page } = here
  await page.reload()
  const rows = page.getByRole('row').filter({ hasText: 'Chrome på Linux' })
  await expect(rows).toHaveCount(2)
  await expect(rows.filter({ hasText: 'Denne' })).toHaveCount(1)
  await page.getByRole('button', { name: 'Log alle andre ud' }).click()
  await expect(page.getByText('Alle andre sessioner er logget ud.')).toBeVisible()
  await expect(rows).toHaveCount(1)
  await there.page.goto('/arbejdsliste')
  await expect(there.page.getByRole('heading', { name: 'Hvem vil du være?' })).toBeVisible()
  await page.goto('/arbejdsliste')
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Log ud' })).toBeVisible()
})

test('an administrator signs a colleague out everywhere', async ({ enter }) => {
  const colleague = await enter(people.provider)
  const { page } = await enter(people.administrator, { returnTo: '/personer' })
  await page.getByRole('button', { name: `Log ud: ${people.provider}` }).click()
  await page.getByRole('button', { name: 'Log personen ud' }).click()
  await expect(page.getByText(`${people.provider} er logget ud overalt.`)).toBeVisible()
  await colleague.page.goto('/virksomheder')
  await expect(colleague.page.getByRole('heading', { name: 'Hvem vil du være?' })).toBeVisible()
})
