import { expect, people, signIn, test } from '../support/browser'
import { beginOrder, typeOrder } from '../support/order-form'

const title = 'Pedel'

test('a consultant records an order for a company, which takes it over', async ({ enter }) => {
  const employer = await enter(people.employer(1), { returnTo: '/virksomhed' })
  const cvr = (await employer.page.getByText(/^\d{8}$/).textContent()) ?? ''

  const consultant = await enter(people.consultant)
  const desk = consultant.page
  await desk.getByRole('link', { name: 'Ny jobordre' }).click()
  await desk.getByRole('link', { name: /^Ordinært job/ }).click()
  await desk.getByLabel('Hvilken virksomhed er det?').fill(cvr)
  await desk.getByRole('option').filter({ hasText: cvr }).click()
  await expect(desk.getByLabel('Stilling')).toBeVisible()
  await typeOrder(desk, { title, description: 'Aftalt i telefonen: I holder hus og have.' })
  await desk.getByRole('checkbox', { name: employer.name }).check()
  await desk.getByRole('button', { name: 'Indsend jobordre' }).click()
  await expect(desk.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(desk.getByText(`Oprettet på virksomhedens vegne af ${consultant.name}.`)).toBeVisible()

  await employer.page.goto('/overblik')
  await employer.page.getByRole('link', { name: title, exact: true }).click()
  await expect(employer.page.getByText('Kommunen har skrevet jobordren for jer')).toBeVisible()
  await employer.page.getByRole('button', { name: 'Overtag jobordren' }).click()
  await expect(employer.page.getByText('Kommunen har skrevet jobordren for jer')).toBeHidden()

  await desk.reload()
  await expect(desk.getByText('Virksomheden har siden overtaget den.')).toBeVisible()
})

test('a company that is not known yet is entered on the way to its first order', async ({ page }) => {
  await signIn(page, people.consultant, '/ordrer/ny')
  await page.getByRole('link', { name: /^Ordinært job/ }).click()
  await page.getByRole('link', { name: 'Opret virksomhed' }).click()
  await page.getByLabel('CVR', { exact: true }).fill('99000007')
  await page.getByLabel('Virksomhedens navn').fill('Nyholms Savværk')
  await page.getByRole('radio', { name: 'Privat' }).check()
  await page.getByLabel('P-nummer').fill('9999999999')
  await page.getByLabel('Adresse').fill('Skovvej 1')
  await page.getByLabel('Postnummer').fill('2620')
  await page.getByRole('textbox', { name: 'Navn', exact: true }).fill('Ida Nyholm')
  await page.getByLabel('E-mail').fill('ida@nyholm.example')
  await page.getByRole('button', { name: 'Opret virksomheden' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nyholms Savværk' })).toBeVisible()

  await page.getByRole('link', { name: 'Ny jobordre på virksomhedens vegne' }).click()
  await beginOrder(page, /^Ordinært job/)
  await expect(page.getByText('Nyholms Savværk · CVR 99000007')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Ida Nyholm' })).toBeChecked()
})
