/** The three groups of the agreement on vulnerable citizens (Copenhagen, 2015): into a company, preparing for one, clarification. */
export const tracks = ['company', 'preparing', 'clarifying'] as const
export type Track = (typeof tracks)[number]

/** What the portal sees by itself, from the citizen's record and from what companies answered. */
export const signs = [
  /** Education, experience or skills stand in the CV. */
  'cv',
  /** An interview was held, or a company hired. */
  'company_contact',
  /** A placement or wage subsidy is agreed, begun or not. */
  'placement_agreed',
  /** A placement or wage subsidy has begun. */
  'placement',
  'taster_visit',
  /** A job on ordinary terms, few hours among them, or a fleksjob has begun. */
  'job',
  'flex_job',
] as const
export type Sign = (typeof signs)[number]

/** Why a clock stands still. The agreement knows no pause: each is somebody's decision. */
export const pauseReasons = ['illness', 'parental_leave', 'treatment', 'care', 'other'] as const
export type PauseReason = (typeof pauseReasons)[number]

/** Why a track ended; `changed` where another took its place. */
export const trackEndings = ['goal_reached', 'moved', 'case_closed', 'mistake', 'other'] as const
export type TrackEnding = (typeof trackEndings)[number]
