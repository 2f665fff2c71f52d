import type { Page } from '@playwright/test'
import { faultsOf, type NamedStop, type Stop, settled, withChecker } from './accessibility'
import { expect, type Person, signIn, test } from './browser'

/** Goes to a stop. */
export const open = (page: Page, from: Stop) => (typeof from === 'string' ? page.goto(from) : from.open(page))

/** The page that the first link of another page with such an address leads to. */
export const follow = (from: Stop, link: string): NamedStop => ({
  name: `${typeof from === 'string' ? from : from.name} → ${link}`,
  open: async (page) => {
    await open(page, from)
    await settled(page)
    const target = page.locator(`main a${link}`).first()
    const elsewhere =
      new URL((await target.getAttribute('href')) ?? '', page.url()).pathname !== new URL(page.url()).pathname
    const heading = await page.getByRole('heading', { level: 1 }).elementHandle()
    await target.click()
    // The page that was left stays in sight until the next one can be drawn: it is not the one to be checked.
    if (elsewhere) await page.waitForFunction((left) => !left?.isConnected, heading)
  },
})

/** A dialog that a button of a page opens. */
export const dialog = (from: Stop, button: RegExp): Stop => ({
  name: `${typeof from === 'string' ? from : from.name} with “${button.source}”`,
  open: async (page) => {
    await open(page, from)
    await page.getByRole('main').getByRole('button', { name: button }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
})

/** Goes to each stop as the person, in both languages and widths, and finds no fault. */
export const check = (name: string, person: Person | null, stops: readonly Stop[]) =>
  test(name, async ({ page }) => {
    test.setTimeout(240_000)
    await withChecker(page)
    if (person === null) await page.goto('/')
    else await signIn(page, person)
    expect(await faultsOf(page, stops)).toEqual([])
  })
