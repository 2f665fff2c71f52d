import {
  citizenAnswers,
  citizenQuestions,
  companyAnswers,
  companyQuestions,
} from '@virkelyst/shared/follow-ups/answer.schema'
import { followUpPlan, type PlannedFollowUp } from '@virkelyst/shared/follow-ups/follow-up-plan.rules'
import type { LaterOutcome } from '@virkelyst/shared/follow-ups/later-outcome.schema'
import { addDays } from '@virkelyst/shared/kernel/dates'
import type { PlacementOutcome } from '@virkelyst/shared/placements/placement.codes'
import type { Tables } from '../src/kernel/schema'
import { builtInRules } from '../src/placement-rules/rule-files'
import type { SeedPerson } from './people'
import { newId, type SeedContext, today } from './seed-context'

type Placement = Tables['placements']['$inferInsert']
type FollowUp = Tables['followUps']['$inferInsert']

const times = ['09:00', '10:30', '13:00', '14:15'] as const
const notes = [
  'Det går godt. Timerne sættes op om to uger.',
  'Opgaverne passer. Mentor og borger holder møde hver fredag.',
  'Virksomheden vil gerne have en plan for oplæring i kassen.',
] as const
/** Days ahead for which talks have a time. */
const agreedAhead = 14

/** Days that a task is late at most. */
const lateDays = 30

/** What somebody does later, by what the placement ended with. */
const later: Record<PlacementOutcome, readonly (readonly [LaterOutcome, number])[]> = {
  ordinary_job: [
    ['ordinary_job', 9],
    ['none', 1],
  ],
  part_hours_job: [
    ['part_hours_job', 5],
    ['ordinary_job', 4],
    ['unknown', 1],
  ],
  wage_subsidy_job: [
    ['wage_subsidy_job', 3],
    ['ordinary_job', 4],
    ['none', 2],
  ],
  flex_job: [['flex_job', 1]],
  education: [['education', 1]],
  none: [
    ['none', 6],
    ['part_hours_job', 2],
    ['unknown', 1],
  ],
}

/** Follow-ups of the seeded placements as the rules plan them: done, agreed, to be done, some late. */
export const makeFollowUps = (
  context: SeedContext,
  placements: readonly Placement[],
  people: readonly SeedPerson[],
) => {
  const { random } = context
  const { rules } = builtInRules()
  const now = today(context)
  const rows: FollowUp[] = []
  const answers: Tables['followUpAnswers']['$inferInsert'][] = []
  const outcomes: Tables['laterOutcomes']['$inferInsert'][] = []
  const named: Tables['followUpPeople']['$inferInsert'][] = []
  const staff = people.filter(
    ({ role, municipalityCode }) =>
      municipalityCode === '0165' && ['employer_consultant', 'job_broker'].includes(role),
  )
  const at = (day: string, time = '12:00') => `${day < now ? day : now}T${time}:00.000Z`

  const answer = (placement: Placement, followUp: FollowUp, party: 'company' | 'citizen', by: SeedPerson) => {
    const [questions, schema] =
      party === 'company' ? [companyQuestions, companyAnswers] : [citizenQuestions, citizenAnswers]
    const said = Object.fromEntries(
      Object.entries(questions).map(([key, codes]) => [
        key,
        random.chance(0.7) ? codes[0] : random.pick(codes),
      ]),
    )
    const own = people.find((one) =>
      party === 'company'
        ? one.role === 'employer' && one.cvr === placement.cvr
        : one.role === 'citizen' && one.citizenId === placement.citizenId,
    )
    answers.push({
      id: newId(context),
      followUpId: followUp.id,
      party,
      answers: schema.parse(said),
      comment: null,
      onBehalf: own === undefined,
      at: at(followUp.dueOn, '07:30'),
      by: (own ?? by).id,
      version: 1,
    })
    followUp[party === 'company' ? 'companyAnswered' : 'citizenAnswered'] = true
  }
  const talk = (placement: Placement, row: FollowUp, by: SeedPerson) => {
    if (row.dueOn > addDays(now, agreedAhead)) return
    Object.assign(row, {
      state: 'agreed',
      time: random.pick(times),
      minutes: 45,
      form: random.pick(['visit', 'visit', 'phone']),
      place: placement.terms.workplace,
      takesPart: ['company', 'citizen', 'municipality'],
      sequence: 0,
      version: 2,
    })
    if (row.dueOn >= now) return
    if (random.chance(0.9)) answer(placement, row, 'company', by)
    const late = placement.status !== 'closed' && random.chance(0.4)
    if (late) return
    answer(placement, row, 'citizen', by)
    close(row, by, random.pick(notes))
  }
  const close = (row: FollowUp, by: SeedPerson, note: string | null) =>
    Object.assign(row, {
      state: 'done',
      standing: false,
      note,
      closedAt: at(row.dueOn),
      closedBy: by.id,
      version: 3,
    })
  const record = (placement: Placement, row: FollowUp, by: SeedPerson) => {
    const outcome = random.weighted(later[placement.outcome ?? 'none'])
    const works = ['ordinary_job', 'part_hours_job', 'flex_job'].includes(outcome)
    outcomes.push({
      id: newId(context),
      followUpId: row.id,
      placementId: placement.id,
      months: row.months ?? 0,
      outcome,
      hours: works ? random.pick(outcome === 'ordinary_job' ? [30, 37] : [6, 10, 12]) : null,
      at: at(row.dueOn),
      by: by.id,
    })
    close(row, by, null)
  }

  const add = (placement: Placement, by: SeedPerson, planned: PlannedFollowUp) => {
    const row: FollowUp = {
      id: newId(context),
      placementId: placement.id,
      municipalityCode: placement.municipalityCode,
      state: 'open',
      standing: true,
      planned: true,
      takesPart: [],
      createdAt: placement.createdAt,
      createdBy: 'system',
      updatedAt: at(planned.dueOn),
      ...planned,
    }
    rows.push(row)
    const past = row.dueOn < now
    const longAgo = row.dueOn < addDays(now, -lateDays)
    const isDone = (share: number) => past && (longAgo || random.chance(share))
    if (row.task === 'talk') talk(placement, row, by)
    else if (row.task === 'aftercare' && isDone(0.6)) close(row, by, random.pick(notes))
    else if (row.task === 'outcome' && isDone(0.6)) record(placement, row, by)
  }

  placements.forEach((placement, index) => {
    const by = staff[index % staff.length]
    const lastDay = placement.lastDay ?? null
    const facts = {
      kind: placement.kind,
      startDate: placement.startDate,
      endDate: placement.endDate ?? null,
      lastDay,
      outcome: placement.outcome ?? null,
      wishedDates: [],
    }
    const plan = [
      ...(lastDay === null ? [] : followUpPlan(rules, { ...facts, status: 'active' })),
      ...followUpPlan(rules, { ...facts, status: placement.status }),
    ]
    if (!by || plan.length === 0) return
    named.push({
      placementId: placement.id,
      municipalityCode: placement.municipalityCode,
      mentorName: placement.terms.mentor ?? null,
      mentorFunction: placement.terms.mentor ? 'Kollega på stedet' : null,
      responsibleUserId: by.id,
      updatedAt: placement.createdAt,
      updatedBy: by.id,
    })
    for (const planned of plan) add(placement, by, planned)
  })
  return { rows, answers, outcomes, people: named }
}
