import {
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
  type ViewportSize,
} from '@playwright/test'

export { expect }

/** One of the demonstration's people: by name, or by place among those of a role on the page where one picks. */
export type Person = string | { role: string; nth: number }

export const people = {
  consultant: 'Jonas Winther',
  broker: 'Sara Bertelsen',
  caseworker: 'Bente Krogh',
  manager: 'Henrik Dahl',
  administrator: 'Line Vestergaard',
  dataProtectionOfficer: 'Poul Nørgaard',
  provider: 'Camilla Lund',
  neighbour: 'Tobias Holm',
  employer: (nth: number): Person => ({ role: 'Virksomhed', nth }),
  citizen: (nth: number): Person => ({ role: 'Borger', nth }),
} as const

export const phone: ViewportSize = { width: 375, height: 812 }
export const desk: ViewportSize = { width: 1280, height: 900 }

/** Signs in through the real sign-in; returns the person's name. */
export const signIn = async (page: Page, person: Person, returnTo = '/') => {
  await page.goto(`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`)
  const button =
    typeof person === 'string'
      ? page.getByRole('button', { name: person })
      : page.getByRole('region', { name: person.role, exact: true }).getByRole('button').nth(person.nth)
  const name = (await button.locator('strong').textContent()) ?? ''
  await button.click()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page).not.toHaveURL(/\/(auth|demo-issuer)\//)
  return name
}

type Options = {
  /** What the browser may say in this test, since the test itself provokes it. */
  provoked: RegExp[]
}
export type Visitor = { page: Page; name: string }
type Fixtures = {
  complaints: string[]
  /** Lets a person in, in a browser of their own. */
  enter: (person: Person, options?: { viewport?: ViewportSize; returnTo?: string }) => Promise<Visitor>
}

const watch = (context: BrowserContext, complaints: string[]) => {
  context.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  context.on('weberror', (problem) => complaints.push(`uncaught: ${problem.error().message}`))
}

/** Every message on the console and every uncaught error of any page fails the test that saw it. */
export const test = base.extend<Options & Fixtures>({
  provoked: [[], { option: true }],
  complaints: async ({ provoked }, use) => {
    const complaints: string[] = []
    await use(complaints)
    expect(complaints.filter((said) => !provoked.some((pattern) => pattern.test(said)))).toEqual([])
  },
  context: async ({ context, complaints }, use) => {
    watch(context, complaints)
    await use(context)
  },
  enter: async ({ browser, complaints }, use) => {
    const opened: BrowserContext[] = []
    await use(async (person, { viewport = desk, returnTo } = {}) => {
      const context = await browser.newContext({ viewport })
      opened.push(context)
      watch(context, complaints)
      const page = await context.newPage()
      return { page, name: await signIn(page, person, returnTo) }
    })
    for (const context of opened) await context.close()
  },
})

/** Does what a person does, and counts it: a field filled or chosen is one, a click is one. */
export const countingInteractions = () => {
  let count = 0
  return {
    count: () => count,
    async fill(field: Locator, value: string) {
      count++
      await field.fill(value)
    },
    async choose(list: Locator, nth: number) {
      count++
      await list.selectOption({ index: nth })
    },
    async click(target: Locator) {
      count++
      await target.click()
    },
  }
}
