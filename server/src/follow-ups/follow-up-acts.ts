import type {
  AnswerRow,
  FollowedPlacement,
  FollowUpChange,
  FollowUpDecide,
  FollowUpFacts,
} from '@virkelyst/db/follow-ups/follow-ups.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { EventKind } from '@virkelyst/shared/audit/audit.schema'
import type { AnswerInput } from '@virkelyst/shared/follow-ups/answer.schema'
import {
  type FollowUpAct,
  followUpActsOf,
  isStanding,
  outcomeFrom,
  stateAfter,
  takesAnswers,
} from '@virkelyst/shared/follow-ups/follow-up.rules'
import type {
  AgreeInput,
  CancelFollowUpInput,
  CloseFollowUpInput,
  SeenFollowUp,
} from '@virkelyst/shared/follow-ups/follow-up.schema'
import type { RecordOutcomeInput } from '@virkelyst/shared/follow-ups/later-outcome.schema'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { sameData } from '@virkelyst/shared/kernel/plain-data'
import type { NewEvent } from '../kernel/events'

/** One act by one person at one instant. `newId`: of whatever the act writes beside the follow-up. */
export type FollowUpDoing = {
  actor: Actor
  procedure: string
  now: string
  newEvent: NewEvent
  newId: string
}

/** The event of an act: about the placement and its citizen, not the order, whose history the company reads. */
export const followUpEvent = (
  { actor, procedure, now, newEvent }: FollowUpDoing,
  placement: Pick<FollowedPlacement, 'id' | 'citizenId' | 'municipalityCode'>,
  kind: EventKind,
  payload: Record<string, unknown>,
) =>
  newEvent({
    at: now,
    actor,
    procedure: `followUps.${procedure}`,
    kind,
    subjectType: 'placement',
    subjectId: placement.id,
    people: placement.citizenId === null ? [] : [placement.citizenId],
    municipalityCode: placement.municipalityCode,
    payload,
  })

const kinds: Record<FollowUpAct, EventKind> = {
  agree: 'follow_up_agreed',
  close: 'follow_up_closed',
  cancel: 'follow_up_cancelled',
  reopen: 'follow_up_reopened',
  record: 'later_outcome_recorded',
}

type Change = { set?: FollowUpChange['set']; payload: Record<string, unknown> }

/** @throws AppError `changed_meanwhile` where it is not as it was seen, `status_changed` where the act is not its turn */
const done = (
  doing: FollowUpDoing,
  { followUp, placement }: FollowUpFacts,
  version: number,
  act: FollowUpAct,
  { set = {}, payload }: Change,
): FollowUpChange => {
  if (followUp.version !== version) throw new AppError('changed_meanwhile')
  if (!followUpActsOf(followUp).includes(act)) throw new AppError('status_changed')
  const state = stateAfter(act, followUp.sequence !== null)
  const over = !isStanding(state)
  return {
    set: {
      state,
      standing: !over,
      closedAt: over ? doing.now : null,
      closedBy: over ? doing.actor.userId : null,
      ...set,
    },
    event: followUpEvent(doing, placement, kinds[act], { followUpId: followUp.id, ...payload }),
  }
}
const timeOf = ({ dueOn, time }: { dueOn: string; time: string | null }) => ({ dueOn, time })
/** The invitation changes: calendars take the one with the higher number. */
const nextSequence = ({ followUp }: FollowUpFacts) =>
  followUp.sequence === null ? null : followUp.sequence + 1

export const agreeing =
  (
    doing: FollowUpDoing,
    { version, dueOn, time, minutes, form, place, takesPart }: AgreeInput,
  ): FollowUpDecide =>
  (facts) => {
    const { followUp } = facts
    const agreed = { dueOn, time, minutes, form, place: place ?? null, takesPart }
    return {
      ...done(doing, facts, version, 'agree', {
        set: { ...agreed, sequence: followUp.sequence === null ? 0 : followUp.sequence + 1 },
        payload: { before: timeOf(followUp), after: timeOf(agreed), agreed },
      }),
      notice: 'talk_agreed',
    }
  }

/** @throws AppError `too_early` for a talk whose day has not come */
export const closingFollowUp =
  (doing: FollowUpDoing, { version, note }: CloseFollowUpInput): FollowUpDecide =>
  (facts) => {
    const { followUp } = facts
    const change = done(doing, facts, version, 'close', {
      set: { note: note ?? null, reason: null },
      payload: { note },
    })
    if (followUp.task === 'talk' && followUp.dueOn > danishDate(doing.now))
      throw new AppError('too_early', { startDate: followUp.dueOn })
    return change
  }

export const cancelling =
  (doing: FollowUpDoing, { version, reason }: CancelFollowUpInput): FollowUpDecide =>
  (facts) => {
    const change = done(doing, facts, version, 'cancel', {
      set: { reason, sequence: nextSequence(facts) },
      payload: { reason },
    })
    // Nobody was told of what had no time yet.
    return facts.followUp.sequence === null ? change : { ...change, notice: 'talk_cancelled' }
  }

export const reopeningFollowUp =
  (doing: FollowUpDoing, { version }: SeenFollowUp): FollowUpDecide =>
  (facts) =>
    done(doing, facts, version, 'reopen', {
      set: { reason: null, sequence: nextSequence(facts) },
      payload: {},
    })

/** @throws AppError `too_early` more than two weeks before it is due */
export const recordingOutcome =
  (doing: FollowUpDoing, { version, outcome, hours, note }: RecordOutcomeInput): FollowUpDecide =>
  (facts) => {
    const { followUp, placement, outcome: before } = facts
    const change = done(doing, facts, version, 'record', {
      payload: { outcome, hours, note, earlier: before && { outcome: before.outcome, hours: before.hours } },
    })
    const first = outcomeFrom(followUp.dueOn)
    if (danishDate(doing.now) < first) throw new AppError('too_early', { startDate: first })
    return {
      ...change,
      outcome: {
        id: doing.newId,
        followUpId: followUp.id,
        placementId: placement.id,
        months: followUp.months ?? 0,
        outcome,
        hours: hours ?? null,
        note: note ?? null,
        at: doing.now,
        by: doing.actor.userId,
      },
    }
  }

const saysSame = (
  { answers, comment, by }: AnswerRow,
  next: Pick<AnswerRow, 'answers' | 'comment' | 'by'>,
): boolean => by === next.by && comment === next.comment && sameData(answers, next.answers)

/**
 * One answer for each party. The same sent twice is written once.
 * @throws AppError `status_changed` once the talk is closed, `changed_meanwhile` where somebody else answered since
 */
export const answering =
  (
    doing: FollowUpDoing,
    { party, answerVersion, answers, comment }: AnswerInput,
    onBehalf: boolean,
  ): FollowUpDecide =>
  ({ followUp, placement, answers: there }) => {
    const before = there.find((one) => one.party === party)
    const next = { answers, comment: comment ?? null, by: doing.actor.userId }
    if (before && saysSame(before, next)) return null
    if (!takesAnswers(followUp)) throw new AppError('status_changed')
    if ((before?.version ?? 0) !== answerVersion) throw new AppError('changed_meanwhile')
    return {
      set: party === 'company' ? { companyAnswered: true } : { citizenAnswered: true },
      answer: {
        id: before?.id ?? doing.newId,
        followUpId: followUp.id,
        party,
        ...next,
        onBehalf,
        at: doing.now,
        version: answerVersion + 1,
      },
      event: followUpEvent(doing, placement, 'follow_up_answered', {
        followUpId: followUp.id,
        party,
        onBehalf,
        earlier: before && { answers: before.answers, comment: before.comment },
        now: { answers, comment },
      }),
    }
  }
