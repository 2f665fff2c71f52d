import type { Locale } from '@virkelyst/shared/accounts/account.schema'
import type { FollowUpForm, FollowUpState } from '@virkelyst/shared/follow-ups/follow-up.kinds'
import { followUpFormLabels } from '@virkelyst/shared/follow-ups/follow-up.labels'
import { talkSpan } from '@virkelyst/shared/follow-ups/follow-up.rules'
import type { CalendarFile } from '@virkelyst/shared/follow-ups/follow-up.schema'
import { createEvent } from 'ics'

/** A talk as a calendar is told of it: with the number of the placement, and no person. */
export type Invitation = {
  followUpId: string
  state: FollowUpState
  dueOn: string
  time: string
  minutes: number
  form: FollowUpForm
  place: string | null
  sequence: number
  /** When it was last changed, ISO instant. */
  changedAt: string
  placementNumber: number
  companyName: string
  /** Who answers for it at the municipality; null where nobody is named. */
  organizerEmail: string | null
}

const words = {
  da: { title: 'Opfølgning på forløb nr.', file: 'opfoelgning' },
  en: { title: 'Follow-up of placement no.', file: 'follow-up' },
}

/**
 * An iCalendar file (RFC 5545, RFC 5546): the same UID for good, a higher SEQUENCE with each change, and a cancellation
 * once the talk is cancelled. Times are in UTC, so that no calendar has to know Danish summer time.
 */
export const calendarFileOf = (talk: Invitation, language: Locale): CalendarFile => {
  const { title, file } = words[language]
  const { from, until } = talkSpan(talk)
  const cancelled = talk.state === 'cancelled'
  const utc = {
    startInputType: 'utc',
    startOutputType: 'utc',
    endInputType: 'utc',
    endOutputType: 'utc',
  } as const
  const changed = Date.parse(talk.changedAt)
  const event = {
    ...utc,
    productId: '-//Virkelyst//Virkelyst//DA',
    uid: `follow-up-${talk.followUpId}@virkelyst`,
    sequence: talk.sequence,
    method: cancelled ? 'CANCEL' : 'PUBLISH',
    status: cancelled ? ('CANCELLED' as const) : ('CONFIRMED' as const),
    start: Date.parse(from),
    end: Date.parse(until),
    title: `${title} ${talk.placementNumber}, ${talk.companyName}`,
    location: talk.place ?? followUpFormLabels[talk.form][language],
    description: followUpFormLabels[talk.form][language],
    // No name beside the address: the library writes one as it stands, line breaks and all.
    organizer: { email: talk.organizerEmail ?? 'noreply@virkelyst.invalid' },
    timestamp: changed,
    lastModified: changed,
  }
  const { error, value } = createEvent(event)
  if (error || value === null) throw error ?? new Error('no calendar file')
  return { fileName: `${file}-${talk.placementNumber}-${talk.dueOn}.ics`, content: value }
}
