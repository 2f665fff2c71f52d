import { countingInteractions, expect, people, signIn, test } from '../support/browser'

const numberOf = /^Nr\. \d+$/

test('a first order for an ordinary job takes at most 14 interactions, a repeated one at most 3', async ({
  page,
}) => {
  // A company with several workplaces: one answer more than most must give.
  await signIn(page, people.employer(0))
  const first = countingInteractions()
  await first.click(page.getByRole('link', { name: 'Ny jobordre' }))
  await first.click(page.getByRole('link', { name: /^Ordinært job/ }))
  await first.fill(page.getByLabel('Stilling'), 'Lagerekspedient')
  await first.fill(page.getByLabel('Beskrivelse'), 'Du plukker og pakker varer, og holder orden på lageret.')
  await first.fill(page.getByLabel('Timer om ugen, fra'), '30')
  await first.fill(page.getByLabel('Antal pladser'), '2')
  await first.fill(page.getByLabel('Startdato'), '1/2')
  await first.fill(page.getByLabel('Timeløn'), '165')
  await first.click(page.getByRole('checkbox', { name: 'Aften' }))
  await first.choose(page.getByRole('combobox', { name: 'Arbejdsplads' }), 1)
  await first.click(page.getByRole('button', { name: 'Indsend jobordre' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Lagerekspedient' })).toBeVisible()
  await expect(page.getByText('0 af 2 besat')).toBeVisible()
  expect(first.count()).toBeLessThanOrEqual(14)
  const firstNumber = (await page.getByText(numberOf).textContent()) ?? ''

  await page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Overblik' }).click()
  const again = countingInteractions()
  const card = page.getByRole('article').filter({ hasText: firstNumber })
  await again.click(card.getByRole('button', { name: 'Gentag Lagerekspedient' }))
  await expect(page.getByLabel('Timeløn')).toHaveValue('165')
  await again.click(page.getByRole('button', { name: 'Indsend jobordre' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Lagerekspedient' })).toBeVisible()
  await expect(page.getByText('0 af 2 besat')).toBeVisible()
  expect(again.count()).toBeLessThanOrEqual(3)
  await expect(page.getByText(numberOf)).not.toHaveText(firstNumber)
})

test('a company with one workplace is asked for nothing but what only it can know', async ({ page }) => {
  await signIn(page, people.employer(2), '/ordrer/ny')
  const least = countingInteractions()
  await least.click(page.getByRole('link', { name: /^Ordinært job/ }))
  await least.fill(page.getByLabel('Stilling'), 'Truckfører')
  await least.fill(page.getByLabel('Beskrivelse'), 'Du kører gods mellem rampe og reol.')
  await least.click(page.getByRole('button', { name: 'Indsend jobordre' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Truckfører' })).toBeVisible()
  expect(least.count()).toBe(4)
})
