import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium, expect, type Locator, type Page } from '@playwright/test'
import { type Language, settled } from '../support/accessibility'
import { desk, type Person, people, phone, signIn } from '../support/browser'
import { beginOrder, typeOrder } from '../support/order-form'
import { runServer } from '../support/server-process'

type Picture = {
  name: string
  /** Whose page it is; of several the first on whose page there is what it `shows`. */
  people?: readonly Person[]
  path: string
  shows?: (page: Page) => Locator
  /** Taken in English too. */
  also?: 'en'
  /** Half as tall again at a desk. */
  tall?: boolean
  /** What is done on the page first, and at the end. */
  before?: (page: Page) => Promise<unknown>
  after?: (page: Page) => Promise<unknown>
  /** What stands at the top of the picture; else the top of the page. */
  from?: (page: Page) => Locator
}

const employer = [people.employer(2)]
const broker = [people.broker]
const citizens = [0, 1, 2].map(people.citizen)

/** Goes where a link leads, and waits for the page there. */
const follow = (link: (page: Page) => Locator) => async (page: Page) => {
  await link(page).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
}

const title = 'Lagermedarbejder'
const writeOrder = async (page: Page) => {
  await beginOrder(page, /^Ordinært job/)
  const description =
    'Vi søger en stabil kollega til vores lager. Oplæring sker sammen med en erfaren makker.'
  await typeOrder(page, { title, description })
  await expect(page.getByText('Vi forstår det som')).toBeVisible()
  await expect(page.getByText(/^Gemt kl\./)).toBeVisible()
  await page.getByLabel('Beskrivelse').blur()
}
const sendOrder = async (page: Page) => {
  await page.getByRole('button', { name: 'Indsend jobordre' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

const pictures: readonly Picture[] = [
  { name: 'landing', path: '/' },
  { name: 'adverts', path: '/smaajob?postnr=2620' },
  { name: 'employer-overview', people: employer, path: '/overblik' },
  { name: 'order-form', people: employer, path: '/ordrer/ny', before: writeOrder, after: sendOrder },
  {
    name: 'order-page',
    people: employer,
    path: '/overblik',
    before: follow((page) => page.getByRole('article').getByRole('heading').getByRole('link')),
  },
  {
    name: 'presented-candidates',
    people: [0, 1, 2].map(people.employer),
    path: '/overblik',
    shows: (page) => page.getByRole('link', { name: 'Se og svar' }),
    before: follow((page) => page.getByRole('link', { name: 'Se og svar' })),
    from: (page) => page.getByRole('heading', { level: 2, name: 'Kandidater' }),
  },
  { name: 'company', people: employer, path: '/virksomhed' },
  { name: 'work-list', people: broker, path: '/arbejdsliste' },
  {
    name: 'candidates',
    also: 'en',
    tall: true,
    people: broker,
    path: `/arbejdsliste?q=${title}&status=exclusive&sort=newest`,
    before: follow((page) => page.getByRole('row').getByRole('link')),
  },
  { name: 'referrals', people: broker, path: '/formidlinger' },
  {
    name: 'citizen',
    people: broker,
    path: '/formidlinger',
    before: follow((page) => page.getByRole('row').getByRole('link')),
  },
  {
    name: 'my-page',
    people: citizens,
    path: '/mig',
    shows: (page) => page.getByRole('button', { name: 'Ja, præsentér mig' }),
  },
  {
    name: 'small-jobs',
    people: citizens,
    path: '/mig/smaajob',
    shows: (page) => page.getByRole('button', { name: 'Jeg er interesseret' }),
  },
  { name: 'my-goals', people: citizens, path: '/mig/jobmaal' },
  { name: 'people', people: [people.administrator], path: '/personer' },
]

const speak = async (page: Page, language: Language) => {
  const html = page.locator('html')
  if ((await html.getAttribute('lang')) === language) return
  await page.getByRole('button', { name: /^(English|Dansk)$/ }).click()
  await expect(html).toHaveAttribute('lang', language)
}

/** Opens the page of the first person who has on it what the picture shows. */
const enter = async (browser: Browser, baseURL: string, { people: whose = [], path, shows }: Picture) => {
  for (const person of whose.length > 0 ? whose : [null]) {
    const page = await browser.newPage({
      baseURL,
      viewport: desk,
      locale: 'da-DK',
      timezoneId: 'Europe/Copenhagen',
      reducedMotion: 'reduce',
    })
    if (person === null) await page.goto(path)
    else await signIn(page, person, path)
    await settled(page)
    if (!shows || (await shows(page).first().isVisible())) return page
    await page.context().close()
  }
  throw new Error(`nobody has on ${path} what the picture shows`)
}

const folder = resolve(import.meta.dirname, '../../docs/pictures')

const take = async (browser: Browser, baseURL: string, picture: Picture) => {
  const { name, before, after, from, also, tall } = picture
  const atDesk = tall ? { ...desk, height: desk.height * 1.5 } : desk
  // Danish last: the language chosen stays with the person.
  for (const language of also ? ([also, 'da'] as const) : (['da'] as const)) {
    const page = await enter(browser, baseURL, picture)
    await speak(page, language)
    await before?.(page)
    await settled(page)
    for (const size of language === 'da' ? [atDesk, phone] : [atDesk]) {
      await page.setViewportSize(size)
      await page.evaluate(() => scrollTo(0, 0))
      await from?.(page).evaluate((top) => scrollTo(0, top.getBoundingClientRect().top - 24))
      await page.screenshot({ path: join(folder, `${name}-${size.width}-${language}.png`) })
    }
    await after?.(page)
    await page.context().close()
  }
}

const database = mkdtempSync(join(tmpdir(), 'virkelyst-pictures-'))
const server = runServer({
  DATABASE_URL: join(database, 'pictures.db'),
  SEED_IF_EMPTY: 'demonstration',
  LOG_LEVEL: 'warn',
})
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
})
try {
  const [, address = ''] = await server.until(/answers at (\S+)/)
  for (const picture of pictures) await take(browser, address, picture)
} finally {
  await browser.close()
  server.child.kill('SIGTERM')
  await server.ended
  rmSync(database, { recursive: true, force: true })
}
