/** What is due on a placement: a talk with those who are in it, a task after a hire, or the question what came of it. */
export const followUpTasks = ['talk', 'aftercare', 'outcome'] as const
export type FollowUpTask = (typeof followUpTasks)[number]

/** What the day of a follow-up is counted from. */
export const followUpPoints = ['after_start', 'midway', 'before_end', 'after_end'] as const
export type FollowUpPoint = (typeof followUpPoints)[number]

/** `open`: proposed, or to be done. `agreed`: a talk with day, time and place. */
export const followUpStates = ['open', 'agreed', 'done', 'cancelled'] as const
export type FollowUpState = (typeof followUpStates)[number]

export const followUpForms = ['visit', 'phone', 'online'] as const
export type FollowUpForm = (typeof followUpForms)[number]

/** Who takes part in a talk. */
export const followUpPartakers = ['company', 'citizen', 'mentor', 'municipality'] as const
export type FollowUpPartaker = (typeof followUpPartakers)[number]

/** Who answers a short form before a talk. */
export const answerParties = ['company', 'citizen'] as const
export type AnswerParty = (typeof answerParties)[number]

/** What the work list is narrowed to. `missing`: talks whose day has come without both answers. */
export const dueViews = ['due', 'coming', 'missing', 'all'] as const
