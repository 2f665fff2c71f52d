import { z } from 'zod'
import { sectors, staff } from '../companies/company.schema'
import { fieldError, isoDate, weeklyHours } from '../kernel/fields.schema'
import { placementKinds } from './placement.kinds'

const known = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)
const yesNo = known(z.boolean())

/** What the employee representative said: `none` where the workplace has none, which needs a reason. */
export const representativeAnswers = ['agrees', 'objects', 'not_asked', 'none'] as const

/** Somebody with support who is at the workplace already, or will be. */
export const supported = z.object({
  kind: z.enum(placementKinds),
  startDate: isoDate,
  endDate: isoDate.nullable().default(null),
  hours: known(weeklyHours),
})
export type Supported = z.infer<typeof supported>

/** What a consultant knows of the person; an employer never does. */
export const personFacts = z.object({
  targetGroup: known(z.number().int().min(1).max(99)),
  /** First day of the unemployment or benefit period that runs, ISO. */
  unemployedSince: known(isoDate),
  over50: yesNo,
  singleProvider: yesNo,
  noEducation: yesNo,
  mostRecentEmployer: yesNo,
  ownedByPartner: yesNo,
  /** Whether the workplace is the one the person is reported sick from. */
  ownWorkplace: yesNo,
})
export type PersonFacts = z.infer<typeof personFacts>

/** Everything the rules ask of an offer. `null` is "not known yet": it is asked for, never guessed. */
export const placementOffer = z
  .strictObject({
    kind: z.enum(placementKinds),
    sector: known(z.enum(sectors)),
    startDate: known(isoDate),
    /** Last day. */
    endDate: known(isoDate),
    hours: known(weeklyHours),
    /** With paid hours beside it, in the week with most of them; not given: there are none. */
    hoursInAll: known(z.number().min(0).max(120)),
    positions: z
      .number({ error: fieldError('bad_number') })
      .int()
      .min(1)
      .max(999)
      .default(1),
    /** Ordinary full-time staff, persons with two decimals: the mean the ratio is counted from. */
    ordinaryStaff: known(staff),
    staffTwelveMonthMean: known(staff),
    staffLatestMonth: known(staff),
    /** Supported people at the workplace, as far as the portal knows them. */
    supported: z.array(supported).max(5000).default([]),
    /** How many there are on the first day, where the company says something else than the portal knows. */
    supportedInAll: known(staff),
    vacatedWithinThreeMonths: yesNo,
    representative: known(z.enum(representativeAnswers)),
    /** That nobody is displaced and the workplace is proper. */
    declared: yesNo,
    paidHours: z.boolean().default(false),
    /** What is done in the paid hours: another function than the placement's. */
    paidHoursFunction: known(z.string().max(500)),
    /** What is done in the placement itself, as it is told: its title, its tasks. */
    ownFunctions: z.array(z.string().max(2000)).max(2).default([]),
    person: known(personFacts),
  })
  .refine(({ startDate, endDate }) => startDate === null || endDate === null || endDate >= startDate, {
    error: 'dates_order',
    path: ['endDate'],
  })
export type PlacementOffer = z.infer<typeof placementOffer>
