import { z } from 'zod'
import { cvr, pNumber, sectors, staff } from '../companies/company.schema'
import type { JobOrderForm } from '../job-orders/job-order-form.schema'
import { id, isoDate, weeklyHours } from '../kernel/fields.schema'
import type { PlacementOffer } from './offer.schema'
import { type PlacementKind, placementKinds } from './placement.kinds'

/** What a form of an order says that the rules ask of; the rest the portal knows or nobody has said. */
export const offerFacts = z.object({
  kind: z.enum(placementKinds),
  sector: z.enum(sectors).nullable(),
  startDate: isoDate.nullable(),
  endDate: isoDate.nullable(),
  hours: weeklyHours.nullable(),
  /** With paid hours beside it, in the week with most of them. */
  hoursInAll: z.number().min(0).max(120).nullable().default(null),
  positions: z.number().int().min(1).max(999),
  staffTwelveMonthMean: staff.nullable(),
  staffLatestMonth: staff.nullable(),
  supportedInAll: staff.nullable(),
  vacatedWithinThreeMonths: z.boolean().nullable(),
  representativeConsulted: z.boolean().nullable(),
  declared: z.boolean().nullable(),
  paidHoursFunction: z.string().max(500).nullable(),
  /** Title and tasks of the placement itself. */
  ownFunctions: z.array(z.string().max(2000)).max(2).default([]),
  /** Øre a month, for the expected subsidy. */
  monthlyCostOere: z.number().int().min(0).max(100_000_000).nullable(),
})
export type OfferFacts = z.infer<typeof offerFacts>

/** An order and a citizen of one's own whom it is for. */
export const personCheckInput = z.object({ orderId: id, citizenId: id })

/** The workplace whose staff and places count. */
export const checkInput = z.object({ cvr, pNumber, facts: offerFacts })

const valid = <T extends z.ZodType>(schema: T, value: unknown): z.infer<T> | null => {
  const read = schema.safeParse(value)
  return read.success ? read.data : null
}

/** What somebody has typed so far, by the name of the fact; anything may be missing or wrong. */
type Typed = Partial<Record<Exclude<keyof OfferFacts, 'kind'> | 'title' | 'tasks', unknown>>

/** The facts of an offer while it is filled in: what cannot be read is not known yet. */
export const factsSoFar = (kind: PlacementKind, typed: Typed): OfferFacts => {
  const { shape } = offerFacts
  const startDate = valid(shape.startDate, typed.startDate)
  const endDate = valid(shape.endDate, typed.endDate)
  return {
    kind,
    sector: valid(shape.sector, typed.sector),
    startDate,
    endDate: startDate !== null && endDate !== null && endDate < startDate ? null : endDate,
    hours: valid(shape.hours, typed.hours),
    hoursInAll: null,
    positions: valid(shape.positions, typed.positions) ?? 1,
    staffTwelveMonthMean: valid(shape.staffTwelveMonthMean, typed.staffTwelveMonthMean),
    staffLatestMonth: valid(shape.staffLatestMonth, typed.staffLatestMonth),
    supportedInAll: valid(shape.supportedInAll, typed.supportedInAll),
    vacatedWithinThreeMonths: valid(shape.vacatedWithinThreeMonths, typed.vacatedWithinThreeMonths),
    representativeConsulted: valid(shape.representativeConsulted, typed.representativeConsulted),
    declared: valid(shape.declared, typed.declared),
    paidHoursFunction: valid(shape.paidHoursFunction, typed.paidHoursFunction),
    ownFunctions:
      valid(
        shape.ownFunctions,
        [typed.title, typed.tasks].filter((one) => one !== undefined),
      ) ?? [],
    monthlyCostOere: valid(shape.monthlyCostOere, typed.monthlyCostOere),
  }
}

/** The facts of an order's form, also one half filled in. Null for an ordinary job. */
export const factsOfOrder = (form: JobOrderForm): OfferFacts | null => {
  const kind = placementKinds.find((one) => one === form.kind)
  return kind === undefined
    ? null
    : factsSoFar(kind, { ...form, hours: form.hoursMax, declared: form.declaration })
}

/** The offer that the rules see: what was said, and what the portal knows of the workplace. */
export const offerOf = (
  { representativeConsulted, paidHoursFunction, monthlyCostOere: _, ...facts }: OfferFacts,
  known: Pick<PlacementOffer, 'ordinaryStaff' | 'supported'>,
): PlacementOffer => ({
  ...facts,
  ...known,
  // VITAS asks that the representative is consulted and positive: one yes says both.
  representative: representativeConsulted === true ? 'agrees' : null,
  paidHours: paidHoursFunction !== null && paidHoursFunction.trim() !== '',
  paidHoursFunction,
  person: null,
})
