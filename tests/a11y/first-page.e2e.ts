import { gzipSync } from 'node:zlib'
import { expect, test } from '../support/browser'

const mostBytes = 200_000

test('the first page loads at most 200 kB of JavaScript, counted as gzip', async ({ page }) => {
  const scripts: Promise<{ url: string; bytes: number }>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    scripts.push(response.body().then((body) => ({ url: response.url(), bytes: gzipSync(body).length })))
  })
  await page.goto('/', { waitUntil: 'networkidle' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const loaded = await Promise.all(scripts)
  expect(loaded.length).toBeGreaterThan(1)
  const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0)
  test.info().annotations.push({ type: 'JavaScript of the first page', description: `${total} bytes` })
  expect(total).toBeLessThanOrEqual(mostBytes)
})
