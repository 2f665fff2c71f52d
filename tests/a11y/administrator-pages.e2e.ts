import type { NamedStop, Stop } from '../support/accessibility'
import { expect, people } from '../support/browser'
import { check, dialog } from '../support/page-stops'

/** An occupation with a title that an administrator has added. */
const withLocalTitle: NamedStop = {
  name: 'an occupation with a local title',
  open: async (page) => {
    await page.goto('/stillinger/9112-01')
    const add = page.getByRole('main').getByRole('button', { name: /^(Tilføj en titel|Add a title)$/ })
    await expect(add).toBeVisible()
    if (await page.getByRole('listitem').filter({ hasText: 'Plyfsensvend' }).first().isVisible()) return
    await add.click()
    const dialogBox = page.getByRole('dialog')
    await dialogBox.getByLabel(/^(Titel|Title)$/).fill('Plyfsensvend')
    await dialogBox.getByRole('button', { name: /^(Tilføj titlen|Add the title)$/ }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Plyfsensvend' }).first()).toBeVisible()
  },
}
const takenAlready: NamedStop = {
  name: 'adding a title that stands elsewhere',
  open: async (page) => {
    await page.goto('/stillinger/9112-01')
    await page
      .getByRole('main')
      .getByRole('button', { name: /^(Tilføj en titel|Add a title)$/ })
      .click()
    const dialogBox = page.getByRole('dialog')
    await dialogBox.getByLabel(/^(Titel|Title)$/).fill('lagermedarbejder')
    await dialogBox.getByRole('button', { name: /^(Tilføj titlen|Add the title)$/ }).click()
    await expect(
      dialogBox.getByText(/^(Titlen står allerede i kataloget|The title is in the catalogue already)$/),
    ).toBeVisible()
  },
}

check('administrator: the occupation catalogue', people.administrator, [
  '/stillinger',
  '/stillinger?q=findes+slet+ikke',
  '/stillinger/proev',
  '/stillinger/proev?titel=lagermedarbejder',
  '/stillinger/proev?titel=%F0%9F%99%82',
  '/stillinger/aendringer',
  withLocalTitle,
  takenAlready,
  dialog('/stillinger/9112-01', /^(Ret titlen|Correct the title)/),
  dialog(withLocalTitle, /^(Tag tilbage|Take back)/),
  '/stillinger/aendringer?alle=true',
  '/stillinger/gennemgang',
])
check('administrator: mail', people.administrator, [
  '/mail',
  '/mail?tilstand=given_up',
  '/mail?tilstand=sent',
])
const oneCase: NamedStop = {
  name: 'what the erasure of one citizen would remove',
  open: async (page) => {
    await page.goto('/opbevaring')
    await page.getByLabel(/^(Sagsnummer|Case reference)$/).fill('SAG-000103')
    await page.getByRole('button', { name: /^(Se, hvad der slettes|See what would go)$/ }).click()
    await expect(page.getByRole('button', { name: /^(Slet borgeren|Erase the citizen)$/ })).toBeVisible()
  },
}
check('administrator: retention', people.administrator, [
  '/opbevaring',
  dialog('/opbevaring', /^(Ændr fristen: Borgeren|Change the period: The citizen)/),
  oneCase,
  dialog(oneCase, /^(Sæt i bero|Hold)$/),
])
check('administrator: rules of placements', people.administrator, [
  '/regler',
  '/regler?dag=2010-01-01',
  '/regler?mod=2018-06-01',
  dialog('/regler', /^(Bekræft|Verify)/),
  dialog('/regler', /^(Ny udgave|New version)/),
])
const overHundred: Stop = {
  name: 'weights over a hundred percent',
  open: async (page) => {
    await page.goto('/vaegte/ny')
    await page.getByRole('textbox', { name: /^(Afstand|Distance)/ }).fill('30')
    await page.getByRole('button', { name: /^(Gem vægtene|Save the weights)$/ }).click()
    await expect(page.getByRole('link', { name: /(100 %)/ })).toBeVisible()
  },
}
const triedWeights: Stop = {
  name: 'weights tried on live orders',
  open: async (page) => {
    await page.goto('/vaegte/ny?fra=built-in-1')
    await page.getByRole('button', { name: /^(Se, hvad det ændrer|See what it changes)$/ }).click()
    await expect(page.getByRole('button', { name: /^(Prøv igen|Try again)$/ })).toBeVisible({
      timeout: 20_000,
    })
  },
}
const effortOfOneAge: Stop = {
  name: 'an effort that parts ages',
  open: async (page) => {
    await page.goto('/vaegte/indsats')
    await page.getByRole('combobox', { name: /^(Slags jobordre|Kind of job order)/ }).selectOption('ordinary')
    await page.getByRole('checkbox', { name: /^2 / }).check()
    await expect(page.getByRole('button', { name: /^(Tag dem med|Take them along)$/ })).toBeVisible()
  },
}
check('administrator: weights and efforts', people.administrator, [
  '/vaegte',
  '/vaegte/ny',
  overHundred,
  triedWeights,
  effortOfOneAge,
])
check('manager: weights and efforts', people.manager, ['/vaegte'])
check('administrator: people, roles, deadlines', people.administrator, [
  '/personer',
  dialog('/personer', /^(Invitér en kollega|Invite a colleague)$/),
  dialog('/personer', /^(Giv rolle|Give a role): /),
  dialog('/personer', /^(Fjern|Remove)/),
  '/frister',
])
