import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'

/** What the documents show: the file's name, who is signed in, the page, and what to do there first. */
type Picture = {
  name: string
  person?: RegExp
  path: string
  widths: readonly (375 | 1280)[]
  locale?: 'en'
  before?: (page: Page) => Promise<unknown>
}

const openFirst = (title: string) => async (page: Page) => {
  await page.getByRole('link', { name: title }).first().click()
  await page.waitForURL(/\/arbejdsliste\/[0-9a-f-]{36}/)
  await page.getByRole('heading', { level: 3 }).first().waitFor()
}
const newOrder = async (page: Page) => {
  await page
    .getByRole('button', { name: /Ordinært job/ })
    .or(page.getByRole('link', { name: /Ordinært job/ }))
    .first()
    .click()
  await page.waitForURL(/\/skriv/)
  await page.getByRole('textbox').first().waitFor()
}

const broker = /Sara Bertelsen/
const employer = /Simonsens|Lager|Logistik/
const citizen = /^(?!.*(Lager|Plejehjem)).*$/

const pictures: readonly Picture[] = [
  { name: 'landing', path: '/', widths: [1280, 375] },
  { name: 'adverts', path: '/smaajob', widths: [375] },
  { name: 'work-list', person: broker, path: '/arbejdsliste', widths: [1280, 375] },
  {
    name: 'candidates',
    person: broker,
    path: '/arbejdsliste',
    widths: [1280],
    locale: 'en',
    before: openFirst('Lagermedarbejder'),
  },
  {
    name: 'candidates',
    person: broker,
    path: '/arbejdsliste',
    widths: [1280, 375],
    before: openFirst('Lagermedarbejder'),
  },
  { name: 'referrals', person: broker, path: '/formidlinger', widths: [1280] },
  { name: 'employer-overview', person: employer, path: '/overblik', widths: [1280, 375] },
  { name: 'order-form', person: employer, path: '/ordrer/ny', widths: [1280, 375], before: newOrder },
  { name: 'company', person: employer, path: '/virksomhed', widths: [1280] },
  { name: 'my-page', person: citizen, path: '/mig', widths: [375] },
  { name: 'small-jobs', person: citizen, path: '/mig/smaajob', widths: [375] },
  { name: 'my-goals', person: citizen, path: '/mig/jobmaal', widths: [375] },
  { name: 'people', person: /Line Vestergaard/, path: '/personer', widths: [1280] },
]

const root = resolve(import.meta.dirname, '../..')
const port = 4390
const address = `http://127.0.0.1:${port}`
const folder = mkdtempSync(join(tmpdir(), 'virkelyst-pictures-'))
const server = spawn(process.execPath, ['server/dist/main.js'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: {
    ...process.env,
    PORT: String(port),
    DATABASE_URL: join(folder, 'pictures.db'),
    SEED_IF_EMPTY: 'demonstration',
  },
})

const ready = async () => {
  for (let tries = 0; tries < 240; tries++) {
    const answer = await fetch(`${address}/readyz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((done) => setTimeout(done, 500))
  }
  throw new Error('the server did not get ready')
}

/** The picker groups people by role; employers and citizens are found by their group, staff by name. */
const signIn = async (page: Page, person: RegExp, path: string) => {
  await page.goto(`${address}/auth/sign-in?returnTo=${encodeURIComponent(path)}`)
  const people = page.getByRole('button')
  const chosen = path.startsWith('/mig') ? people.last() : people.filter({ hasText: person }).first()
  await chosen.click()
  await page.waitForURL((url) => url.pathname === path.split('?')[0])
}

const take = async ({ name, person, path, widths, locale = undefined, before }: Picture) => {
  for (const width of widths) {
    const context = await browser.newContext({
      viewport: { width, height: width === 375 ? 812 : 900 },
      locale: 'da-DK',
      timezoneId: 'Europe/Copenhagen',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    if (person) await signIn(page, person, path)
    else await page.goto(address + path)
    if (locale === 'en') await page.getByRole('button', { name: 'English' }).click()
    await before?.(page)
    await page.waitForLoadState('networkidle')
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
    await page.evaluate(() => window.scrollTo(0, 0))
    await page.screenshot({ path: join(root, 'docs/pictures', `${name}-${width}-${locale ?? 'da'}.png`) })
    await context.close()
  }
}

await ready()
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-background-networking',
  ],
})
try {
  for (const picture of pictures) await take(picture)
} finally {
  await browser.close()
  server.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}
