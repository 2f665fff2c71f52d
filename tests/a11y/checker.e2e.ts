import { faultsOf, withChecker } from '../support/accessibility'
import { expect, test } from '../support/browser'

test('a picture without words, and a part wider than the page, are found', async ({ page }) => {
  await withChecker(page)
  const planted = {
    name: 'planted',
    open: async () => {
      await page.goto('/tilgaengelighed')
      await page.getByRole('heading', { level: 1 }).evaluate((heading: HTMLElement) => {
        heading.before(document.createElement('img'))
        heading.style.minWidth = '3000px'
      })
    },
  }
  const faults = await faultsOf(page, [planted])
  for (const seen of ['(da, 1280 px)', '(da, 375 px)', '(en, 1280 px)', '(en, 375 px)']) {
    const here = faults.filter((fault) => fault.includes(seen)).join('\n')
    // English is checked by its rules in one width, looked over in both.
    if (seen !== '(en, 1280 px)') expect(here).toContain('image-alt')
    expect(here).toContain('too wide: H1')
  }
})
