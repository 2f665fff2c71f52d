import { makeAudit } from '@virkelyst/server/audit/audit.service'
import { makePlacementRules } from '@virkelyst/server/placement-rules/placement-rules.service'
import { makeRuleDesk } from '@virkelyst/server/placement-rules/rule-desk.service'
import { factsOfOrder } from '@virkelyst/shared/placement-rules/order-offer.rules'
import type { PlacementRule } from '@virkelyst/shared/placement-rules/rule.schema'
import { rulesView, touched } from '@virkelyst/shared/placement-rules/rule-desk.schema'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { anActor } from '../support/citizens'
import { makeFaultyStore, PlannedFault } from '../support/faulty-store'
import { aForm, makeOrderWorld, type OrderWorld, orderId } from '../support/job-orders'
import { makeTestPlacementChecks, productRules, ruleNamed } from '../support/placement-rules'
import { reasonOf } from '../support/reason'
import { testEngines } from '../support/stores'

const administrator = anActor('administrator')
const ratio = ruleNamed('ratio', 'ratio-requirement')
/** One place in four from New Year, as a new act might say. */
const nextYear = { ...ratio, validFrom: '2027-01-01', steps: [{ upTo: null, per: 4 }] }

describe.each(testEngines)('the rules in an administrator’s hands on %s', (engine) => {
  let world: OrderWorld
  let desk: ReturnType<typeof makeRuleDesk>
  let placementChecks: ReturnType<typeof makeTestPlacementChecks>
  const { cvr, pNumber } = aForm('work_placement')
  beforeAll(async () => {
    world = await makeOrderWorld({ engine })
    placementChecks = makeTestPlacementChecks({
      ...world.deps,
      audit: makeAudit(world.deps),
      companies: world.companies,
    })
    desk = makeRuleDesk({ ...world.deps, rules: makePlacementRules(world.deps), placementChecks })
    await world.store.tx(async ({ db }) => {
      const { productionUnits } = world.store.tables
      await db
        .update(productionUnits)
        .set({ ordinaryStaffHundredths: 12_00 })
        .where(eq(productionUnits.pNumber, pNumber))
    })
  })
  afterAll(() => world.close())
  afterEach(async () => {
    await world.store.tx(async ({ db }) => {
      await db.delete(world.store.tables.placementRuleVersions)
    })
  })

  const seen = async () => (await desk.list(administrator, {})).version
  const prepare = async (rule: PlacementRule, version?: string) =>
    desk.prepare(administrator, {
      rule,
      note: 'Ny lov fra nytår',
      seen: version ?? (await seen()),
    })
  const placesOn = async (startDate: string) => {
    const form = aForm('work_placement', { startDate, endDate: startDate })
    const { findings } = await placementChecks.check(administrator, {
      cvr,
      pNumber,
      facts: factsOfOrder(form)!,
    })
    return findings.find(({ code }) => code === 'ratio_fits')?.values.places
  }
  const ruleOn = async (on: string) =>
    (await desk.list(administrator, { on })).lines.find(({ rule }) => rule.id === ratio.id)!

  it('shows the rules of a day with their source and state, and what is coming', async () => {
    const view = await desk.list(administrator, {})
    expect(rulesView.safeParse(view).success).toBe(true)
    expect(view.on).toBe('2026-11-23')
    expect(view.lines.length).toBe(
      productRules.filter(
        ({ validFrom, validTo }) => validFrom <= view.on && (validTo === null || validTo >= view.on),
      ).length,
    )
    expect(view.lines.every(({ own, rule }) => own === null && rule.verified === null)).toBe(true)
    expect(view.coming).toEqual([])
    const then = await desk.list(administrator, { on: '2018-06-01' })
    expect(then.lines.map(({ rule }) => rule.key)).toEqual(['subsidy_rate', 'subsidy_rate'])
  })

  it('prepares tomorrow’s rule today: in force from its day, and not a day before', async () => {
    const view = await prepare(nextYear)
    expect(view.on).toBe('2027-01-01')
    expect((await desk.list(administrator, {})).coming.map(({ rule }) => rule.id)).toEqual([ratio.id])
    expect((await ruleOn('2026-12-31')).rule).toEqual(ratio)
    expect(await ruleOn('2027-01-01')).toMatchObject({
      rule: nextYear,
      own: { note: 'Ny lov fra nytår', madeBy: null },
    })
    expect([await placesOn('2026-12-31'), await placesOn('2027-01-01')]).toEqual([2, 3])
  })

  it('keeps on record who did it and why', async () => {
    await prepare(nextYear)
    const { events, audit } = world.store.tables
    const written = await world.store.read.db.select().from(events).where(eq(events.subjectType, 'rule'))
    expect(written.at(-1)).toMatchObject({ kind: 'rule_prepared', actorUserId: administrator.userId })
    const audited = await world.store.read.db
      .select()
      .from(audit)
      .where(eq(audit.procedure, 'placementRules.prepare'))
    expect(audited.length).toBeGreaterThan(0)
  })

  it('says whose word a verification is, and stops calling the rule guidance', async () => {
    const view = await desk.verify(administrator, {
      ruleId: ratio.id,
      validFrom: ratio.validFrom,
      source: 'BEK 1234/2026 § 65',
      note: 'Læst i Retsinformation',
      seen: await seen(),
    })
    const line = view.lines.find(({ rule }) => rule.id === ratio.id)!
    expect(line.rule).toMatchObject({
      verified: { by: administrator.name, on: '2026-11-23' },
      source: 'BEK 1234/2026 § 65',
      steps: ratio.steps,
    })
    const { findings } = await placementChecks.check(administrator, {
      cvr,
      pNumber,
      facts: factsOfOrder(aForm('work_placement'))!,
    })
    expect(findings.find(({ ruleId }) => ruleId === ratio.id)?.guidance).toBe(false)
  })

  it('what a new version says has not been verified, whoever claims so', async () => {
    await prepare({ ...nextYear, verified: { by: 'Mig', on: '2026-11-01' } })
    expect((await ruleOn('2027-01-01')).rule.verified).toBeNull()
  })

  it('takes a version back: the rule reads as without it', async () => {
    await prepare(nextYear)
    const { own } = await ruleOn('2027-01-01')
    const stale = await seen()
    await desk.takeBack(administrator, { id: own!.id, seen: stale })
    expect((await ruleOn('2027-01-01')).rule).toEqual(ratio)
    expect(await reasonOf(desk.takeBack(administrator, { id: own!.id, seen: stale }))).toBe(
      'changed_meanwhile',
    )
    expect(await reasonOf(desk.takeBack(administrator, { id: own!.id, seen: await seen() }))).toBe(
      'changed_meanwhile',
    )
  })

  it('of two administrators at once one is told that the rules have changed', async () => {
    const version = await seen()
    const results = await Promise.allSettled([
      prepare(nextYear, version),
      prepare({ ...nextYear, atLeast: 2 }, version),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await reasonOf(prepare(nextYear, version))).toBe('changed_meanwhile')
  })

  it.each([
    ['begins yesterday', { ...nextYear, validFrom: '2026-11-22' }, { 'rule.validFrom': 'past_date' }],
    ['nobody knows', { ...nextYear, id: 'another-rule' }, { 'rule.id': 'bad_id' }],
    [
      'changes what it is about',
      { ...ruleNamed('vacated_post', 'vacated-post'), id: ratio.id, validFrom: '2027-01-01' },
      { 'rule.id': 'bad_id' },
    ],
  ])('refuses a version that %s', async (_what, rule, fields) => {
    await expect(prepare(rule)).rejects.toMatchObject({ details: { fields } })
  })

  it('names the live orders that a change would answer differently, before it is saved, and writes nothing', async () => {
    const employer = await world.people.anEmployer()
    const submit = (n: number, startDate: string) =>
      world.jobOrders.submit(employer, {
        id: orderId(9100 + n),
        version: 0,
        form: aForm('work_placement', { startDate, endDate: startDate, positions: 2 }),
      })
    await submit(1, '2026-12-20')
    await submit(2, '2027-01-04')
    const tight = { ...ratio, validFrom: '2027-01-01', steps: [{ upTo: null, per: 12 }] }
    const found = await desk.preview(administrator, { rule: tight })
    expect(touched.safeParse(found).success).toBe(true)
    expect(
      found.orders.map(({ orderId: id, before, after, ruleIds }) => [id, before, after, ruleIds]),
    ).toEqual([[orderId(9102), 'amber', 'red', [ratio.id]]])
    expect(await seen()).toBe((await desk.list(administrator, {})).version)
    expect((await desk.list(administrator, {})).coming).toEqual([])

    await prepare(tight)
    const compared = await desk.compare(administrator, { from: '2026-12-31', to: '2027-01-01' })
    expect(compared.changes.map(({ id }) => id)).toEqual([ratio.id])
    expect(compared.orders.map(({ orderId: id }) => id).sort()).toEqual([orderId(9101), orderId(9102)])
  })

  it('a stop in the middle of a write leaves nothing of it', async () => {
    for (let step = 1; ; step++) {
      const faulty = makeFaultyStore(world.store)
      const parts = { ...world.deps, store: faulty.store }
      const broken = makeRuleDesk({ ...parts, rules: makePlacementRules(parts), placementChecks })
      const version = await seen()
      faulty.plan(step)
      const failed = await broken
        .prepare(administrator, { rule: nextYear, note: 'Ny lov', seen: version })
        .then(
          () => false,
          (error: unknown) => error instanceof PlannedFault || Promise.reject(error),
        )
      if (!failed) break
      expect(await seen()).toBe(version)
      expect(step).toBeLessThan(20)
    }
    expect((await ruleOn('2027-01-01')).rule).toEqual(nextYear)
  })
})
