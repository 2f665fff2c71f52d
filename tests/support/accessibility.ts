import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type Axe from 'axe-core'
import { desk, expect, phone } from './browser'

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

export const languages = ['da', 'en'] as const
export type Language = (typeof languages)[number]

/** A page, or a state of one that some acts lead to. */
export type NamedStop = { name: string; open: (page: Page) => Promise<unknown> }
export type Stop = string | NamedStop

/**
 * Puts the checker into every page opened from now on. The portal's content security policy stands as it is: it binds
 * what pages load, not what the browser's own tools put in.
 */
export const withChecker = (page: Page) => page.addInitScript({ path: axeFile })

declare const axe: Pick<typeof Axe, 'run'>

const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await page.evaluate(() =>
    // What lies behind an open dialog was checked before it opened, and cannot be reached meanwhile.
    axe.run(document.querySelector('dialog[open]') ?? document, {
      resultTypes: ['violations'],
      preload: false,
      rules: { 'target-size': { enabled: true } },
    }),
  )
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary})`),
  )
}

/** What reaches past the right edge and cannot be scrolled to within a frame of its own. */
const overflows = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const framed = (element: Element): boolean => {
      const parent = element.parentElement
      if (!parent || parent === document.body) return false
      return getComputedStyle(parent).overflowX !== 'visible' || framed(parent)
    }
    const edge = document.documentElement.clientWidth
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { right, width } = element.getBoundingClientRect()
      return width > 1 && right > edge + 1 && element.checkVisibility() && !framed(element)
    })
    return wide.slice(0, 5).map((element) => `too wide: ${element.tagName}.${element.getAttribute('class')}`)
  })

/** The page is drawn, and nothing of it is still on its way. */
export const settled = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

/** Changes the language where the page is in the other. */
const speak = async (page: Page, language: Language) => {
  await page.setViewportSize(desk)
  await page.goto('/')
  await settled(page)
  const html = page.locator('html')
  if ((await html.getAttribute('lang')) !== language)
    await page.getByRole('button', { name: /^(English|Dansk)$/ }).click()
  await expect(html).toHaveAttribute('lang', language)
}

/** Opens every line that hides something, so that it is checked too; of a long list the first ones. */
const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of [...document.querySelectorAll('details')].slice(0, 8)) details.open = true
  })

/**
 * Goes to every stop in both languages, looks at it in both widths, and returns every fault found. What a language can
 * spoil beside the width, names and the language of parts, shows in either width: English is checked in one.
 */
export const faultsOf = async (page: Page, stops: readonly Stop[]): Promise<string[]> => {
  const faults: string[] = []
  for (const language of languages) {
    await speak(page, language)
    for (const stop of stops) {
      const name = typeof stop === 'string' ? stop : stop.name
      await page.setViewportSize(desk)
      if (typeof stop === 'string') await page.goto(stop)
      else await stop.open(page)
      await settled(page)
      await openAll(page)
      for (const size of [desk, phone]) {
        await page.setViewportSize(size)
        const checked = language === 'da' || size === phone
        const found = [...(checked ? await violations(page) : []), ...(await overflows(page))]
        faults.push(...found.map((fault) => `${name} (${language}, ${size.width} px) ${fault}`))
      }
    }
  }
  return faults
}
