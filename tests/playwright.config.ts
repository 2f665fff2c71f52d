import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

const root = resolve(import.meta.dirname, '..')
// Workers read this file too: the folder's name is settled once, by the process that starts the servers.
process.env.E2E_RUN ??= String(Date.now())
const folder = join(tmpdir(), `virkelyst-e2e-${process.env.E2E_RUN}`)

/** A demonstration of its own, so that who reads in English beside who works in Danish is not the same person. */
const portal = (name: string, port: number) => ({
  name,
  command: 'node server/dist/main.js',
  cwd: root,
  url: `http://127.0.0.1:${port}/readyz`,
  timeout: 120_000,
  reuseExistingServer: false,
  env: {
    PORT: String(port),
    DATABASE_URL: join(folder, `${name}.db`),
    SEED_IF_EMPTY: 'demonstration',
    LOG_LEVEL: 'warn',
    // One person is many readers here, each in a browser of their own.
    SESSIONS_AT_ONCE: '50',
  },
})

/** A person's language is kept with the account: who reads in English works in a demonstration of their own. */
const inEnglish = /\(en\)$/

export default defineConfig({
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results/browser',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
  projects: [
    { name: 'e2e', testDir: 'e2e', grepInvert: inEnglish, use: { baseURL: 'http://127.0.0.1:4310' } },
    { name: 'english', testDir: 'e2e', grep: inEnglish, use: { baseURL: 'http://127.0.0.1:4312' } },
    {
      name: 'a11y',
      testDir: 'a11y',
      use: { baseURL: 'http://127.0.0.1:4311', contextOptions: { reducedMotion: 'reduce' } },
    },
  ],
  use: {
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    viewport: { width: 1280, height: 900 },
    actionTimeout: 15_000,
    // Recording slows every test: asked for when one is to be understood.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: [portal('e2e', 4310), portal('a11y', 4311), portal('english', 4312)],
})
