import { citizenCv } from '@virkelyst/shared/citizens/citizen.schema'
import type { ErrorReason } from '@virkelyst/shared/kernel/errors'
import { defaultSettings } from '@virkelyst/shared/municipalities/municipality.schema'
import { presentedProfileOf } from '@virkelyst/shared/referrals/presented-profile.rules'
import {
  type CitizenFacts,
  dueAfterInterview,
  type OrderFacts,
  orderBall,
  presentationObstacle,
  presentedVisible,
  proposalObstacle,
  referralDueAt,
} from '@virkelyst/shared/referrals/referral.rules'
import { answerInput, presentedProfile, verdictInput } from '@virkelyst/shared/referrals/referral.schema'
import { describe, expect, it } from 'vitest'

const today = '2026-11-23'
const order: OrderFacts = {
  status: 'open',
  kind: 'ordinary',
  supportStatus: 'none',
  maxCandidates: null,
  candidatesInPlay: 0,
}
const citizen: CitizenFacts = {
  status: 'active',
  objectedAt: null,
  consentAt: null,
  consentWithdrawnAt: null,
  targetGroup: 1,
  openProposals: 0,
}

describe('what stands in the way of a proposal', () => {
  const free = { existing: null, leftOut: false, today }
  const cases: [
    string,
    Partial<OrderFacts>,
    Partial<CitizenFacts>,
    Partial<typeof free> | object,
    ErrorReason | null,
  ][] = [
    ['nothing', {}, {}, {}, null],
    ['nothing for an order still with the chosen municipality', { status: 'exclusive' }, {}, {}, null],
    ['a pause', { status: 'paused' }, {}, {}, 'order_not_live'],
    ['a closed order', { status: 'filled' }, {}, {}, 'order_not_live'],
    ['a blockade', { supportStatus: 'blockade' }, {}, {}, 'company_blocked'],
    ['a placed citizen', {}, { status: 'placed' }, {}, 'citizen_not_active'],
    ['a target group without flex job', { kind: 'flex_job' }, {}, {}, 'target_group'],
    ['no target group today', {}, { targetGroup: null }, {}, 'target_group'],
    ['nothing for a group whose rule is unsure', { kind: 'work_placement' }, { targetGroup: 9 }, {}, null],
    ['an objection', {}, { objectedAt: '2026-11-01T00:00:00.000Z' }, {}, 'objected'],
    [
      'no objection against one’s own interest',
      {},
      { objectedAt: '2026-11-01T00:00:00.000Z' },
      { existing: 'suggested' },
      null,
    ],
    ['being left out', {}, {}, { leftOut: true }, 'left_out'],
    ['five open proposals', {}, { openProposals: 5 }, {}, 'too_many_open_proposals'],
    ['not four open proposals', {}, { openProposals: 4 }, {}, null],
    ...(['proposed', 'accepted', 'declined', 'presented', 'closed'] as const).map(
      (existing): [string, object, object, object, ErrorReason] => [
        `a referral that is ${existing}`,
        {},
        {},
        { existing },
        'already_proposed',
      ],
    ),
  ]
  it.each(cases)('%s', (_name, orderChange, citizenChange, context, expected) => {
    const found = proposalObstacle(
      { ...order, ...orderChange },
      { ...citizen, ...citizenChange },
      { ...free, ...context },
    )
    expect(found).toBe(expected)
  })
})

describe('what stands in the way of a presentation', () => {
  const answeredAt = '2026-11-20T10:00:00.000Z'
  const before = '2026-11-20T09:59:59.999Z'
  const after = '2026-11-20T10:00:00.001Z'
  const cases: [string, Partial<OrderFacts>, Partial<CitizenFacts>, ErrorReason | null][] = [
    ['nothing', {}, {}, null],
    ['nothing where the general consent was never given: the yes to this order is enough', {}, {}, null],
    ['an objection after the yes', {}, { objectedAt: after }, 'objected'],
    ['not an objection before it', {}, { objectedAt: before }, null],
    ['a consent withdrawn after the yes', {}, { consentWithdrawnAt: after }, 'no_consent'],
    ['not one withdrawn before it', {}, { consentWithdrawnAt: before }, null],
    ['not one given again', {}, { consentWithdrawnAt: after, consentAt: '2026-11-21T08:00:00.000Z' }, null],
    [
      'as many candidates as were asked for',
      { maxCandidates: 2, candidatesInPlay: 2 },
      {},
      'enough_candidates',
    ],
    ['not one fewer', { maxCandidates: 2, candidatesInPlay: 1 }, {}, null],
    ['an order that closed meanwhile', { status: 'withdrawn' }, {}, 'order_not_live'],
    ['a company barred meanwhile', { supportStatus: 'blocked' }, {}, 'company_blocked'],
    ['a citizen placed meanwhile', {}, { status: 'placed' }, 'citizen_not_active'],
    ['a change of target group meanwhile', { kind: 'flex_job' }, { targetGroup: 2 }, 'target_group'],
  ]
  it.each(cases)('%s', (_name, orderChange, citizenChange, expected) => {
    const found = presentationObstacle(
      { ...order, ...orderChange },
      { ...citizen, ...citizenChange },
      { answeredAt, today },
    )
    expect(found).toBe(expected)
  })
})

describe('deadlines', () => {
  const fridayNoon = '2026-11-27T11:00:00.000Z'
  it('give the citizen three working days, over the weekend', () =>
    expect(referralDueAt('proposed', fridayNoon, defaultSettings)).toBe('2026-12-02T23:00:00.000Z'))
  it('give the employer five', () =>
    expect(referralDueAt('presented', fridayNoon, defaultSettings)).toBe('2026-12-04T23:00:00.000Z'))
  it('give the municipality a working day for a yes or an interest', () =>
    expect(referralDueAt('accepted', fridayNoon, defaultSettings)).toBe('2026-11-30T11:00:00.000Z'))
  it('count from the interview, or from now where it is past or not set', () => {
    expect(dueAfterInterview('2026-12-01T10:00', fridayNoon, defaultSettings)).toBe(
      '2026-12-08T23:00:00.000Z',
    )
    expect(dueAfterInterview('2026-11-02T10:00', fridayNoon, defaultSettings)).toBe(
      '2026-12-04T23:00:00.000Z',
    )
    expect(dueAfterInterview(null, fridayNoon, defaultSettings)).toBe('2026-12-04T23:00:00.000Z')
  })
  it('let a company see presented people through the thirtieth day after closing', () => {
    const closedAt = '2026-11-01T10:00:00.000Z'
    expect(presentedVisible(null, '2030-01-01T00:00:00.000Z')).toBe(true)
    expect(presentedVisible(closedAt, '2026-12-01T22:59:59.999Z')).toBe(true)
    expect(presentedVisible(closedAt, '2026-12-01T23:00:00.000Z')).toBe(false)
  })
})

describe('who has the ball', () => {
  const now = '2026-11-23T09:00:00.000Z'
  const ball = (...referrals: Parameters<typeof orderBall>[0]) => orderBall(referrals, now, defaultSettings)
  it('is whoever has the earliest deadline', () =>
    expect(
      ball(
        { status: 'proposed', dueAt: '2026-11-26T23:00:00.000Z' },
        { status: 'presented', dueAt: '2026-11-25T23:00:00.000Z' },
        { status: 'accepted', dueAt: '2026-11-27T23:00:00.000Z' },
      ),
    ).toEqual({ ball: 'employer', ballUntil: '2026-11-25T23:00:00.000Z' }))
  it('is the municipality, to find candidates within a week, while nothing is under way', () =>
    expect(ball({ status: 'declined', dueAt: null }, { status: 'suggested', dueAt: now })).toEqual({
      ball: 'municipality',
      ballUntil: '2026-11-30T23:00:00.000Z',
    }))
})

describe('the presented profile', () => {
  const source = {
    name: 'Karen Blomst',
    email: null,
    phone: null,
    postalName: 'Albertslund',
    hoursMin: 10,
    hoursMax: 20,
    availableFrom: '2026-12-01',
    goals: [{ goal: 'A' as const, title: 'Gartner', position: 1, occupations: [] }],
    caseReference: '2026-00123',
    birthDate: '1988-03-17',
    cv: citizenCv.parse({
      childrenCertificate: true,
      experience: [{ title: 'Gartner', employer: 'Haven', industryCode: '813000', fromYear: 2019 }],
    }),
  }
  it('has exactly the fields that its schema names', () => {
    const profile = presentedProfileOf(source)
    expect(presentedProfile.strict().parse(profile)).toEqual(profile)
    expect(profile.experience).toEqual([{ title: 'Gartner', employer: 'Haven', fromYear: 2019 }])
    expect(profile.goals).toEqual([{ goal: 'A', title: 'Gartner' }])
  })
  it('leaves out lines in which a CPR number stands', () => {
    const cv = { ...source.cv, skills: ['tømrer', '170388-1234'], educations: [{ name: 'Elev 1703881234' }] }
    const profile = presentedProfileOf({ ...source, cv })
    expect(profile.skills).toEqual(['tømrer'])
    expect(profile.educations).toEqual([])
  })
})

describe('what must be given', () => {
  const id = '00000000-0000-7000-8000-000000000001'
  it('is a reason for a no', () => {
    expect(answerInput.safeParse({ id, answer: 'declined' }).error?.issues[0]?.message).toBe('required')
    expect(answerInput.safeParse({ id, answer: 'declined', reason: 'too_far' }).success).toBe(true)
    expect(answerInput.safeParse({ id, answer: 'accepted' }).success).toBe(true)
  })
  it('is a reason for not hiring', () => {
    const rejected = { id, version: 1, verdict: 'rejected' }
    expect(verdictInput.safeParse(rejected).error?.issues[0]?.path).toEqual(['reason'])
    expect(verdictInput.safeParse({ ...rejected, reason: 'experience' }).success).toBe(true)
    expect(verdictInput.safeParse({ ...rejected, verdict: 'no_show' }).success).toBe(true)
  })
})
