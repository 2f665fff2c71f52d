import {
  agreementPlanFaults,
  mostHours,
  type PlanFaults,
  type PlanFrame,
  paidWorkOf,
  planMovedTo,
} from '../hour-plans/hour-plan.rules'
import type { SubmittedJobOrderForm } from '../job-orders/job-order-form.schema'
import type { OfferFacts } from '../placement-rules/order-offer.rules'
import type { PlacementKind } from '../placement-rules/placement.kinds'
import type { PlacementTerms } from './placement-terms.schema'

/** What an order's form has said already: nobody is asked for it twice. Null for an ordinary job. */
export const termsOfOrder = (
  form: SubmittedJobOrderForm,
  known: { workplace: string; contact: PlacementTerms['contact']; today: string },
): PlacementTerms | null => {
  if (form.kind === 'ordinary') return null
  const common = {
    title: form.title,
    tasks: form.tasks,
    legalPurposes: [],
    startDate: form.startDate ?? known.today,
    endDate: 'until' in form ? form.until : 'endDate' in form ? form.endDate : undefined,
    hours: form.hoursMax,
    workplace: known.workplace,
    contact: known.contact,
    jobOpeningProspect: false,
    declared: false,
  }
  if (form.kind === 'taster_visit') return { ...common, mentor: form.host }
  if (form.kind === 'part_hours_job') return { ...common, hourlyWageOere: form.hourlyWageOere }
  if (form.kind === 'flex_job')
    return { ...common, hourlyWageOere: form.hourlyWageOere, adaptations: form.adaptations }
  const placement = {
    ...common,
    purpose: form.purpose,
    legalPurposes: form.legalPurposes,
    learningGoals: form.learningGoals,
    schedule: form.schedule,
    mentor: form.mentor,
    adaptations: form.adaptations,
    paidHoursFunction: form.paidHoursFunction,
    jobOpeningProspect: form.jobOpeningProspect,
    supportedInAll: form.supportedInAll,
    declared: form.declaration,
  }
  if (form.kind === 'work_placement') return placement
  return {
    ...placement,
    sector: form.sector,
    collectiveAgreement: form.collectiveAgreement,
    monthlyCostOere: form.monthlyCostOere,
    staffTwelveMonthMean: form.staffTwelveMonthMean,
    staffLatestMonth: form.staffLatestMonth,
    vacatedWithinThreeMonths: form.vacatedWithinThreeMonths,
    representativeConsulted: form.representativeConsulted,
  }
}

/** What the rules ask of the terms. */
export const factsOfTerms = (kind: PlacementKind, terms: PlacementTerms): OfferFacts => ({
  kind,
  sector: terms.sector ?? null,
  startDate: terms.startDate,
  endDate: terms.endDate ?? null,
  hours: terms.hours,
  hoursInAll: terms.plan ? mostHours(terms.plan) : null,
  positions: 1,
  staffTwelveMonthMean: terms.staffTwelveMonthMean ?? null,
  staffLatestMonth: terms.staffLatestMonth ?? null,
  supportedInAll: terms.supportedInAll ?? null,
  vacatedWithinThreeMonths: terms.vacatedWithinThreeMonths ?? null,
  representativeConsulted: terms.representativeConsulted ?? null,
  declared: terms.declared,
  paidHoursFunction: terms.paidHoursFunction ?? (terms.plan ? paidWorkOf(terms.plan) : null),
  ownFunctions: [terms.title, terms.tasks],
  monthlyCostOere: terms.monthlyCostOere ?? null,
})

/** What a plan of these terms is held to. */
export const frameOfTerms = (kind: PlacementKind, terms: PlacementTerms): PlanFrame => ({
  kind,
  title: terms.title,
  tasks: terms.tasks,
  startDate: terms.startDate,
  endDate: terms.endDate ?? null,
  hours: terms.hours,
})

/** The terms with their plan moved to the first day, where that was changed. */
export const withPlanInPlace = (terms: PlacementTerms): PlacementTerms =>
  terms.plan ? { ...terms, plan: planMovedTo(terms.plan, terms.startDate) } : terms

/** What is wrong with the plan in the terms, by dotted path of the terms. */
export const termsPlanFaults = (kind: PlacementKind, terms: PlacementTerms): PlanFaults =>
  terms.plan
    ? Object.fromEntries(
        Object.entries(agreementPlanFaults(terms.plan, frameOfTerms(kind, terms))).map(([path, code]) => [
          `plan.${path}`,
          code,
        ]),
      )
    : {}
