import type { Page } from '@playwright/test'
import { expect, people, signIn, test } from '../support/browser'
import { beginOrder } from '../support/order-form'

/** A word that no catalogue holds and nothing is like. */
const word = 'Plyfsensvend'

const understood = (page: Page) => page.getByText('Vi forstår det som lagermedarbejder.')

test('a title that an administrator adds is understood in a company’s form at once, and taken back as fast', async ({
  page,
  enter,
}) => {
  const company = await enter(people.employer(2), { returnTo: '/ordrer/ny' })
  await beginOrder(company.page, /^Ordinært job/)
  const title = company.page.getByLabel('Stilling')
  await title.fill(word)
  await expect(company.page.getByText('Vi kender ikke stillingen')).toBeVisible()

  await signIn(page, people.administrator, '/stillinger')
  await page.getByLabel('Titel, stilling eller gruppe').fill('lagermedarbejder')
  await page.getByRole('main').getByRole('link', { name: 'lagermedarbejder', exact: true }).click()
  await page.getByRole('button', { name: 'Tilføj en titel' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Titel', { exact: true }).fill('  ')
  await dialog.getByRole('button', { name: 'Tilføj titlen' }).click()
  await expect(dialog.getByText('Skal udfyldes')).toBeVisible()
  await dialog.getByLabel('Titel', { exact: true }).fill(word)
  await dialog.getByLabel('Slags').selectOption('colloquial')
  await dialog.getByLabel('Hvorfor').fill('Siges på havnen')
  // A double click adds it once.
  await dialog.getByRole('button', { name: 'Tilføj titlen' }).dblclick()
  await expect(page.getByText('Titlen er tilføjet og forstås nu.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: word })).toContainText('Lokal')

  await title.fill(`${word} søges`)
  await expect(understood(company.page)).toBeVisible()
  await title.fill(word)
  await expect(understood(company.page)).toBeVisible()

  await page.getByRole('link', { name: 'Stillingskatalog' }).click()
  await page.getByRole('link', { name: 'Prøv en titel' }).click()
  await page.getByRole('main').getByLabel('Titel', { exact: true }).fill(word)
  await expect(page.getByText('Forstås uden at spørge')).toBeVisible()
  await page.getByRole('link', { name: 'Lokale ændringer' }).click()
  const line = page.getByRole('row').filter({ hasText: word })
  await expect(line).toContainText(/Line Vestergaard, .*Siges på havnen/)
  await line.getByRole('button').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tag tilbage' }).click()
  await expect(page.getByText('Ændringen er taget tilbage.')).toBeVisible()
  await expect(line).toHaveCount(0)
  await page.getByLabel('Vis også dem, der er taget tilbage').check()
  await expect(line).toContainText('Taget tilbage af Line Vestergaard')

  await title.fill('Rengøringsassistent')
  await expect(company.page.getByText('Vi forstår det som rengøringsassistent.')).toBeVisible()
  await title.fill(word)
  await expect(understood(company.page)).toHaveCount(0)
  await expect(company.page.getByText('Vi kender ikke stillingen')).toBeVisible()
})

test('a title that is tried can be added where it belongs, in three clicks', async ({ page }) => {
  await signIn(page, people.administrator, '/stillinger?q=kvistefar')
  await page.getByRole('main').getByRole('link', { name: 'Prøv titlen' }).click()
  await page.getByRole('main').getByLabel('Titel', { exact: true }).fill('kvistlagermand')
  await page.getByRole('main').getByRole('link', { name: 'Tilføj her: lagermedarbejder' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Titel', { exact: true })).toHaveValue('kvistlagermand')
  await dialog.getByRole('button', { name: 'Tilføj titlen' }).click()
  await expect(page.getByText('Titlen er tilføjet og forstås nu.')).toBeVisible()
  await expect(page).toHaveURL(/\/stillinger\/9333-01$/)
  await page.reload()
  await expect(page.getByRole('listitem').filter({ hasText: 'kvistlagermand' })).toBeVisible()
  await expect(dialog).toHaveCount(0)
})

test('a title that means something else is shown before it is added, and a built-in one is moved', async ({
  page,
}) => {
  await signIn(page, people.administrator, '/stillinger/9112-01')
  await page.getByRole('button', { name: 'Tilføj en titel' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Titel', { exact: true }).fill('flyttemand')
  await dialog.getByLabel('Andetvalg').check()
  await dialog.getByRole('button', { name: 'Tilføj titlen' }).click()
  await expect(dialog.getByText('Titlen står allerede i kataloget')).toBeVisible()
  await dialog.getByRole('button', { name: 'Tilføj titlen' }).click()
  await expect(page.getByText('Titlen er tilføjet og forstås nu.')).toBeVisible()
  await page.goto('/stillinger/proev?titel=flyttemand')
  await expect(page.getByRole('row').nth(1)).toContainText('flyttemand')

  await page.goto('/stillinger/9112-01')
  await page.getByRole('button', { name: 'Ret titlen „skurekone“' }).click()
  await dialog.getByLabel('Titlen hører til en anden stilling').check()
  await dialog.getByRole('button', { name: 'Gem rettelsen' }).click()
  await expect(dialog.getByText('Vælg en stilling fra listen')).toBeVisible()
  const finder = dialog.getByRole('combobox', { name: 'Find stillingen' })
  await finder.fill('stuepige')
  // The list lies above the dialog, and Escape closes it alone.
  const found = dialog.getByRole('option', { name: /^stuepige/ }).first()
  await expect(found).toBeInViewport()
  await finder.press('Escape')
  await expect(found).toHaveCount(0)
  await expect(dialog).toBeVisible()
  await finder.fill('stuepig')
  await found.click()
  await expect(finder).toHaveValue('stuepige')
  await dialog.getByRole('button', { name: 'Gem rettelsen' }).click()
  await expect(page.getByText('Titlen er rettet.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Lokale ændringer her' })).toBeVisible()
  await page.goto('/stillinger/proev?titel=skurekone')
  await expect(page.getByRole('row').nth(1)).toContainText('stuepige')
})

test.describe('two administrators at once', () => {
  // The refusal that the page then explains.
  test.use({ provoked: [/status of 409/] })

  test('what the other has added is shown before anything is stored', async ({ page, enter }) => {
    const shared = 'Vrikkesvend'
    const add = async (tab: Page, code: string) => {
      await tab.goto(`/stillinger/${code}?tilfoej=${shared}`)
      await tab.getByRole('dialog').getByRole('button', { name: 'Tilføj titlen' }).click()
    }
    const added = (tab: Page) => tab.getByText('Titlen er tilføjet og forstås nu.')
    const press = () => page.getByRole('dialog').getByRole('button', { name: 'Tilføj titlen' }).click()
    const stands = (name: string) => page.getByRole('dialog').getByRole('listitem').filter({ hasText: name })

    const other = await enter(people.administrator)
    await signIn(page, people.administrator)
    await add(other.page, '9333-01')
    await expect(added(other.page)).toBeVisible()
    await add(page, '9112-01')
    await expect(stands('lagermedarbejder')).toBeVisible()
    await add(other.page, '9112-03')
    await other.page.getByRole('dialog').getByRole('button', { name: 'Tilføj titlen' }).click()
    await expect(added(other.page)).toBeVisible()

    await press()
    await expect(page.getByText('En anden har ændret det, mens du skrev.')).toBeVisible()
    await press()
    await expect(stands('stuepige')).toBeVisible()
    await press()
    await expect(added(page)).toBeVisible()
  })
})
