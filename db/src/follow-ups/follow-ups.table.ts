import type { CitizenAnswers, CompanyAnswers } from '@virkelyst/shared/follow-ups/answer.schema'
import type {
  AnswerParty,
  FollowUpForm,
  FollowUpPartaker,
  FollowUpState,
  FollowUpTask,
} from '@virkelyst/shared/follow-ups/follow-up.kinds'
import type { LaterOutcome } from '@virkelyst/shared/follow-ups/later-outcome.schema'
import type { Label } from '@virkelyst/shared/kernel/label'
import type { Kit } from '../kernel/columns'

export const followUpTables = (k: Kit) => {
  /** Talks, tasks after a hire and questions of outcome, each of one placement. */
  const followUps = k.table(
    'follow_ups',
    {
      id: k.text('id').primaryKey(),
      placementId: k.text('placement_id').notNull(),
      municipalityCode: k.text('municipality_code').notNull(),
      task: k.text('task').$type<FollowUpTask>().notNull(),
      state: k.text('state').$type<FollowUpState>().notNull(),
      /** Still to be done: what the work list holds. */
      standing: k.bool('standing').notNull(),
      /** Which step of the plan it is, or the key it was added by: each once for a placement. */
      step: k.text('step').notNull(),
      /** A rule or the order asked for it; false: a person added it. */
      planned: k.bool('planned').notNull(),
      label: k.json<Label>('label'),
      dueOn: k.date('due_on').notNull(),
      /** Months after the end, of an outcome. */
      months: k.int('months'),
      /** Danish time of day. */
      time: k.text('time'),
      minutes: k.int('minutes'),
      form: k.text('form').$type<FollowUpForm>(),
      place: k.text('place'),
      takesPart: k.json<FollowUpPartaker[]>('takes_part').notNull(),
      /** How often the invitation has changed since it was first given out; null: nothing was agreed yet. */
      sequence: k.int('sequence'),
      companyAnswered: k.bool('company_answered').notNull().default(false),
      citizenAnswered: k.bool('citizen_answered').notNull().default(false),
      note: k.text('note'),
      /** Why it was cancelled, or is not needed. */
      reason: k.text('reason'),
      closedAt: k.instant('closed_at'),
      closedBy: k.text('closed_by'),
      createdAt: k.instant('created_at').notNull(),
      createdBy: k.text('created_by').notNull(),
      updatedAt: k.instant('updated_at').notNull(),
      version: k.int('version').notNull().default(1),
    },
    (t) => [
      k.unique('follow_ups_step').on(t.placementId, t.step),
      k.index('follow_ups_to_remind').on(t.standing, t.dueOn, t.id),
      // Holds all that the work list is narrowed and ordered by.
      k
        .index('follow_ups_due')
        .on(
          t.municipalityCode,
          t.standing,
          t.dueOn,
          t.id,
          t.task,
          t.state,
          t.companyAnswered,
          t.citizenAnswered,
          t.placementId,
        ),
    ],
  )

  /** What company and citizen answered; what was corrected is in the history. */
  const followUpAnswers = k.table(
    'follow_up_answers',
    {
      id: k.text('id').primaryKey(),
      followUpId: k.text('follow_up_id').notNull(),
      party: k.text('party').$type<AnswerParty>().notNull(),
      answers: k.json<CompanyAnswers | CitizenAnswers>('answers').notNull(),
      comment: k.text('comment'),
      onBehalf: k.bool('on_behalf').notNull(),
      at: k.instant('at').notNull(),
      by: k.text('by').notNull(),
      version: k.int('version').notNull(),
    },
    (t) => [k.unique('follow_up_answers_party').on(t.followUpId, t.party)],
  )

  /** What somebody did some months after; one that was corrected stays. */
  const laterOutcomes = k.table(
    'later_outcomes',
    {
      id: k.text('id').primaryKey(),
      followUpId: k.text('follow_up_id').notNull(),
      placementId: k.text('placement_id').notNull(),
      months: k.int('months').notNull(),
      outcome: k.text('outcome').$type<LaterOutcome>().notNull(),
      /** Hours a week. */
      hours: k.real('hours'),
      note: k.text('note'),
      at: k.instant('at').notNull(),
      by: k.text('by').notNull(),
      replacedAt: k.instant('replaced_at'),
    },
    (t) => [
      k.index('later_outcomes_follow_up').on(t.followUpId, t.at),
      k.index('later_outcomes_placement').on(t.placementId, t.replacedAt),
    ],
  )

  /** Who is there for the person during a placement, beside the contact in its terms. */
  const followUpPeople = k.table(
    'follow_up_people',
    {
      placementId: k.text('placement_id').primaryKey(),
      municipalityCode: k.text('municipality_code').notNull(),
      mentorName: k.text('mentor_name'),
      mentorFunction: k.text('mentor_function'),
      responsibleUserId: k.text('responsible_user_id'),
      updatedAt: k.instant('updated_at').notNull(),
      updatedBy: k.text('updated_by').notNull(),
      version: k.int('version').notNull().default(1),
    },
    (t) => [k.index('follow_up_people_responsible').on(t.responsibleUserId, t.placementId)],
  )

  return { followUps, followUpAnswers, laterOutcomes, followUpPeople }
}
