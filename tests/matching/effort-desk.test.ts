import { makeMatchingRepository } from '@virkelyst/db/matching/matching.repository'
import { makeEffortDesk } from '@virkelyst/server/matching/effort-desk.service'
import { missingSiblings, targetGroupSiblings } from '@virkelyst/shared/citizens/target-group-siblings.rules'
import { targetGroupAllows, targetGroupRules } from '@virkelyst/shared/citizens/target-groups.rules'
import {
  type EffortInput,
  earliestEnd,
  effortInput,
  effortsView,
  lastEffortDay,
} from '@virkelyst/shared/matching/effort.schema'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { anActor } from '../support/citizens'
import { type MatchingWorld, makeMatchingWorld } from '../support/matching-world'
import { ballerup } from '../support/people'
import { reasonOf } from '../support/reason'
import { testEngines } from '../support/stores'

const administrator = anActor('administrator')
const anEffort = (change: Partial<EffortInput> = {}): EffortInput => ({
  kind: 'ordinary',
  targetGroups: [1],
  validFrom: '2026-12-01',
  validTo: '2027-02-28',
  reason: 'Mange nye ledige efter lukningen af fabrikken',
  decidedBy: 'Lise Lund',
  decidedByTitle: 'Jobcenterchef',
  ...change,
})
const refusals = (change: Partial<EffortInput>) =>
  effortInput
    .safeParse(anEffort(change))
    .error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []

describe('what an effort may be', () => {
  it.each([
    ['ends before it begins', { validTo: '2026-11-30' }, [['validTo', 'dates_order']]],
    ['lasts more than a year', { validTo: '2027-12-01' }, [['validTo', 'effort_too_long']]],
    ['is for nobody', { targetGroups: [] }, [['targetGroups', 'required']]],
    [
      'is for a group that cannot have the order',
      { kind: 'flex_job' as const },
      [['targetGroups', 'group_not_open']],
    ],
    ['parts the young from the others', { targetGroups: [2] }, [['targetGroups', 'group_siblings']]],
    ['parts those under 18', { targetGroups: [12] }, [['targetGroups', 'group_siblings']]],
    ['parts the ill from each other', { targetGroups: [6, 7] }, [['targetGroups', 'group_siblings']]],
    ['has no reason', { reason: ' ' }, [['reason', 'required']]],
    ['nobody has decided', { decidedBy: '' }, [['decidedBy', 'required']]],
    ['somebody without a title has decided', { decidedByTitle: '' }, [['decidedByTitle', 'required']]],
  ])('refuses one that %s', (_what, change, expected) => {
    expect(refusals(change)).toEqual(expected)
  })

  it('takes a whole year, and each group once', () => {
    expect(lastEffortDay('2026-12-01')).toBe('2027-11-30')
    expect(refusals({ validTo: '2027-11-30' })).toEqual([])
    expect(effortInput.parse(anEffort({ targetGroups: [4, 2, 4] })).targetGroups).toEqual([2, 4])
  })

  it('asks for every sibling that the kind of order is open to, and for no other', () => {
    expect(missingSiblings([2], 'ordinary', '2026-12-01')).toEqual([4])
    expect(missingSiblings([6], 'ordinary', '2026-12-01')).toEqual([7, 8])
    expect(missingSiblings([9], 'flex_job', '2026-12-01')).toEqual([])
    expect(missingSiblings([9], 'ordinary', '2026-12-01')).toEqual([10, 11])
    expect(missingSiblings([1, 2, 4], 'ordinary', '2026-12-01')).toEqual([])
  })

  it('knows only groups there are, each in one family, with its source', () => {
    const groups = targetGroupSiblings.flatMap((siblings) => siblings.groups)
    expect(new Set(groups).size).toBe(groups.length)
    expect(groups.every((group) => targetGroupRules.some((rule) => rule.targetGroup === group))).toBe(true)
    expect(targetGroupSiblings.every(({ source }) => source.length > 10)).toBe(true)
    for (const { targetGroup } of targetGroupRules)
      for (const missing of missingSiblings([targetGroup], 'ordinary', '2026-12-01'))
        expect(targetGroupAllows(missing, 'ordinary', '2026-12-01')).toBe(true)
  })

  it('ends today at the earliest, or the day before it would have begun', () => {
    expect(earliestEnd({ validFrom: '2026-11-01' }, '2026-11-23')).toBe('2026-11-23')
    expect(earliestEnd({ validFrom: '2026-11-24' }, '2026-11-23')).toBe('2026-11-23')
    expect(earliestEnd({ validFrom: '2026-12-01' }, '2026-11-23')).toBe('2026-11-30')
  })
})

describe.each(testEngines)('efforts in an administrator’s hands on %s', (engine) => {
  let world: MatchingWorld
  let desk: ReturnType<typeof makeEffortDesk>
  beforeAll(async () => {
    world = await makeMatchingWorld(engine)
    desk = makeEffortDesk(world.parts)
  })
  afterAll(() => world.close())
  afterEach(async () => {
    world.clock.set('2026-11-23T09:00:00.000Z')
    await world.store.tx(async ({ db }) => {
      await db.delete(world.tables.efforts)
    })
  })
  const decide = async (change: Partial<EffortInput> = {}) =>
    (await desk.decide(administrator, anEffort(change))).standing.at(-1)!
  const inForce = (date: string, municipalityCode = '0165') =>
    makeMatchingRepository(world.store).effortsInForce(municipalityCode, 'ordinary', date)

  it('is in force from its first day to its last, for its kind and its municipality alone', async () => {
    const effort = await decide({ targetGroups: [2, 4] })
    expect(effortsView.safeParse(await desk.view(administrator)).success).toBe(true)
    expect(effort).toMatchObject({ ...anEffort({ targetGroups: [2, 4] }), ended: null })
    const counted = async (date: string) => (await inForce(date)).map(({ targetGroups }) => targetGroups)
    expect(await counted('2026-11-30')).toEqual([])
    expect(await counted('2026-12-01')).toEqual([[2, 4]])
    expect(await counted('2027-02-28')).toEqual([[2, 4]])
    expect(await counted('2027-03-01')).toEqual([])
    expect(await inForce('2026-12-01', ballerup)).toEqual([])
  })

  it('is a line that everybody who ranks can read', async () => {
    const order = await world.order()
    await world.citizen()
    await decide({ validFrom: '2026-11-23' })
    const { candidates } = await world.rank(order)
    expect(candidates[0]!.reasons.find(({ code }) => code === 'effort')?.values).toEqual({
      until: '2027-02-28',
    })
  })

  it.each([
    ['the same group and kind on one day', {}, true],
    ['another kind', { kind: 'work_placement' as const }, false],
    ['another group', { targetGroups: [2, 4] }, false],
    ['the day after', { validFrom: '2027-03-01', validTo: '2027-03-31' }, false],
    ['the last day', { validFrom: '2027-02-28', validTo: '2027-03-31' }, true],
    ['one group of several', { targetGroups: [1, 3, 5] }, true],
  ])('beside one there is: %s', async (_what, change, refused) => {
    await decide()
    const answer = desk.decide(administrator, anEffort(change))
    if (refused) expect(await reasonOf(answer)).toBe('effort_overlaps')
    else expect((await answer).standing).toHaveLength(2)
  })

  it('of two decided at once for the same group one is refused', async () => {
    const results = await Promise.allSettled([decide(), decide()])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await desk.view(administrator)).standing).toHaveLength(1)
  })

  it('is ended early with a reason, and leaves room for another', async () => {
    const { id, validTo } = await decide()
    world.clock.set('2026-12-10T09:00:00.000Z')
    const view = await desk.end(administrator, {
      id,
      seen: validTo,
      endOn: '2026-12-31',
      reason: 'Målet er nået',
    })
    expect(view.standing[0]).toMatchObject({
      validTo: '2026-12-31',
      ended: { at: '2026-12-10T09:00:00.000Z', reason: 'Målet er nået' },
    })
    await decide({ validFrom: '2027-01-01' })
    const { events } = world.tables
    const written = await world.store.read.db.select().from(events).where(eq(events.subjectId, id))
    expect(written.map(({ kind }) => kind)).toEqual(['effort_decided', 'effort_ended'])
  })

  it('given up before it begins it never is in force, and stands in the way of nothing', async () => {
    const { id, validTo } = await decide()
    const end = { id, seen: validTo, endOn: '2026-11-30', reason: 'Fortrudt' }
    await desk.end(administrator, end)
    expect(await inForce('2026-12-01')).toEqual([])
    await decide()
    const view = await desk.view(administrator)
    expect([view.standing.length, view.over.rows.map((one) => one.id)]).toEqual([1, [id]])
  })

  it('over they are shown by the page, the latest first', async () => {
    const ended: string[] = []
    for (const month of ['01', '02', '03']) {
      const { id } = await decide({ validFrom: `2027-${month}-01`, validTo: `2027-${month}-20` })
      ended.unshift(id)
    }
    world.clock.set('2027-04-01T09:00:00.000Z')
    const pages = [1, 2].map((page) => desk.view(administrator, { page, pageSize: 2 }))
    const overs = (await Promise.all(pages)).map(({ over }) => over)
    expect(overs.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(ended)
    expect(overs.map(({ rows, total }) => [rows.length, total])).toEqual([
      [2, 3],
      [1, 3],
    ])
  })

  it.each([
    ['yesterday', '2026-12-09'],
    ['the last day it has already', '2027-02-28'],
    ['later', '2027-03-01'],
  ])('cannot be made to end %s', async (_what, endOn) => {
    const { id, validTo } = await decide()
    world.clock.set('2026-12-10T09:00:00.000Z')
    const answer = desk.end(administrator, { id, seen: validTo, endOn, reason: 'Fordi' })
    await expect(answer).rejects.toMatchObject({ details: { fields: { endOn: 'effort_end' } } })
  })

  it('tells whoever saw another last day, and hides it from other municipalities', async () => {
    const { id, validTo } = await decide()
    const end = { id, seen: validTo, endOn: '2027-01-31', reason: 'Målet er nået' }
    const stranger = anActor('administrator', { municipalityCode: ballerup })
    expect(await reasonOf(desk.end(stranger, end))).toBe('not_there')
    await desk.end(administrator, end)
    expect(await reasonOf(desk.end(administrator, { ...end, endOn: '2027-01-01' }))).toBe('changed_meanwhile')
    expect((await desk.view(stranger)).standing).toEqual([])
  })

  it('cannot begin in the past', async () => {
    await expect(decide({ validFrom: '2026-11-22' })).rejects.toMatchObject({
      details: { fields: { validFrom: 'past_date' } },
    })
  })
})
