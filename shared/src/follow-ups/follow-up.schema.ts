import { z } from 'zod'
import { locales } from '../accounts/account.schema'
import { eventKinds } from '../audit/audit.schema'
import { looksLikeCpr } from '../citizens/citizen.rules'
import { planFlags } from '../hour-plans/week.rules'
import { fieldError, id, instant, isoDate, optional, page, requiredText, text } from '../kernel/fields.schema'
import { placementKinds } from '../placement-rules/placement.kinds'
import { placementContact } from '../placements/placement-terms.schema'
import { citizenAnswerView, companyAnswerView } from './answer.schema'
import {
  answerParties,
  dueViews,
  followUpForms,
  followUpPartakers,
  followUpStates,
  followUpTasks,
} from './follow-up.kinds'
import { followUpActs } from './follow-up.rules'
import { laterOutcomes, outcomeView } from './later-outcome.schema'

const withoutCpr = (value: string) => !looksLikeCpr(value)
const words = (most: number) => text(most).refine(withoutCpr, { error: 'looks_like_cpr' })
const neededWords = (most: number) => requiredText(most).refine(withoutCpr, { error: 'looks_like_cpr' })

/** The follow-up one looked at, so that nobody changes what they have not seen. */
export const seenFollowUp = z.object({ id, version: z.number().int() })
export type SeenFollowUp = z.infer<typeof seenFollowUp>
export const followUpId = z.object({ id })
export const placementOfFollowUps = z.object({ placementId: id })

const talk = {
  /** Danish day. */
  dueOn: isoDate,
  /** Danish time of day, `09:30`. */
  time: z
    .string({ error: fieldError('bad_time') })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: fieldError('bad_time') }),
  minutes: z
    .number({ error: fieldError('bad_number') })
    .int({ error: 'bad_number' })
    .min(5, { error: 'bad_number' })
    .max(480, { error: 'bad_number' }),
  form: z.enum(followUpForms, { error: fieldError('required') }),
  /** Where, which number is called, or where the link is found. */
  place: optional(words(200)),
  takesPart: z.array(z.enum(followUpPartakers)).min(1, { error: 'required' }).max(followUpPartakers.length),
}
export const agreeInput = seenFollowUp.extend(talk)
export type AgreeInput = z.infer<typeof agreeInput>
export const addTalkInput = z.object({
  placementId: id,
  /** Made where the form was opened: sent twice, it is one talk. */
  key: id,
  ...talk,
})
export type AddTalkInput = z.infer<typeof addTalkInput>
export const closeFollowUpInput = seenFollowUp.extend({ note: optional(words(2000)) })
export type CloseFollowUpInput = z.infer<typeof closeFollowUpInput>
export const cancelFollowUpInput = seenFollowUp.extend({ reason: neededWords(500) })
export type CancelFollowUpInput = z.infer<typeof cancelFollowUpInput>

export const followUpPeopleInput = z.object({
  placementId: id,
  /** As read; 0 where nobody has said anything yet. */
  version: z.number().int().min(0),
  mentorName: optional(words(100)),
  /** What the mentor does at the workplace. */
  mentorFunction: optional(words(100)),
  responsibleUserId: optional(id),
})
export type FollowUpPeopleInput = z.infer<typeof followUpPeopleInput>

export const calendarInput = z.object({ id, language: z.enum(locales) })
export type CalendarInput = z.infer<typeof calendarInput>
export const calendarFile = z.object({
  /** Without personal data. */
  fileName: z.string(),
  content: z.string(),
})
export type CalendarFile = z.infer<typeof calendarFile>

const head = {
  id,
  placementId: id,
  task: z.enum(followUpTasks),
  state: z.enum(followUpStates),
  /** Null for one that a person added. */
  label: z.object({ da: z.string(), en: z.string() }).nullable(),
  dueOn: isoDate,
  time: z.string().nullable(),
  minutes: z.number().int().nullable(),
  form: z.enum(followUpForms).nullable(),
  place: z.string().nullable(),
  takesPart: z.array(z.enum(followUpPartakers)),
}

/** Whom one reaches: at the workplace, and at the municipality. */
export const followUpPeople = z.object({
  contact: placementContact,
  mentor: z.object({ name: z.string(), function: z.string().nullable() }).nullable(),
  responsible: z.object({ name: z.string(), email: z.string().nullable() }).nullable(),
})
export type FollowUpPeople = z.infer<typeof followUpPeople>

export const followUpForStaff = z.object({
  ...head,
  version: z.number().int(),
  acts: z.array(z.enum(followUpActs)),
  takesAnswers: z.boolean(),
  /** Whether there is an invitation to download. */
  invites: z.boolean(),
  company: companyAnswerView.nullable(),
  citizen: citizenAnswerView.nullable(),
  months: z.number().int().nullable(),
  /** What was recorded, the latest first. */
  outcomes: z.array(outcomeView),
  note: z.string().nullable(),
  reason: z.string().nullable(),
  closedAt: instant.nullable(),
  closedByName: z.string().nullable(),
})
export type FollowUpForStaff = z.infer<typeof followUpForStaff>

/** Day and time of a talk. */
const talkTime = z.object({ dueOn: isoDate, time: z.string().nullable() })
/** What is kept of an act, as far as the history tells of it. */
export const followUpDetails = z.object({
  before: talkTime.nullable().default(null).catch(null),
  after: talkTime.nullable().default(null).catch(null),
  party: z.enum(answerParties).nullable().default(null).catch(null),
  reason: z.string().nullable().default(null).catch(null),
  outcome: z.enum(laterOutcomes).nullable().default(null).catch(null),
})
export const followUpHistoryLine = followUpDetails.extend({
  at: instant,
  byName: z.string().nullable(),
  kind: z.enum(eventKinds),
})
export type FollowUpHistoryLine = z.infer<typeof followUpHistoryLine>

export const followUpsForStaff = z.object({
  placementId: id,
  today: isoDate,
  people: followUpPeople.extend({
    version: z.number().int(),
    responsibleUserId: z.string().nullable(),
  }),
  followUps: z.array(followUpForStaff),
  /** Agreed, changed, cancelled, closed: the latest first. */
  history: z.array(followUpHistoryLine),
})
export type FollowUpsForStaff = z.infer<typeof followUpsForStaff>

const shown = { ...head, takesAnswers: z.boolean(), invites: z.boolean() }
/** For the company: its own answers only, and those only for its named contact. */
export const followUpForCompany = z.object({ ...shown, answer: companyAnswerView.nullable() })
export type FollowUpForCompany = z.infer<typeof followUpForCompany>
export const followUpsForCompany = z.object({
  placementId: id,
  people: followUpPeople,
  followUps: z.array(followUpForCompany),
})
export type FollowUpsForCompany = z.infer<typeof followUpsForCompany>

/** For the citizen: the own answers only. */
export const followUpForCitizen = z.object({ ...shown, answer: citizenAnswerView.nullable() })
export type FollowUpForCitizen = z.infer<typeof followUpForCitizen>
export const followUpsForCitizen = z.array(
  z.object({ placementId: id, people: followUpPeople, followUps: z.array(followUpForCitizen) }),
)
export type FollowUpsForCitizen = z.infer<typeof followUpsForCitizen>

export const dueFilter = page.extend({
  view: z.enum(dueViews).default('due'),
  task: z.enum(followUpTasks).optional(),
  /** Only of placements that the reader is responsible for. */
  mine: z.boolean().default(false),
  /** Only of placements whose registered hours stand out from the plan. */
  deviating: z.boolean().default(false),
})
export type DueFilter = z.infer<typeof dueFilter>

export const dueFollowUp = z.object({
  ...head,
  months: z.number().int().nullable(),
  placementNumber: z.number().int(),
  kind: z.enum(placementKinds),
  title: z.string(),
  companyName: z.string(),
  citizenName: z.string().nullable(),
  responsibleName: z.string().nullable(),
  /** How the placement's registered hours stand out. */
  flags: z.array(z.enum(planFlags)),
  /** Who has not answered yet. */
  missing: z.array(z.enum(answerParties)),
})
export type DueFollowUp = z.infer<typeof dueFollowUp>
