import { expect, type Page } from '@playwright/test'

export type TypedOrder = {
  kind: RegExp
  title: string
  description: string
  /** Hours a week, from and to, as typed. */
  hours?: readonly [string, string]
  tasks?: string
}

/** Title, description and hours of an order, on the page of its form; the workplace where the company has several. */
export const typeOrder = async (page: Page, order: Omit<TypedOrder, 'kind'>) => {
  await page.getByLabel('Stilling').fill(order.title)
  await page.getByLabel('Beskrivelse').fill(order.description)
  if (order.tasks) await page.getByLabel('Opgaver').fill(order.tasks)
  if (order.hours) {
    await page.getByLabel('Timer om ugen, fra').fill(order.hours[0])
    await page.getByLabel('Timer om ugen, til').fill(order.hours[1])
  }
  const workplace = page.getByRole('combobox', { name: 'Arbejdsplads' })
  if (await workplace.isVisible()) await workplace.selectOption({ index: 1 })
}

/** Begins an order of a kind, from the page that asks for the kind, and waits for its form. */
export const beginOrder = async (page: Page, kind: RegExp) => {
  await page.getByRole('link', { name: kind }).click()
  await expect(page.getByLabel('Stilling')).toBeVisible()
}

/** Writes and sends an order as an employer would; returns its address within the portal. */
export const postOrder = async (page: Page, order: TypedOrder): Promise<string> => {
  await page.goto('/ordrer/ny')
  await beginOrder(page, order.kind)
  await typeOrder(page, order)
  await page.getByRole('button', { name: 'Indsend jobordre' }).click()
  await expect(page.getByRole('heading', { level: 1, name: order.title })).toBeVisible()
  return new URL(page.url()).pathname
}
