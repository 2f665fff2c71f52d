import type { ProcedureName } from '@virkelyst/shared/accounts/policy'

/** So many tries in windows of so many minutes. */
type Limit = { most: number; minutes: number }
const day = 24 * 60

/** Every bound on how often somebody may do something, by person or address. */
export const rateLimits = {
  /** A wrong code has 2^40 fellows: five tries a quarter of an hour find none. */
  redeemLinkCode: { most: 5, minutes: 15 },
  /** Codes that one member of staff hands out. */
  issueLinkCode: { most: 100, minutes: day },
  signInFailed: { most: 20, minutes: 15 },
  // A whole job centre may sign in from one address in the morning.
  signInStarted: { most: 600, minutes: 15 },
  /** Links for one placement, each of which mails an address that the company typed. */
  inviteRepresentative: { most: 5, minutes: day },
  /** Colleagues that one administrator asks in: each mails an address that somebody typed. */
  inviteColleague: { most: 500, minutes: day },
  invitationLink: { most: 60, minutes: 15 },
  /** Links of all placements of one company: mail in the portal's name to addresses it typed. */
  inviteRepresentatives: { most: 40, minutes: day },
  // A union's office may sign for many workplaces from one address.
  representativeLink: { most: 60, minutes: 15 },
  /**
   * People in lists: two hundred pages of 25 in a quarter of an hour, and some 1,600 a day. Somebody who searches all day
   * stays far below; somebody who copies a register does not.
   */
  peopleListed: { most: 5000, minutes: 15 },
  peopleListedInADay: { most: 40_000, minutes: day },
  /** One person after another, for each way of looking somebody up. */
  peopleOpened: { most: 150, minutes: 15 },
  peopleOpenedInADay: { most: 1000, minutes: day },
  /** Ranked lists of candidates, each of which is stored. */
  rankings: { most: 600, minutes: 15 },
} as const satisfies Record<string, Limit>
export type RateLimitName = keyof typeof rateLimits

const listed = ['peopleListed', 'peopleListedInADay'] as const
const opened = ['peopleOpened', 'peopleOpenedInADay'] as const

/** Which procedures are counted, and as what. */
const procedureLimits: Partial<Record<ProcedureName, readonly RateLimitName[]>> = {
  'accounts.redeemLinkCode': ['redeemLinkCode'],
  'accounts.issueLinkCode': ['issueLinkCode'],
  'accounts.invite': ['inviteColleague'],
  'accounts.inviteColleague': ['inviteColleague'],
  'accounts.invitation': ['invitationLink'],
  'accounts.acceptInvitation': ['invitationLink'],
  'placements.representativeView': ['representativeLink'],
  'placements.representativeSign': ['representativeLink'],
  'citizens.search': listed,
  'referrals.workList': listed,
  'placements.list': listed,
  'tracks.due': listed,
  'followUps.due': listed,
  'citizens.get': opened,
  'tracks.ofCitizen': opened,
  'matching.openingsFor': opened,
  'matching.callsFor': opened,
  'placementRules.checkPerson': opened,
  'placements.get': opened,
  'audit.search': opened,
  'matching.rank': ['rankings'],
  'matching.compare': ['rankings'],
}

const usualPage = 25
/** How many people a page asks for; input that is no such thing counts as a usual page, and is refused later. */
const pageSizeOf = (input: unknown): number => {
  const size = (input as { pageSize?: unknown } | null | undefined)?.pageSize
  return typeof size === 'number' && Number.isInteger(size) && size >= 1 && size <= 100 ? size : usualPage
}

/** What a call of the procedure is counted as. @param input as it came, unchecked */
export const limitsOf = (
  procedure: ProcedureName,
  input: unknown,
): readonly { name: RateLimitName; cost: number }[] =>
  (procedureLimits[procedure] ?? []).map((name) => ({
    name,
    cost: listed.some((each) => each === name) ? pageSizeOf(input) : 1,
  }))
