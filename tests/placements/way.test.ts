import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRawForm } from '../support/job-orders'
import { albertslund } from '../support/people'
import { aTerms, makeTestPlacements } from '../support/placements'
import { reasonOf } from '../support/reason'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

const pNumber = '1000000001'
const at = (day: string) => `${day}T10:00:00.000Z`

describe.each(testEngines)('the way of a placement on %s', (engine) => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  let placements: ReturnType<typeof makeTestPlacements>
  const as = () => ({
    employer: world.as(found.contact).placements,
    colleague: world.as(found.colleague).placements,
    staff: world.as(found.consultant).placements,
    citizen: world.as(found.citizen).placements,
    nobody: world.asNobody().placements,
  })
  const seenBy = async (id: string) => ({ id, version: (await placements.placement(id)).version })
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    found = await aCase(world)
    placements = makeTestPlacements(world)
    const { productionUnits, municipalities } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db.insert(productionUnits).values({
        pNumber,
        cvr: '99000007',
        name: 'Lageret',
        address: 'Vej 1',
        postalCode: '2620',
        municipalityCode: albertslund,
        ordinaryStaffHundredths: 2_300,
        source: 'manual',
      })
      await db.update(municipalities).set({
        settings: {
          placementAuthority: {
            wage_subsidy_job: 'own',
            taster_visit: 'own',
            work_placement: 'vitas',
            flex_job: 'vitas',
            community_work: 'own',
          },
        } as never,
      })
    })
  })
  afterAll(() => world.close())

  it('goes from a referral over both signatures and the decision to what came of it', async () => {
    const { employer, colleague, staff, citizen, nobody } = as()
    const orderId = await world.anOrder({
      kind: 'wage_subsidy_job',
      pNumber,
      contacts: [found.contactId],
      form: { ...aRawForm('wage_subsidy_job'), cvr: '99000007', pNumber } as never,
    })
    const referralId = await world.aReferral({
      orderId,
      citizenId: found.citizenId,
      status: 'presented',
      presentedAt: world.now(),
    })

    // The colleague was not presented anybody; the contact begins, and a second click finds the same.
    expect(await reasonOf(colleague.beginFromOrder({ orderId, referralId }))).toBe('not_there')
    const { id } = await employer.beginFromOrder({ orderId, referralId })
    expect(await employer.beginFromOrder({ orderId, referralId })).toEqual({ id })
    const drafted = await employer.getForEmployer({ id })
    expect(drafted).toMatchObject({
      status: 'drafted',
      authority: 'own',
      holder: 'employer',
      personName: 'Karen Blomst',
    })
    expect(drafted.terms).toMatchObject({
      startDate: '2026-12-07',
      endDate: '2027-01-29',
      monthlyCostOere: 3_000_000,
      contact: { name: expect.any(String) },
    })
    expect(await colleague.getForEmployer({ id })).toMatchObject({ personName: null, hasPerson: true })

    await employer.sign({ ...(await seenBy(id)), name: 'Kim Kontakt' })
    expect(await reasonOf(employer.saveTerms({ ...(await seenBy(id)), terms: aTerms() }))).toBe(
      'status_changed',
    )
    const { token } = await employer.inviteRepresentative({
      ...(await seenBy(id)),
      name: 'Rikke Tillid',
      email: 'rikke@virkelyst.example',
    })
    const shown = await nobody.representativeView({ token })
    expect(JSON.stringify(shown)).not.toMatch(/Karen|2026-\d+"|targetGroup/)
    await nobody.representativeSign({ token, name: 'Rikke Tillid', digest: shown.digest })
    await employer.submit({ ...(await seenBy(id)), comment: 'Vi ansætter en til før start.' })
    expect(await placements.placement(id)).toMatchObject({ status: 'submitted', holder: 'municipality' })

    await staff.inform(await seenBy(id))
    expect(await citizen.mine()).toMatchObject([{ id, status: 'citizen_informed' }])
    expect(await reasonOf(staff.start(await seenBy(id)))).toBe('status_changed')
    await staff.decide({ ...(await seenBy(id)), decision: 'approve', grounds: 'Arbejdet leder til et job.' })
    const [told] = await citizen.mine()
    expect(told?.decisions).toMatchObject([
      { approved: true, appealNotice: { da: expect.stringContaining('4 uger') } },
    ])
    expect(JSON.stringify(await employer.getForEmployer({ id }))).not.toContain('Arbejdet leder')

    await employer.accept(await seenBy(id))
    expect(await reasonOf(staff.start(await seenBy(id)))).toBe('too_early')
    world.clock.set(at('2026-12-07'))
    expect(await world.placements.startDue()).toBe(1)
    expect(await world.placements.startDue()).toBe(0)
    await staff.extend({ ...(await seenBy(id)), endDate: '2027-02-26', grounds: 'Der er mere at lære.' })
    expect(await placements.placement(id)).toMatchObject({
      status: 'extended',
      endDate: '2027-02-26',
      terms: { endDate: '2027-02-26' },
    })
    world.clock.set(at('2027-02-26'))
    await employer.end({ ...(await seenBy(id)), lastDay: '2027-02-26', reason: 'ordinary_job' })
    await staff.close({ ...(await seenBy(id)), outcome: 'ordinary_job' })

    const { log, signatures, outcome } = await staff.get({ id })
    expect(outcome).toBe('ordinary_job')
    expect(signatures.map(({ part, voidedAt }) => [part, voidedAt])).toEqual([
      ['employer', null],
      ['representative', null],
    ])
    expect(log.map(({ to }) => to).reverse()).toEqual([
      'drafted',
      'employer_signed',
      'representative_signed',
      'submitted',
      'citizen_informed',
      'approved',
      'employer_accepted',
      'active',
      'extended',
      'ended',
      'closed',
    ])
    world.clock.set(at('2026-11-23'))
  })

  it('ends by itself after its last day, and not on it', async () => {
    const id = await placements.aPlacement({
      cvr: '99000007',
      pNumber,
      status: 'active',
      citizenId: await world.aCitizen(),
      startDate: '2026-11-02',
      endDate: '2026-11-23',
    })
    expect(await world.placements.endDue()).toBe(0)
    world.clock.set(at('2026-11-24'))
    expect(await world.placements.endDue()).toBe(1)
    expect(await placements.placement(id)).toMatchObject({
      status: 'ended',
      lastDay: '2026-11-23',
      holder: 'municipality',
    })
    world.clock.set(at('2026-11-23'))
  })

  it('voids the signatures when something is changed after all', async () => {
    const { employer, staff } = as()
    const id = await placements.aPlacement({ cvr: '99000007', pNumber })
    await employer.sign({ ...(await seenBy(id)), name: 'Kim' })
    await employer.representativeNone({ ...(await seenBy(id)), reason: 'no_representative_elected' })
    await employer.submit({ ...(await seenBy(id)), comment: 'Klar' })
    await staff.sendBack({ ...(await seenBy(id)), reason: 'Skriv opgaverne ud.' })
    expect(await placements.signatures(id)).toMatchObject([{ voidedAt: world.now() }])
    expect(await employer.getForEmployer({ id })).toMatchObject({
      status: 'drafted',
      sentBackReason: 'Skriv opgaverne ud.',
    })
  })

  it('is pre-approved without anybody, and matched later', async () => {
    const { staff } = as()
    const id = await placements.aPlacement({
      cvr: '99000007',
      pNumber,
      status: 'submitted',
      holder: 'municipality',
    })
    expect(await reasonOf(staff.inform(await seenBy(id)))).toBe('status_changed')
    await staff.preApprove(await seenBy(id))
    const citizenId = await world.aCitizen()
    await staff.match({ ...(await seenBy(id)), citizenId })
    await staff.unmatch(await seenBy(id))
    expect(await placements.placement(id)).toMatchObject({ status: 'pre_approved', citizenId: null })
  })

  it('lets nobody be at two places at once, but for a småjob beside', async () => {
    const { staff } = as()
    const citizenId = await world.aCitizen()
    const own = { cvr: '99000007', pNumber }
    await placements.aPlacement({ ...own, kind: 'work_placement', status: 'active', citizenId })
    const second = await placements.aPlacement({ ...own, kind: 'wage_subsidy_job', status: 'pre_approved' })
    expect(await reasonOf(staff.match({ ...(await seenBy(second)), citizenId }))).toBe('placement_overlaps')
    const after = await placements.aPlacement({
      ...own,
      kind: 'wage_subsidy_job',
      status: 'pre_approved',
      startDate: '2027-01-30',
      endDate: '2027-03-26',
    })
    await staff.match({ ...(await seenBy(after)), citizenId })
    const job = await placements.aPlacement({
      ...own,
      kind: 'part_hours_job',
      authority: 'employment',
      citizenId,
    })
    await staff.accept(await seenBy(job))
    expect(await placements.placement(job)).toMatchObject({ status: 'employer_accepted' })
  })

  it('is decided once when two decide at once', async () => {
    const { staff } = as()
    const id = await placements.aPlacement({
      cvr: '99000007',
      pNumber,
      status: 'citizen_informed',
      citizenId: await world.aCitizen(),
    })
    const seen = await seenBy(id)
    const answers = await Promise.allSettled([
      staff.decide({ ...seen, decision: 'refuse', grounds: 'Nej.' }),
      world.as(found.broker).placements.decide({ ...seen, decision: 'refuse', grounds: 'Nej tak.' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await placements.decisions(id)).toHaveLength(1)
  })

  it('hands over to VITAS and mirrors its state, with nothing signed here', async () => {
    const { employer, staff } = as()
    const id = await placements.aPlacement({
      cvr: '99000007',
      pNumber,
      kind: 'work_placement',
      authority: 'vitas',
    })
    expect(await reasonOf(employer.sign({ ...(await seenBy(id)), name: 'Kim' }))).toBe('status_changed')
    const vitas = { caseNumber: 'V-2026-1', offerStatus: 'created', allocationStatus: 'none' } as const
    await employer.handOver({ ...(await seenBy(id)), ...vitas, url: 'https://vitas.example/V-2026-1' })
    await staff.mirror({ ...(await seenBy(id)), ...vitas, offerStatus: 'under_treatment' })
    expect(await staff.get({ id })).toMatchObject({
      status: 'submitted',
      signatures: [],
      vitas: { caseNumber: 'V-2026-1', offerStatus: 'under_treatment' },
    })
    expect(
      await reasonOf(staff.mirror({ ...(await seenBy(id)), ...vitas, url: 'http://vitas.example' })),
    ).toBe('input')
  })

  it('counts who is there against the places, and not itself', async () => {
    const { staff } = as()
    const unit = '1000000002'
    const { productionUnits } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db.insert(productionUnits).values({
        pNumber: unit,
        cvr: '99000007',
        name: 'Filial',
        address: 'Vej 2',
        postalCode: '2620',
        municipalityCode: albertslund,
        ordinaryStaffHundredths: 450,
        source: 'manual',
      })
    })
    const here = {
      cvr: '99000007',
      pNumber: unit,
      kind: 'work_placement' as const,
      authority: 'vitas' as const,
    }
    const first = await placements.aPlacement({
      ...here,
      status: 'approved',
      citizenId: await world.aCitizen(),
    })
    const second = await placements.aPlacement({ ...here, status: 'submitted' })
    const codesOf = async (id: string) => (await staff.get({ id })).check?.findings.map(({ code }) => code)
    expect(await codesOf(first)).toContain('ratio_fits')
    expect(await codesOf(second)).toContain('ratio_full')
  })
})
