import { jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import {
  answersOf,
  carriedOver,
  considerationFaults,
  type EarlierConfirmation,
  requiredPoints,
} from '@virkelyst/shared/referrals/consideration.rules'
import {
  type MatchAnswers,
  matchAnswers,
  matchChecklist,
} from '@virkelyst/shared/referrals/consideration.schema'
import { describe, expect, it } from 'vitest'

const all = matchChecklist.parse({
  resources: true,
  purpose: true,
  followUp: true,
  mentor: true,
  jobOpening: true,
})
const answers: MatchAnswers = {
  resources: 'Kan køre truck',
  purpose: 'Optræning',
  followUp: 'Jonas ringer hver fredag',
  mentor: 'Hjælp til at møde',
  mentorName: 'Grethe Lund',
  jobOpening: 'Lager fra februar',
}

describe('what has to be considered', () => {
  // “Der foretages en grundig matchning inden placering i virksomhedsaktivering. Her tages højde for 1) borgerens
  // ressourcer og muligheder 2) formålet med forløbet 3) konkrete aftaler om opfølgning 4) eventuel mentorstøtte
  // 5) jobåbninger.” Albertslund, employment plan 2019.
  it('is all but the mentor for placements and wage subsidies, and nothing for the rest', () => {
    const four = ['resources', 'purpose', 'followUp', 'jobOpening']
    expect(Object.fromEntries(jobOrderKinds.map((kind) => [kind, requiredPoints(kind)]))).toEqual({
      ordinary: [],
      part_hours_job: [],
      flex_job: [],
      work_placement: four,
      wage_subsidy_job: four,
      taster_visit: [],
    })
  })

  it.each([
    ['nothing at all', {}, {}, 'work_placement', 4],
    ['all but the mentor', { ...all, mentor: false }, { ...answers, mentor: undefined }, 'work_placement', 0],
    ['an answer without its tick', { ...all, purpose: false }, answers, 'wage_subsidy_job', 1],
    ['a tick without its answer', all, { ...answers, jobOpening: undefined }, 'wage_subsidy_job', 1],
    ['nothing, for a job', {}, {}, 'ordinary', 0],
  ] as const)('%s', (_name, checklist, given, kind, faults) => {
    const considered = { checklist: matchChecklist.parse(checklist), answers: given }
    expect(Object.keys(considerationFaults(kind, considered))).toHaveLength(faults)
  })

  it('names the field and whether it is the tick or the answer', () => {
    const checklist = { ...all, purpose: false }
    expect(
      considerationFaults('work_placement', { checklist, answers: { ...answers, followUp: '' } }),
    ).toEqual({
      'checklist.purpose': 'not_considered',
      'answers.followUp': 'required',
    })
  })

  it('keeps answers to what was ticked, and no CPR number', () => {
    const checklist = { ...all, mentor: false, purpose: false }
    const { resources, followUp, jobOpening } = answers
    expect(answersOf({ checklist, answers })).toEqual({ resources, followUp, jobOpening })
    expect(matchAnswers.safeParse({ resources: '010190-1234' }).success).toBe(false)
  })
})

describe('what is carried over from last time', () => {
  const order = { kind: 'work_placement', cvr: '99000007' } as const
  const earlier = (changes: Partial<EarlierConfirmation> = {}): EarlierConfirmation => ({
    ...order,
    checklist: all,
    answers,
    confirmedAt: '2026-10-12T09:00:00.000Z',
    confirmedByName: 'Jonas Winther',
    orderTitle: 'Lagermedarbejder',
    ...changes,
  })
  const pointsFrom = (...list: EarlierConfirmation[]) => Object.keys(carriedOver(list, order, '2026-11-23'))

  it.each<[string, EarlierConfirmation, string[]]>([
    [
      'everything for the same company and kind',
      earlier(),
      ['resources', 'purpose', 'followUp', 'mentor', 'jobOpening'],
    ],
    [
      'what is the citizen’s and the kind’s, elsewhere',
      earlier({ cvr: '99000015' }),
      ['resources', 'purpose', 'mentor'],
    ],
    [
      'what is the citizen’s and the company’s, for another kind',
      earlier({ kind: 'ordinary' }),
      ['resources', 'followUp', 'mentor'],
    ],
    [
      'what is the citizen’s, for another of both',
      earlier({ kind: 'ordinary', cvr: '99000015' }),
      ['resources', 'mentor'],
    ],
    ['nothing after half a year', earlier({ confirmedAt: '2026-05-24T09:00:00.000Z' }), []],
    [
      'something on the last day of it',
      earlier({ kind: 'ordinary', cvr: '99000015', confirmedAt: '2026-05-25T09:00:00.000Z' }),
      ['resources', 'mentor'],
    ],
    ['nothing that was not ticked', earlier({ checklist: matchChecklist.parse({}) }), []],
    ['nothing that was not answered', earlier({ answers: {} }), []],
  ])('%s', (_name, one, expected) => {
    expect(pointsFrom(one)).toEqual(expected)
  })

  it('is the latest of several, each point by itself, with who said it and where', () => {
    const latest = earlier({ answers: { resources: 'Kan køre truck og stable' }, orderTitle: 'Chauffør' })
    const carried = carriedOver([latest, earlier()], order, '2026-11-23')
    expect(carried.resources).toEqual({
      answer: 'Kan køre truck og stable',
      confirmedAt: '2026-10-12T09:00:00.000Z',
      confirmedByName: 'Jonas Winther',
      orderTitle: 'Chauffør',
    })
    expect(carried.mentor).toMatchObject({ mentorName: 'Grethe Lund', orderTitle: 'Lagermedarbejder' })
  })
})
