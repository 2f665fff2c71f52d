import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CommandLine, makeCommandLine } from '../support/command-line'

describe('simulating from the command line', () => {
  let line: CommandLine
  beforeAll(async () => {
    line = makeCommandLine()
    await line.run('seed --citizens 300 --companies 30 --orders 60')
  })
  afterAll(() => line.remove())
  const json = async (options: string) => {
    const { code, out } = await line.run(`simulate --json ${options}`)
    expect([code, out.length]).toEqual([0, 1])
    return JSON.parse(out[0]!)
  }

  it('prints each variant and what it is of the one with neither measure', async () => {
    const found = await json('--orders 40 --per-order 2')
    expect(found).toMatchObject({ days: 30, orders: 40, perOrder: 2, municipalityCode: null })
    const { neither, both } = found.variants
    expect(Object.keys(found.variants)).toEqual(['neither', 'penalty', 'cap', 'both'])
    expect(neither.toNeither).toEqual({ people: 1, most: 1, meanScore: 1 })
    expect(both.toNeither.people).toBeCloseTo(both.people / neither.people, 10)
    expect(both.people).toBeGreaterThan(neither.people)
  })

  it('draws the same orders for the same seed, and others for another', async () => {
    const first = await json('--orders 20')
    expect(await json('--orders 20')).toEqual(first)
    expect(await json('--orders 20 --seed 2')).not.toEqual(first)
  })

  it('replays the orders of the days asked for', async () => {
    const month = await json('')
    const days = await Promise.all(
      [0, 15].map(async (_, half) => {
        const from = new Date(Date.parse(month.from) + half * 15 * 86_400_000).toISOString().slice(0, 10)
        return (await json(`--from ${from} --days 15`)).orders as number
      }),
    )
    expect(days[0]! + days[1]!).toBe(month.orders)
  })

  it('names nobody, in a table', async () => {
    const { out } = await line.run('simulate')
    expect(out[0]).toMatch(/^\d+ orders over 30 days from \d{4}-\d\d-\d\d$/)
    expect(out[1]).toMatch(/people reached +most to one +five or more +mean score +proposals$/)
    expect(out.slice(2).map((text) => text.split(' ')[0])).toEqual(['neither', 'penalty', 'cap', 'both'])
    const names = await line.look(({ read, tables }) =>
      read.db.select({ name: tables.citizens.name }).from(tables.citizens),
    )
    for (const { name } of names) expect(out.join('\n')).not.toContain(name)
  })

  it.each([
    ['--from yesterday', 2],
    ['--days 0', 2],
    ['--per-order 51', 2],
    ['--from 2001-01-01', 1],
    ['--municipality 0851', 1],
  ])('cannot be asked %s', async (options, code) => {
    const { out, err, ...answer } = await line.run(`simulate ${options}`)
    expect([answer.code, out, err.length]).toEqual([code, [], 1])
  })
})
