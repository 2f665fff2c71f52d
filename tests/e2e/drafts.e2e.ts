import type { Page } from '@playwright/test'
import { expect, people, signIn, test } from '../support/browser'
import { beginOrder, typeOrder } from '../support/order-form'

const saved = (page: Page) => page.getByText(/^Gemt kl\./)
const title = (page: Page) => page.getByLabel('Stilling')

const beginDraft = async (page: Page) => {
  await signIn(page, people.employer(2), '/ordrer/ny')
  await beginOrder(page, /^Ordinært job/)
}

test('a draft survives a reload, and is found again on the overview', async ({ page }) => {
  await beginDraft(page)
  await title(page).fill('Natportier')
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(title(page)).toHaveValue('Natportier')
  await page.getByLabel('Beskrivelse').fill('Du er husets ansigt om natten.')
  await page.getByRole('button', { name: 'Gem og luk' }).click()
  await page.getByRole('link', { name: 'Natportier' }).click()
  await expect(page.getByLabel('Beskrivelse')).toHaveValue('Du er husets ansigt om natten.')
})

test('what was typed a moment before a reload is not lost', async ({ page }) => {
  await beginDraft(page)
  await title(page).fill('Gartner')
  await expect(saved(page)).toBeVisible()
  await page.getByLabel('Beskrivelse').fill('Du passer de grønne arealer.')
  await page.reload()
  await expect(page.getByLabel('Beskrivelse')).toHaveValue('Du passer de grønne arealer.')
  await expect(saved(page)).toBeVisible()
})

test.describe('without a connection', () => {
  test.use({ provoked: [/net::ERR_INTERNET_DISCONNECTED/] })

  test('one writes on, is told, and the draft is saved when the connection is back', async ({
    page,
    context,
  }) => {
    await beginDraft(page)
    await title(page).fill('Vicevært')
    await expect(saved(page)).toBeVisible()
    await context.setOffline(true)
    await page.getByLabel('Beskrivelse').fill('Du holder gården.')
    await expect(page.getByText('Du er offline.', { exact: false })).toBeVisible()
    await expect(page.getByText('Ingen forbindelse.', { exact: false })).toBeVisible()
    await context.setOffline(false)
    await expect(saved(page)).toBeVisible()
    await expect(page.getByText('Du er offline.', { exact: false })).toBeHidden()
    await page.reload()
    await expect(page.getByLabel('Beskrivelse')).toHaveValue('Du holder gården.')
  })
})

test.describe('in two windows', () => {
  test.use({ provoked: [/status of 409/] })

  test('the second one is told, and chooses which version stands', async ({ page, context }) => {
    await beginDraft(page)
    await title(page).fill('Slagter')
    await expect(saved(page)).toBeVisible()
    const other = await context.newPage()
    await other.goto(page.url())
    await expect(title(other)).toHaveValue('Slagter')

    await title(page).fill('Slagter, weekend')
    await expect(saved(page)).toBeVisible()
    await title(other).fill('Slagter, aften')
    const told = other.getByRole('heading', { name: 'Kladden er ændret i et andet vindue' })
    await expect(told.or(other.getByText('Kladden er ændret i et andet vindue')).first()).toBeVisible()
    await other.getByRole('button', { name: 'Hent den anden udgave' }).click()
    await expect(title(other)).toHaveValue('Slagter, weekend')

    await title(other).fill('Slagter, dag')
    await expect(saved(other)).toBeVisible()
    await title(page).fill('Slagter, nat')
    await page.getByRole('button', { name: 'Behold det, jeg har skrevet her' }).click()
    await expect(saved(page)).toBeVisible()
    await other.reload()
    await expect(title(other)).toHaveValue('Slagter, nat')
  })
})

test('a double click on submit makes one order', async ({ page }) => {
  await beginDraft(page)
  const name = `Bogbinder ${Date.now()}`
  await typeOrder(page, { title: name, description: 'Du binder bøger ind.' })
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('jobOrders.submit')) sent.push(request.url())
  })
  await page.getByRole('button', { name: 'Indsend jobordre' }).dblclick()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  expect(sent).toHaveLength(1)
  await page.goto('/overblik')
  await expect(page.getByRole('link', { name, exact: true })).toHaveCount(1)
})

test.describe('on a machine that others use too', () => {
  test.use({ provoked: [/net::ERR_FAILED|status of 401/] })
  const inBrowser = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }))

  test('signing out saves what was being written, and leaves none of it in the browser', async ({ page }) => {
    await beginDraft(page)
    const name = `Urmager ${Date.now()}`
    await title(page).fill(name)
    await page.getByRole('button', { name: 'Log ud' }).click()
    await expect(page.getByRole('link', { name: 'Log ind' }).first()).toBeVisible()
    expect(await inBrowser(page)).not.toContain(name)
    await signIn(page, people.employer(2), '/overblik')
    await expect(page.getByRole('link', { name })).toBeVisible()
  })

  test('what somebody could not save is shown to nobody who signs in after', async ({ page }) => {
    await beginDraft(page)
    await title(page).fill('Glarmester')
    await expect(saved(page)).toBeVisible()
    const address = page.url()
    await page.route('**/trpc/jobOrders.saveDraft*', (route) => route.abort())
    await page.getByLabel('Beskrivelse').fill('Kun for mine egne øjne')
    await expect(page.getByText('Ingen forbindelse.', { exact: false })).toBeVisible()
    expect(await inBrowser(page)).toContain('Kun for mine egne øjne')
    await page.unroute('**/trpc/jobOrders.saveDraft*')
    // Whoever leaves without signing out: the session is over, the browser is not.
    await page.context().clearCookies()
    await signIn(page, people.employer(0), '/overblik')
    expect(await inBrowser(page)).not.toContain('Kun for mine egne øjne')
    await page.goto(address)
    await expect(page.getByRole('main')).not.toContainText('Glarmester')
  })
})
