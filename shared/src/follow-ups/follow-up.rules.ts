import { addDays, danishInstant } from '../kernel/dates'
import type { FollowUpState, FollowUpTask } from './follow-up.kinds'

/** What staff do with a follow-up. */
export const followUpActs = ['agree', 'close', 'cancel', 'reopen', 'record'] as const
export type FollowUpAct = (typeof followUpActs)[number]

const table: Record<FollowUpTask, Record<FollowUpState, readonly FollowUpAct[]>> = {
  talk: {
    open: ['agree', 'close', 'cancel'],
    agreed: ['agree', 'close', 'cancel'],
    done: ['reopen'],
    cancelled: ['reopen'],
  },
  aftercare: { open: ['close', 'cancel'], agreed: [], done: ['reopen'], cancelled: ['reopen'] },
  // What was recorded is corrected by recording it again; what stood before is kept.
  outcome: { open: ['record'], agreed: [], done: ['record'], cancelled: [] },
}

type Standing = { task: FollowUpTask; state: FollowUpState }

/** What may be done with it as it stands. */
export const followUpActsOf = ({ task, state }: Standing): readonly FollowUpAct[] => table[task][state]

/** The state an act leads to; `timed`: day, time and place are agreed. */
export const stateAfter = (act: FollowUpAct, timed: boolean): FollowUpState => {
  if (act === 'agree') return 'agreed'
  if (act === 'cancel') return 'cancelled'
  if (act === 'reopen') return timed ? 'agreed' : 'open'
  return 'done'
}

/** Whether it still is to be done. */
export const isStanding = (state: FollowUpState): boolean => state === 'open' || state === 'agreed'

/** Whether company and citizen may answer their forms: until a consultant has closed the talk. */
export const takesAnswers = ({ task, state }: Standing): boolean => task === 'talk' && isStanding(state)

/** The first day an outcome may be recorded, two weeks before it is due: nobody reaches everybody on one day. */
export const outcomeFrom = (dueOn: string): string => addDays(dueOn, -14)

/**
 * Beginning and end of a talk as instants.
 * @param at Danish day and time of day
 */
export const talkSpan = (at: {
  dueOn: string
  time: string
  minutes: number
}): { from: string; until: string } => {
  const from = danishInstant(at.dueOn, at.time)
  return { from, until: new Date(Date.parse(from) + at.minutes * 60_000).toISOString() }
}
