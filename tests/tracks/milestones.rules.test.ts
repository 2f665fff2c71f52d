import { citizenCv } from '@virkelyst/shared/citizens/citizen.schema'
import { clocksOf, milestonesOf, nextOf, type RunningTrack } from '@virkelyst/shared/tracks/milestones.rules'
import {
  type CompanyAnswer,
  type PlacementFacts,
  portalSigns,
} from '@virkelyst/shared/tracks/portal-signs.rules'
import type { Track } from '@virkelyst/shared/tracks/track.kinds'
import { stateText } from '@virkelyst/shared/tracks/track.labels'
import { describe, expect, it } from 'vitest'
import { productRules } from '../support/placement-rules'

const today = '2026-11-23'
const told = (track: Track, startedOn: string, group: number | null) =>
  milestonesOf(productRules, track, startedOn, group).map(({ weeks, labelDa }) => `${weeks}: ${labelDa}`)

// “Målet for denne målgruppe skal være”, Copenhagen's agreement on vulnerable citizens (2015), groups 1, 2 and 3.
describe('the milestones of the agreement', () => {
  const inAllCompanyTracks = [
    '13: Et CV',
    '13: Et konkret og realistisk beskæftigelsesmål',
    '13: En virksomhedsplacering eller en plan for en',
    '13: Erfaring med at kontakte virksomheder',
  ]
  it.each<[string, Track, string, number | null, string[]]>([
    ['group 1', 'company', today, 3, [...inAllCompanyTracks, '52: Et job, også på få timer om ugen']],
    [
      'group 1, unemployed in need of a flex job',
      'company',
      today,
      9,
      [...inAllCompanyTracks, '26: Et fleksjob'],
    ],
    [
      'group 1, no target group known',
      'company',
      today,
      null,
      [...inAllCompanyTracks, '52: Et job, også på få timer om ugen'],
    ],
    [
      'group 2',
      'preparing',
      today,
      3,
      [
        '13: Fremgang i at mestre hverdagen',
        '13: Fremgang i motivationen',
        '13: Et konkret og realistisk beskæftigelsesmål',
        '13: Erfaringer med snusepraktik',
        '26: En virksomhedsplacering, også på få timer om ugen',
      ],
    ],
    [
      'group 3',
      'clarifying',
      today,
      3,
      ['23: Borgeren har fået en afgørelse, der afklarer ordningen, fx fleksjob'],
    ],
    [
      'group 3, begun while there was a team',
      'clarifying',
      '2026-06-30',
      3,
      [
        '23: Sagen er behandlet på rehabiliteringsteamet, og borgeren har fået en afgørelse om fleksjob eller ressourceforløb',
      ],
    ],
    ['group 1 before the rules begin', 'company', '2019-12-31', 3, []],
  ])('%s', (_name, track, startedOn, group, expected) => {
    expect(told(track, startedOn, group)).toEqual(expected)
  })
})

describe('what the portal sees by itself', () => {
  const nothing = citizenCv.parse({})
  const answer = (changes: Partial<CompanyAnswer>): CompanyAnswer => ({
    kind: 'ordinary',
    verdict: 'hired',
    verdictAt: '2026-11-10T09:00:00.000Z',
    interviewAt: null,
    startDate: null,
    ...changes,
  })
  const seen = (...answers: CompanyAnswer[]) =>
    portalSigns({ cv: nothing, answers, placements: [] }, '2026-11-01', today)

  it.each<[string, CompanyAnswer, ReturnType<typeof portalSigns>]>([
    ['a hire', answer({}), { company_contact: '2026-11-10', job: '2026-11-10' }],
    [
      'a job of few hours',
      answer({ kind: 'part_hours_job' }),
      { company_contact: '2026-11-10', job: '2026-11-10' },
    ],
    [
      'a flex job',
      answer({ kind: 'flex_job' }),
      { company_contact: '2026-11-10', job: '2026-11-10', flex_job: '2026-11-10' },
    ],
    [
      'a placement that begins later, as a plan',
      answer({ kind: 'work_placement', startDate: '2026-12-01' }),
      { company_contact: '2026-11-10', placement_agreed: '2026-11-10' },
    ],
    [
      'a wage subsidy that has begun',
      answer({ kind: 'wage_subsidy_job', startDate: '2026-11-16' }),
      { company_contact: '2026-11-10', placement_agreed: '2026-11-10', placement: '2026-11-16' },
    ],
    [
      'an interview held',
      answer({ verdict: 'interview', interviewAt: '2026-11-20T10:00' }),
      { company_contact: '2026-11-20' },
    ],
    ['an interview to come', answer({ verdict: 'interview', interviewAt: '2026-11-24T10:00' }), {}],
    [
      'an interview before a no',
      answer({ verdict: 'rejected', interviewAt: '2026-11-20T10:00' }),
      { company_contact: '2026-11-20' },
    ],
    ['a no without one', answer({ verdict: 'rejected' }), {}],
    ['somebody who did not come', answer({ verdict: 'no_show', interviewAt: '2026-11-20T10:00' }), {}],
    ['a hire before the track', answer({ verdictAt: '2026-10-31T12:00:00.000Z' }), {}],
    [
      'a hire late in the evening, on the Danish day',
      answer({ verdictAt: '2026-10-31T23:30:00.000Z' }),
      { company_contact: '2026-11-01', job: '2026-11-01' },
    ],
  ])('%s', (_name, one, expected) => {
    expect(seen(one)).toEqual(expected)
  })

  it.each<[string, Partial<PlacementFacts>, ReturnType<typeof portalSigns>]>([
    ['a placement approved', {}, {}],
    ['and accepted', { acceptedAt: '2026-11-12T09:00:00.000Z' }, { placement_agreed: '2026-11-12' }],
    [
      'and begun',
      { acceptedAt: '2026-11-12T09:00:00.000Z', startedAt: '2026-11-16T09:00:00.000Z' },
      { placement_agreed: '2026-11-12', placement: '2026-11-16' },
    ],
    [
      'a småjob begun',
      { kind: 'part_hours_job', startedAt: '2026-11-16T09:00:00.000Z' },
      { job: '2026-11-16' },
    ],
    [
      'community work, which is no company',
      { kind: 'community_work', startedAt: '2026-11-16T09:00:00.000Z' },
      {},
    ],
  ])('%s', (_name, changes, expected) => {
    const placement: PlacementFacts = {
      kind: 'work_placement',
      acceptedAt: null,
      startedAt: null,
      startDate: '2026-11-16',
      ...changes,
    }
    expect(portalSigns({ cv: nothing, answers: [], placements: [placement] }, '2026-11-01', today)).toEqual(
      expected,
    )
  })

  it('keeps the first day of two', () => {
    const [early, late] = [answer({ verdictAt: '2026-11-05T09:00:00.000Z' }), answer({})]
    expect(seen(late, early).job).toBe('2026-11-05')
  })

  it('knows of a CV that it is there, and not since when', () => {
    const cv = citizenCv.parse({ skills: ['gaffeltruck'] })
    expect(portalSigns({ cv, answers: [], placements: [] }, '2026-11-01', today)).toEqual({ cv: null })
  })
})

describe('clocks', () => {
  const running = (changes: Partial<RunningTrack>): RunningTrack => ({
    startedOn: '2026-08-31',
    pauses: [],
    ticks: [],
    ...changes,
  })
  const clocks = (track: RunningTrack, seen: Parameters<typeof clocksOf>[2] = {}) =>
    clocksOf(track, milestonesOf(productRules, 'company', track.startedOn, 3), seen, today)
  const states = (track: RunningTrack, seen = {}) =>
    Object.fromEntries(
      clocks(track, seen).map(({ rule, state }) => [rule.id.slice('track-1-'.length), state]),
    )

  it('come near four weeks before the day, and are past it the day after', () => {
    // 13 weeks from 31 August end on 29 November.
    expect(states(running({})).cv).toBe('soon')
    expect(clocks(running({}))[0]).toMatchObject({ dueOn: '2026-11-29', daysLeft: 6 })
    expect(states(running({ startedOn: '2026-08-24' })).cv).toBe('overdue')
    expect(states(running({ startedOn: '2026-09-22' })).cv).toBe('soon')
    expect(states(running({ startedOn: '2026-09-23' })).cv).toBe('ahead')
  })

  it('are met by what the portal sees and by what somebody ticks, late after the day', () => {
    const ticks = [
      { milestoneId: 'track-1-goal', metOn: '2026-09-15' },
      { milestoneId: 'track-1-placement', metOn: '2026-12-01' },
    ]
    expect(states(running({ ticks }), { cv: null, company_contact: '2026-10-01' })).toEqual({
      cv: 'met',
      goal: 'met',
      placement: 'met_late',
      contact: 'met',
      job: 'ahead',
    })
  })

  it('stand still in a pause and are next by the days that are left', () => {
    const track = running({ pauses: [{ fromOn: '2026-11-16', toOn: null }] })
    expect(Object.values(states(track))).toEqual(Array(5).fill('standing_still'))
    expect(nextOf(clocks(track))).toMatchObject({ rule: { id: 'track-1-cv' }, daysLeft: 13 })
  })

  it('have no next one where all are met', () => {
    const ticks = clocks(running({})).map(({ rule }) => ({ milestoneId: rule.id, metOn: '2026-11-01' }))
    expect(nextOf(clocks(running({ ticks })))).toBeNull()
  })

  it.each([
    ['overdue', -1, '1 dag over fristen', '1 day past the deadline'],
    ['overdue', -12, '12 dage over fristen', '12 days past the deadline'],
    ['soon', 0, 'Fristen er i dag', 'Due today'],
    ['ahead', 40, '40 dage tilbage', '40 days left'],
    ['standing_still', 1, 'Uret står stille, 1 dag tilbage', 'The clock stands still, 1 day left'],
  ] as const)('are told in words: %s with %d', (state, daysLeft, da, en) => {
    expect([stateText(state, daysLeft, 'da'), stateText(state, daysLeft, 'en')]).toEqual([da, en])
  })
})
