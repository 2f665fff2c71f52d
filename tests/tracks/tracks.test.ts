import { makePlacementRules } from '@virkelyst/server/placement-rules/placement-rules.service'
import { makeTracks, type Tracks } from '@virkelyst/server/tracks/tracks.service'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { CitizenTrack } from '@virkelyst/shared/tracks/track.schema'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everything, makeFaultyStore, PlannedFault } from '../support/faulty-store'
import { reasonOf } from '../support/reason'
import { makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

describe.each(testEngines)('tracks on %s', (engine) => {
  let world: ReferralWorld
  let broker: Actor
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    broker = await world.people.aBroker()
    await world.aCompany()
  })
  afterAll(() => world.close())

  const begun = async (
    startedOn: string,
    { by = broker, citizenId }: { by?: Actor; citizenId?: string } = {},
  ): Promise<CitizenTrack> =>
    world.as(by).tracks.begin({
      citizenId: citizenId ?? (await world.aCitizen()),
      current: null,
      track: 'company',
      startedOn,
      reason: 'Visiteret efter samtale',
    })
  const seen = ({ running }: CitizenTrack) => ({ trackId: running!.id, version: running!.version })
  const milestone = ({ running }: CitizenTrack, id: string) =>
    running!.milestones.find((one) => one.id === id)!

  it('go from first day to end: ticked, paused, changed, ended, with everything kept', async () => {
    const { tracks } = world.as(broker)
    let view = await begun('2026-08-31')
    expect(view.running).toMatchObject({ version: 1, followedByMe: true, setByName: broker.name })
    // The test citizen has skills in the CV: the portal ticks that one itself.
    expect(milestone(view, 'track-1-cv').met).toMatchObject({ byPortal: true, on: null })
    expect(milestone(view, 'track-1-goal')).toMatchObject({ state: 'soon', dueOn: '2026-11-29', daysLeft: 6 })

    view = await tracks.tick({
      ...seen(view),
      milestoneId: 'track-1-goal',
      metOn: '2026-10-01',
      note: 'Lager',
    })
    expect(milestone(view, 'track-1-goal').met).toEqual({
      on: '2026-10-01',
      byPortal: false,
      byName: broker.name,
      note: 'Lager',
    })
    view = await tracks.takeBackTick({ ...seen(view), milestoneId: 'track-1-goal' })
    expect(milestone(view, 'track-1-goal').met).toBeNull()

    view = await tracks.pause({ ...seen(view), fromOn: '2026-11-16', reason: 'illness' })
    expect(view.running).toMatchObject({ standsStill: true })
    expect(milestone(view, 'track-1-goal')).toMatchObject({ state: 'standing_still', daysLeft: 13 })
    const [pause] = view.running!.pauses
    const resumed = { fromOn: '2026-11-16', toOn: '2026-11-22', reason: 'illness' } as const
    view = await tracks.pause({ ...seen(view), ...resumed, replaces: pause!.id })
    expect(milestone(view, 'track-1-goal')).toMatchObject({ state: 'soon', dueOn: '2026-12-06' })
    view = await tracks.takeBackPause({ ...seen(view), pauseId: view.running!.pauses[0]!.id })
    expect(view.running!.pauses).toEqual([])

    const { citizenId } = view
    const colleague = await world.people.aCaseworker()
    view = await world.as(colleague).tracks.begin({
      citizenId,
      current: seen(view),
      track: 'preparing',
      startedOn: '2026-11-20',
      reason: 'Har brug for mere tid',
    })
    expect(view.running).toMatchObject({
      track: 'preparing',
      version: 1,
      setByName: colleague.name,
      // Whoever followed the citizen still does.
      followedByName: broker.name,
    })
    view = await tracks.end({ ...seen(view), endedOn: '2026-11-23', ending: 'moved' })
    expect(view.running).toBeNull()
    expect(view.earlier).toMatchObject([
      { track: 'preparing', endedOn: '2026-11-23', ending: 'moved' },
      { track: 'company', startedOn: '2026-08-31', endedOn: '2026-11-20', ending: null },
    ])

    const { trackPauses, trackTicks, events } = world.store.tables
    const kept = await Promise.all([
      world.store.read.db.select().from(trackPauses),
      world.store.read.db.select().from(trackTicks),
      world.store.read.db.select().from(events).where(eq(events.subjectId, citizenId)),
    ])
    expect(kept.map((rows) => rows.length)).toEqual([2, 1, 8])
  })

  it('see a hire, and look away from one that was a mistake', async () => {
    const hired = async (closeReason: 'verdict_given' | 'mistake') => {
      const citizenId = await world.aCitizen()
      await world.aReferral({
        orderId: await world.anOrder({ kind: 'part_hours_job' }),
        citizenId,
        status: 'closed',
        verdict: 'hired',
        verdictAt: '2026-11-10T09:00:00.000Z',
        closeReason,
      })
      return begun('2026-08-31', { citizenId })
    }
    const found = milestone(await hired('verdict_given'), 'track-1-job')
    expect(found).toMatchObject({ state: 'met', met: { on: '2026-11-10', byPortal: true } })
    expect(milestone(await hired('mistake'), 'track-1-job').met).toBeNull()
  })

  it('tell where another target group would count other milestones', async () => {
    const citizenId = await world.aCitizen({ targetGroup: 9 })
    const { citizenTargetGroups } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db
        .update(citizenTargetGroups)
        .set({ validFrom: '2026-10-01' })
        .where(eq(citizenTargetGroups.citizenId, citizenId))
    })
    const { running } = await begun('2026-08-31', { citizenId })
    expect(running).toMatchObject({ groupChanged: true })
    expect(running!.milestones.map(({ id }) => id)).toContain('track-1-job')
  })

  it('list what comes within four weeks or is past its day, most urgent first, and what was shown is audited', async () => {
    const by = await world.people.aConsultant()
    const at = async (startedOn: string, more: { status?: 'closed' | 'placed' } = {}) => {
      const citizenId = await world.aCitizen(more)
      await begun(startedOn, { by, citizenId })
      return citizenId
    }
    const soon = await at('2026-08-31')
    const overdue = await at('2026-08-10', { status: 'placed' })
    await at('2026-11-01')
    await at('2026-08-10', { status: 'closed' })
    await begun('2026-08-10')
    const paused = await begun('2026-08-31', { by })
    await world.as(by).tracks.pause({ ...seen(paused), fromOn: '2026-11-16', reason: 'treatment' })

    const { rows, total } = await world.as(by).tracks.due({})
    expect(total).toBe(2)
    expect(rows).toMatchObject([
      { citizenId: overdue, state: 'overdue', daysLeft: -15, others: 2 },
      { citizenId: soon, state: 'soon', daysLeft: 6, others: 2 },
    ])
    expect((await world.as(by).tracks.due({ page: 2, pageSize: 1 })).rows).toEqual(rows.slice(1))

    const view = await world.as(broker).tracks.ofCitizen({ citizenId: soon })
    await world.as(broker).tracks.follow(seen(view))
    expect((await world.as(by).tracks.due({})).total).toBe(1)

    const { audit } = world.store.tables
    const read = await world.store.read.db
      .select()
      .from(audit)
      .where(and(eq(audit.procedure, 'tracks.due'), eq(audit.actorUserId, by.userId)))
    expect(read[0]).toMatchObject({ action: 'read', subjectIds: [overdue, soon] })
  })

  it('count days as the Danish calendar does', async () => {
    const view = await begun('2026-08-24')
    expect(milestone(view, 'track-1-goal').daysLeft).toBe(-1)
    world.clock.set('2026-11-23T23:30:00.000Z')
    const later = await world.as(broker).tracks.ofCitizen({ citizenId: view.citizenId })
    expect(later.today).toBe('2026-11-24')
    expect(milestone(later, 'track-1-goal').daysLeft).toBe(-2)
    world.clock.set('2026-11-23T09:00:00.000Z')
  })

  it('refuse days that cannot be, and what is not the track’s', async () => {
    const { tracks } = world.as(broker)
    const view = await begun('2026-11-02')
    const { citizenId } = view
    const again = { citizenId, current: seen(view), track: 'company', reason: 'Ny start' } as const
    const outcomes = await Promise.all([
      reasonOf(begun('2026-11-24')),
      reasonOf(tracks.begin({ ...again, startedOn: '2026-11-01' })),
      reasonOf(tracks.begin({ ...again, citizenId: await world.aCitizen(), startedOn: '2026-11-03' })),
      reasonOf(tracks.begin({ ...again, reason: '010190-1234', startedOn: '2026-11-03' })),
      reasonOf(tracks.end({ ...seen(view), endedOn: '2026-11-01', ending: 'other' })),
      reasonOf(tracks.tick({ ...seen(view), milestoneId: 'track-1-job', metOn: '2026-11-24' })),
      reasonOf(tracks.tick({ ...seen(view), milestoneId: 'track-2-goal', metOn: '2026-11-20' })),
      reasonOf(tracks.takeBackTick({ ...seen(view), milestoneId: 'track-1-cv' })),
      reasonOf(tracks.pause({ ...seen(view), fromOn: '2026-10-01', reason: 'other' })),
      reasonOf(tracks.takeBackPause({ ...seen(view), pauseId: citizenId })),
    ])
    const input = 'input'
    const away = 'not_there'
    expect(outcomes).toEqual([input, input, away, input, input, input, away, away, input, away])
  })

  it('let one of two at once through, and tell the other', async () => {
    const other = await world.people.aCaseworker()
    const citizenId = await world.aCitizen()
    const first = await Promise.all(
      [broker, other].map((by) => reasonOf(begun('2026-11-02', { by, citizenId }))),
    )
    expect(first.toSorted()).toEqual(['changed_meanwhile', null])
    const view = await world.as(broker).tracks.ofCitizen({ citizenId })
    const tick = { ...seen(view), milestoneId: 'track-1-goal', metOn: '2026-11-20' }
    const second = await Promise.all([
      reasonOf(world.as(broker).tracks.tick(tick)),
      reasonOf(world.as(other).tracks.end({ ...seen(view), endedOn: '2026-11-22', ending: 'mistake' })),
    ])
    expect(second.toSorted()).toEqual(['changed_meanwhile', null])
  })

  it('are left as they were by a fault at any write', async () => {
    const { audit, deps, store } = world
    const faulty = makeFaultyStore(store)
    const parts = { ...deps, store: faulty.store, audit }
    const tracks = makeTracks({ ...parts, rules: makePlacementRules(parts) })
    const failAtEach = async (act: (on: Tracks) => Promise<unknown>): Promise<number> => {
      const before = await everything(store)
      for (let at = 1; ; at++) {
        faulty.plan(at)
        const outcome = await act(tracks).then(
          () => 'done' as const,
          (error: unknown) => error,
        )
        if (outcome === 'done') return faulty.writes()
        expect(outcome).toBeInstanceOf(PlannedFault)
        expect(await everything(store)).toEqual(before)
      }
    }
    const view = await begun('2026-11-02')
    const { citizenId } = view
    // The old track and the new, or the track and its tick; then event, payload, audit and its subject.
    expect(
      await failAtEach((on) =>
        on.begin(broker, {
          citizenId,
          current: seen(view),
          track: 'preparing',
          startedOn: '2026-11-10',
          reason: 'Ny start',
        }),
      ),
    ).toBe(6)
    const now = await world.as(broker).tracks.ofCitizen({ citizenId })
    const tick = { ...seen(now), milestoneId: 'track-2-goal', metOn: '2026-11-20' }
    expect(await failAtEach((on) => on.tick(broker, tick))).toBe(7)
  })
})
