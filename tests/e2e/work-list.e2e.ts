import type { Page } from '@playwright/test'
import { expect, people, signIn, test } from '../support/browser'

const list = '/arbejdsliste'
const rows = (page: Page) => page.getByRole('main').getByRole('row')

const expectFilters = async (page: Page) => {
  await expect(page.getByLabel('Slags')).toHaveValue('ordinary')
  await expect(page.getByLabel('Venter på')).toHaveValue('citizen')
  await expect(page.getByLabel('Rækkefølge')).toHaveValue('newest')
}

/** How many the list says it found. */
const found = async (page: Page) =>
  Number.parseInt(
    (await page
      .getByRole('status')
      .filter({ hasText: /jobordrer?$/ })
      .textContent()) ?? '',
    10,
  )

test('filters live in the address: they survive Back, a reload and a shared link', async ({
  page,
  enter,
}) => {
  await signIn(page, people.broker, list)
  const all = await found(page)
  // Other tests work on orders meanwhile: how many there are of a kind moves, by a few.
  const expectFew = (on: Page) => expect.poll(() => found(on)).toBeLessThan(all / 2)
  await page.getByLabel('Slags').selectOption('ordinary')
  await page.getByLabel('Venter på').selectOption('citizen')
  await page.getByLabel('Rækkefølge').selectOption('newest')
  await expectFew(page)

  await rows(page).nth(1).getByRole('link').first().click()
  await expect(page.getByRole('link', { name: 'Alle jobordrer' })).toBeVisible()
  await page.goBack()
  await expectFilters(page)
  await rows(page).nth(1).getByRole('link').first().click()
  await page.getByRole('link', { name: 'Alle jobordrer' }).click()
  await expectFilters(page)
  await page.reload()
  await expectFilters(page)
  await expectFew(page)

  const { pathname, search } = new URL(page.url())
  const colleague = await enter(people.consultant, { returnTo: `${pathname}${search}` })
  await expectFilters(colleague.page)
  await expectFew(colleague.page)
})

test('no address that is visited or fetched holds a citizen’s name or case reference', async ({ page }) => {
  const addresses: string[] = []
  const note = (address: string) => addresses.push(decodeURIComponent(address.replaceAll('+', ' ')))
  page.on('request', (request) => note(request.url()))
  page.on('framenavigated', (frame) => note(frame.url()))

  await signIn(page, people.broker, '/borgere')
  await page.getByRole('link', { name: 'Vis alle aktive' }).click()
  const name = (await rows(page).nth(1).getByRole('link').textContent()) ?? ''
  const reference = /SAG-\d+/.exec((await rows(page).nth(1).textContent()) ?? '')?.[0] ?? ''
  for (const words of [name, reference]) {
    await page.getByRole('searchbox', { name: 'Søg efter borger' }).fill(words)
    await page.getByRole('button', { name: 'Søg', exact: true }).click()
    await expect(rows(page).nth(1)).toContainText(words)
    await page.getByRole('link', { name, exact: true }).first().click()
    await page.getByRole('link', { name: 'Jobåbninger' }).click()
    await page.getByRole('link', { name: 'Alle borgere' }).click()
  }
  await page.goto('/formidlinger')
  await rows(page).nth(1).getByRole('link').first().click()
  await expect(page.getByRole('link', { name: 'Formidlinger' }).last()).toBeVisible()

  expect(addresses.length).toBeGreaterThan(20)
  const words = [reference, ...name.split(' ')].filter((word) => word.length > 3)
  expect(words.length).toBeGreaterThan(1)
  expect(addresses.filter((address) => words.some((word) => address.includes(word)))).toEqual([])
  expect(addresses.filter((address) => /SAG-\d/i.test(address))).toEqual([])
})

test('from a citizen opened in the list of referrals one gets back to it, filters and all', async ({
  page,
}) => {
  const presented = '/formidlinger?status=presented'
  await signIn(page, people.broker, presented)
  await rows(page).nth(1).getByRole('link').first().click()
  await page.getByRole('link', { name: 'Jobåbninger' }).click()
  await page.getByRole('link', { name: 'Tilbage til formidlinger' }).click()
  await expect(rows(page).nth(1)).toBeVisible()
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(presented)
})

test('from a citizen’s openings and companies worth a call one finds back to the citizen', async ({
  page,
}) => {
  await signIn(page, people.broker, '/borgere?status=active')
  const name = page.getByRole('main').getByRole('heading', { level: 1 })
  const first = page.getByRole('table').getByRole('link').first()
  const citizen = (await first.textContent()) ?? ''
  await first.click()
  await expect(name).toHaveText(citizen)
  const address = new URL(page.url()).pathname
  for (const [view, leadsTo] of [
    ['openings', /\/arbejdsliste\/[0-9a-f-]{36}/],
    ['calls', /\/virksomheder\/\d{8}/],
  ] as const) {
    await page.goto(`${address}?view=${view}`)
    await page.getByRole('main').getByRole('article').first().getByRole('heading').getByRole('link').click()
    await expect(page).toHaveURL(leadsTo)
    await page.getByRole('link', { name: 'Borgeren', exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`${address}\\?view=${view}$`))
    await expect(name).toHaveText(citizen)
  }
})
