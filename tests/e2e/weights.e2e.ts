import { addDays, danishDate } from '@virkelyst/shared/kernel/dates'
import { expect, people, signIn, test } from '../support/browser'

const tomorrow = () => addDays(danishDate(new Date()), 1).split('-').reverse().join('.')

test('an administrator tries weights on live orders, prepares them for tomorrow, and takes them back', async ({
  page,
  enter,
}) => {
  await signIn(page, people.administrator, '/vaegte')
  await expect(page.getByText('Følger med portalen').first()).toBeVisible()
  await page.getByRole('link', { name: 'Ny udgave' }).click()
  await page.getByLabel('Afstand').fill('20')
  await expect(page.getByText('108 %, det er 8 for meget')).toBeVisible()
  await page.getByRole('button', { name: 'Se, hvad det ændrer' }).click()
  await expect(page.getByRole('link', { name: 'I alt: Vægtene skal tilsammen give 100 %' })).toBeVisible()
  await page.getByRole('button', { name: 'Skalér til 100 %' }).click()
  await page.getByRole('button', { name: 'Se, hvad det ændrer' }).click()
  await expect(page.getByText(/^I snit skifter/)).toBeVisible()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(11)
  await page.getByLabel('Timer').fill('10')
  await expect(page.getByText('Tallene hører til det, du havde skrevet før.')).toBeVisible()
  await page.getByRole('button', { name: 'Skalér til 100 %' }).click()
  await page.getByRole('textbox', { name: 'Gælder fra' }).fill(tomorrow())
  await page.getByLabel('Begrundelse').fill('Kortere til arbejde')
  // A double click prepares them once.
  await page.getByRole('button', { name: 'Gem vægtene' }).dblclick()
  await expect(page.getByText('Vægtene er gemt')).toBeVisible()
  await page.getByRole('link', { name: 'Se vægte og indsatser' }).click()
  const coming = page.getByRole('listitem').filter({ hasText: 'Udgave 0165-1 gælder fra' })
  await expect(coming).toContainText('Besluttet af Line Vestergaard')
  await expect(coming).toContainText('Kortere til arbejde')

  const broker = await enter(people.broker, { returnTo: '/vaegte' })
  await expect(broker.page.getByText('Udgave 0165-1 gælder fra')).toBeVisible()
  await expect(broker.page.getByRole('link', { name: 'Ny udgave' })).toHaveCount(0)
  await expect(broker.page.getByRole('button', { name: 'Tag tilbage' })).toHaveCount(0)

  await coming.getByRole('button', { name: 'Tag tilbage' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tag tilbage' }).click()
  await expect(page.getByText('Udgaven er taget tilbage.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Udgave 0165-1' })).toContainText('Taget tilbage')
})

test('an effort takes along the groups that differ by age alone, and is ended before it begins', async ({
  page,
}) => {
  await signIn(page, people.administrator, '/vaegte/indsats')
  await page.getByRole('button', { name: 'Gem indsatsen' }).click()
  await expect(page.getByRole('link', { name: 'Slags jobordre: Skal udfyldes' })).toBeVisible()
  await page.getByLabel('Slags jobordre').selectOption('taster_visit')
  await page.getByLabel('2 Jobparat kontanthjælpsmodtager').check()
  await page.getByRole('button', { name: 'Tag dem med' }).click()
  await expect(page.getByLabel('4 Uddannelsesparat under 30 år')).toBeChecked()
  await page.getByRole('textbox', { name: 'Første dag' }).fill('1.1.2030')
  await page.getByRole('textbox', { name: 'Sidste dag' }).fill('31.3.2030')
  await page.getByLabel('Begrundelse').fill('Flere på besøg')
  await page.getByLabel('Navn på den').fill('Lise Lund')
  await page.getByLabel('Stilling i kommunen').fill('Jobcenterchef')
  await page.getByRole('button', { name: 'Gem indsatsen' }).click()
  await expect(page.getByText('Indsatsen er gemt')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Se vægte og indsatser' }).last().click()
  const line = page.getByRole('row').filter({ hasText: 'Flere på besøg' })
  await expect(line).toContainText('Lise Lund, Jobcenterchef')
  await line.getByRole('button', { name: /^Afslut/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Begrundelse').fill('Fortrudt')
  await dialog.getByRole('button', { name: 'Afslut' }).click()
  await expect(page.getByText('Indsatsen er afsluttet.')).toBeVisible()
  await page.getByText('Afsluttede indsatser (1)').click()
  await expect(line).toContainText('Trådte ikke i kraft')
})
