import { makeOccupations } from '@virkelyst/server/occupations/occupations.service'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CommandLine, makeCommandLine } from '../support/command-line'
import { makeTestClock } from '../support/deps'
import { aCitizen, rankingDay } from '../support/ranking-world'
import { storeCitizens } from '../support/stored-population'

const stale = [{ code: '4321.01', confidence: 1, label: 'lagerassistent', method: 'exact' as const }]
const goal = (title: string, occupations: typeof stale | []) => ({
  goal: 'A' as const,
  position: 1,
  title,
  occupations,
})

describe('the command re-resolve', () => {
  let line: CommandLine
  beforeAll(async () => {
    line = makeCommandLine()
    await line.run('migrate')
    await line.look(async (store) => {
      const titles = await (await makeOccupations({ store, clock: makeTestClock() })).current()
      const right = titles.resolve('Frisør')!.occupations as typeof stale
      await storeCitizens(
        store,
        [
          ...[1, 2, 3].map((no) => aCitizen(no, { goals: [goal('Kok', stale)] })),
          aCitizen(4, { goals: [goal('Stilladsarbejder', [])] }),
          aCitizen(5, { goals: [goal('Frisør', right)] }),
        ],
        rankingDay,
      )
    })
  })
  afterAll(() => line.remove())

  it('tells what it would change, then changes just that, then finds nothing to do', async () => {
    const report = [
      '  1 goal, 0 job orders fitted nothing before',
      '  3 goals, 0 job orders moved to another occupation',
      '',
      'kok: 4321.01 → 5120.01, 3 goals, 0 job orders',
      'other titles: 1 goal, 0 job orders',
    ]
    expect(await line.run('re-resolve --dry-run')).toMatchObject({
      code: 0,
      out: ['5 citizens and job orders gone through; 4 titles would change. Nothing was stored.', ...report],
    })
    const done = await line.run('re-resolve')
    expect(done).toMatchObject({
      code: 0,
      out: ['5 citizens and job orders gone through; 4 titles changed.', ...report],
    })
    expect(done.progress.at(-1)).toBe('Gone through 5 of 5')
    expect((await line.run('re-resolve')).out).toEqual([
      '5 citizens and job orders gone through; 0 titles changed.',
    ])
  })

  it('says who is at it where it cannot, and is not confused by other words', async () => {
    await line.look((store) =>
      store.tx(async ({ db }) => {
        const { resolutionRuns } = store.tables
        await db
          .update(resolutionRuns)
          .set({ state: 'running', leasedBy: 'a server', leasedUntil: '2030-01-01T00:00:00.000Z' })
          .where(eq(resolutionRuns.state, 'done'))
      }),
    )
    expect(await line.run('re-resolve')).toMatchObject({
      code: 1,
      err: ['A server is at it already; its progress is shown to administrators.'],
    })
    expect((await line.run('re-resolve everything')).code).toBe(2)
  })
})
