import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataMap } from '@virkelyst/db/data-map/data-map'
import { processings } from '@virkelyst/db/data-map/processings'
import { retentionRuleIds, retentionRules } from '@virkelyst/shared/retention/retention.rules'
import { describe, expect, it } from 'vitest'
import { makeCommandLine } from '../support/command-line'
import { makeTestPortal } from '../support/portal'

const tables = dataMap()

describe('the data map', () => {
  it.each(tables)('has each column of $table once, and no other', ({ columns, personal, impersonal }) => {
    const listed = [...personal.flatMap((held) => held.columns), ...impersonal]
    expect(listed.sort()).toEqual([...columns].sort())
  })

  it('holds no column to be impersonal that points at somebody', () => {
    const pointer = /(^|_)(by|email|phone|subject|note|comment)$|(user|citizen|contact|recipient)_(id|no)$/
    const found = tables.flatMap(({ table, impersonal }) =>
      impersonal.filter((column) => pointer.test(column)).map((column) => `${table}.${column}`),
    )
    // Which process holds a run: no person.
    expect(found).toEqual(['resolution_runs.leased_by'])
  })

  it('tells of nothing that no column is held for', () => {
    const used = new Set(tables.flatMap(({ personal }) => personal.map(({ title }) => title)))
    expect([...used].sort()).toEqual(
      Object.values(processings)
        .map(({ title }) => title)
        .sort(),
    )
  })

  it('keeps everything that is held by a rule, and has no rule that keeps nothing', () => {
    const used = new Set(Object.values(processings).flatMap(({ keptBy }) => keptBy))
    for (const { keptBy } of Object.values(processings)) expect(keptBy).not.toEqual([])
    // Figures are nobody's.
    expect(retentionRuleIds.filter((id) => !used.has(id as never))).toEqual(['figures'])
  })

  it('names only jobs that forget', async () => {
    const jobs = new Set(Object.values(retentionRules).flatMap(({ job }) => job ?? []))
    expect(jobs.size).toBe(4)
    const portal = await makeTestPortal('sqlite')
    for (const job of jobs) expect(await portal.scheduler.run(job)).toMatch(/^forgot/)
    await portal.close()
  })

  it('is what the page in docs shows', async () => {
    const line = makeCommandLine()
    try {
      const { code, out } = await line.run('data-map')
      const page = readFileSync(join(import.meta.dirname, '../../docs/data-map.md'), 'utf8')
      expect(code).toBe(0)
      expect(page.split('\n').slice(0, -1)).toEqual(out)
      await line.run('data-map --out map.md')
      expect(readFileSync(join(line.folder, 'map.md'), 'utf8')).toBe(page)
      expect((await line.run('data-map --out no/such/folder/map.md')).err).toEqual([
        'The file no/such/folder/map.md cannot be written.',
      ])
    } finally {
      line.remove()
    }
  })
})
