import type { Locale } from '../accounts/account.schema'
import type { Labels } from '../kernel/label'
import type { MilestoneState } from './milestones.rules'
import type { PauseReason, Track, TrackEnding } from './track.kinds'

export const trackLabels: Labels<Track> = {
  company: { da: 'Forløb i virksomhed', en: 'Into a company' },
  preparing: { da: 'Virksomhedsforberedende forløb', en: 'Preparing for a company' },
  clarifying: { da: 'Afklaring', en: 'Clarification' },
}

/** Whom a track is for, in the words of the agreement. */
export const trackLeads: Labels<Track> = {
  company: {
    da: 'Kan begynde i praktik, løntilskud eller et job på få timer inden for kort tid.',
    en: 'Can begin a placement, a wage subsidy or a job of few hours within a short time.',
  },
  preparing: {
    da: 'Skal først forberedes: snuse til brancher og opgaver og lære kravene på en arbejdsplads.',
    en: 'Is to be prepared first: try trades and tasks, and learn what a workplace asks.',
  },
  clarifying: {
    da: 'Skal sandsynligvis afklares til en af de særlige ordninger.',
    en: 'Is likely to be clarified for one of the special schemes.',
  },
}

export const pauseReasonLabels: Labels<PauseReason> = {
  illness: { da: 'Sygdom', en: 'Illness' },
  parental_leave: { da: 'Barsel', en: 'Parental leave' },
  treatment: { da: 'Behandling', en: 'Treatment' },
  care: { da: 'Pasning af nærtstående', en: 'Care of a relative' },
  other: { da: 'Anden årsag', en: 'Other reason' },
}

export const trackEndingLabels: Labels<TrackEnding> = {
  goal_reached: { da: 'Målet er nået', en: 'The goal is reached' },
  moved: {
    da: 'Borgeren er flyttet til en anden kommune',
    en: 'The citizen has moved to another municipality',
  },
  case_closed: { da: 'Sagen er afsluttet', en: 'The case is closed' },
  mistake: { da: 'Det var en fejl', en: 'It was a mistake' },
  other: { da: 'Anden årsag', en: 'Other reason' },
}

const days = (count: number, locale: Locale): string =>
  locale === 'da' ? `${count} ${count === 1 ? 'dag' : 'dage'}` : `${count} ${count === 1 ? 'day' : 'days'}`

/** How a milestone stands, said in words: "23 dage tilbage", "4 dage over fristen". @param daysLeft as the clock gives it */
export const stateText = (state: MilestoneState, daysLeft: number, locale: Locale): string => {
  const da = locale === 'da'
  switch (state) {
    case 'met':
      return da ? 'Nået' : 'Reached'
    case 'met_late':
      return da ? 'Nået efter fristen' : 'Reached after the deadline'
    case 'overdue':
      return da ? `${days(-daysLeft, locale)} over fristen` : `${days(-daysLeft, locale)} past the deadline`
    case 'standing_still':
      return da
        ? `Uret står stille, ${days(daysLeft, locale)} tilbage`
        : `The clock stands still, ${days(daysLeft, locale)} left`
    default:
      if (daysLeft === 0) return da ? 'Fristen er i dag' : 'Due today'
      return da ? `${days(daysLeft, locale)} tilbage` : `${days(daysLeft, locale)} left`
  }
}
