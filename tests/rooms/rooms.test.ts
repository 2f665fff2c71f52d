import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import config from './rooms.config'

const house = resolve(import.meta.dirname, '../..')
const rooms = ['shared', 'db', 'server', 'client', 'tests', 'scripts']

const violations = async (baseDir: string, folders: string[]) => {
  const options = {
    ...config.options,
    ruleSet: { forbidden: config.forbidden },
    validate: true,
    baseDir,
  } as ICruiseOptions
  const { output } = await cruise(folders, options)
  const { summary } = output as ICruiseResult
  return {
    seen: summary.totalCruised,
    found: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  }
}

type Files = Record<string, string>
const empty = 'export {}\n'

/** For each rule a smallest house that breaks it. */
const planted: Record<string, Files> = {
  'shared-knows-no-room': {
    'shared/src/a/a.rules.ts': "import '../../../db/src/a/a.table'\n",
    'db/src/a/a.table.ts': empty,
  },
  'shared-only-schema-and-dates': { 'shared/src/a/a.rules.ts': "import 'lodash'\n" },
  'shared-no-node': { 'shared/src/a/a.rules.ts': "import 'node:fs'\n" },
  'db-knows-only-shared': {
    'db/src/a/a.repository.ts': "import '../../../server/src/a/a.service'\n",
    'server/src/a/a.service.ts': empty,
  },
  'db-no-protocol-or-screen': { 'db/src/a/a.repository.ts': "import '@trpc/server'\n" },
  'server-knows-no-page-or-test': {
    'server/src/a/a.service.ts': "import '../../../client/src/ui/button'\n",
    'client/src/ui/button.ts': empty,
  },
  'server-no-sql': { 'server/src/a/a.service.ts': "import 'drizzle-orm'\n" },
  'client-no-db-or-tests': {
    'client/src/ui/button.ts': "import '../../../db/src/a/a.table'\n",
    'db/src/a/a.table.ts': empty,
  },
  'client-no-node': { 'client/src/ui/button.ts': "import 'node:path'\n" },
  'client-server-only-by-type': {
    'client/src/app/shell.ts': "import type { A } from '../../../server/src/app-router'\nexport type B = A\n",
    'server/src/app-router.ts': 'export type A = 1\n',
  },
  'client-trpc-type-only': {
    'client/src/app/trpc.ts': "import { a } from '../../../server/src/app-router'\nexport const b = a\n",
    'server/src/app-router.ts': 'export const a = 1\n',
  },
  'client-trpc-router-only': {
    'client/src/app/trpc.ts': "import type { A } from '../../../server/src/a/a.service'\nexport type B = A\n",
    'server/src/a/a.service.ts': 'export type A = 1\n',
  },
  'nothing-imports-tests': {
    'shared/src/a/a.rules.ts': "import '../../../tests/support/a'\n",
    'tests/support/a.ts': empty,
  },
  'features-do-not-import-features': {
    'client/src/features/a/a.page.ts': "import '../b/b.page'\n",
    'client/src/features/b/b.page.ts': empty,
  },
  'ui-knows-no-feature': {
    'client/src/ui/button.ts': "import '../features/a/a.page'\n",
    'client/src/features/a/a.page.ts': empty,
  },
  'features-not-app-internals': {
    'client/src/features/a/a.page.ts': "import '../../app/router'\n",
    'client/src/app/router.ts': empty,
  },
  'only-routers-know-trpc': { 'server/src/a/a.service.ts': "import '@trpc/server'\n" },
  'features-through-services': {
    'server/src/a/a.service.ts': "import '../b/b.jobs'\n",
    'server/src/b/b.jobs.ts': empty,
  },
  'router-to-service-to-repository': {
    'server/src/a/a.router.ts': "import '../../../db/src/a/a.repository'\n",
    'db/src/a/a.repository.ts': empty,
  },
  'kernel-knows-no-feature-in-db': {
    'db/src/kernel/store.ts': "import '../a/a.table'\n",
    'db/src/a/a.table.ts': empty,
  },
  'no-barrels': { 'shared/src/a/a.rules.ts': "import './index'\n", 'shared/src/a/index.ts': empty },
  'no-cycles': {
    'shared/src/a/a.rules.ts': "import type { B } from './b.rules'\nexport type A = B\n",
    'shared/src/a/b.rules.ts': "import './a.rules'\n",
  },
}

describe('the rooms of the house', () => {
  it('know only whom they may', async () => {
    const { seen, found } = await violations(house, rooms)
    expect(found).toEqual([])
    expect(seen).toBeGreaterThan(90)
  })

  it('have a planted violation for every rule', () => {
    expect(Object.keys(planted).sort()).toEqual(config.forbidden.map((rule) => rule.name).sort())
  })
})

describe('a planted violation is caught', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'virkelyst-rooms-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(Object.entries(planted))('%s', async (name, files) => {
    const root = join(folder, name)
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    const { found } = await violations(root, [
      ...new Set(Object.keys(files).map((path) => path.split('/')[0]!)),
    ])
    expect(found.filter((line) => line.startsWith(`${name}:`))).toHaveLength(1)
  })
})
