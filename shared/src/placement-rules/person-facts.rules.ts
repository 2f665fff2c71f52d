import { Temporal } from 'temporal-polyfill'
import type { TargetGroupPeriod } from '../citizens/target-group.schema'
import type { PersonFacts } from './offer.schema'

export type PersonKnown = {
  /** ISO dates. */
  birthDate: string
  waitingSince: string
  targetGroups: readonly TargetGroupPeriod[]
}

/**
 * What the register says of a person on a day, as the rules ask for it. What no register holds (children, education,
 * earlier employers, who owns the company) stays unknown: the check asks the consultant for it.
 * @param on ISO date, the first day of the placement
 */
export const personFactsOn = (
  { birthDate, waitingSince, targetGroups }: PersonKnown,
  on: string,
): PersonFacts => ({
  targetGroup:
    targetGroups.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || validTo >= on))
      ?.targetGroup ?? null,
  unemployedSince: waitingSince,
  over50: Temporal.PlainDate.from(birthDate).add({ years: 50 }).toString() <= on,
  singleProvider: null,
  noEducation: null,
  mostRecentEmployer: null,
  ownedByPartner: null,
  ownWorkplace: null,
})
