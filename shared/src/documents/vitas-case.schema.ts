import { z } from 'zod'
import { sectors } from '../companies/company.schema'
import { legalPurposes, placementPurposes } from '../job-orders/job-order-form.schema'
import { instant, isoDate } from '../kernel/fields.schema'
import { placementKinds } from '../placement-rules/placement.kinds'
import { lights } from '../placement-rules/verdict.schema'
import { type AgreementContent, planStep } from './agreement-content.schema'

const known = z.string().nullable()
const amount = z.number().nullable()

/** A case to be entered in VITAS: fields in the order in which VITAS asks; what is not known is null, never left out. */
export const vitasCase = z.strictObject({
  schema: z.literal('virkelyst/vitas-case/1'),
  preparedAt: instant,
  placementNumber: z.number().int(),
  kind: z.enum(placementKinds),
  company: z.strictObject({ cvr: z.string(), name: z.string() }),
  productionUnit: z.strictObject({ pNumber: z.string(), name: z.string(), workplace: z.string() }),
  contact: z.strictObject({ name: z.string(), email: known, phone: known }),
  ordinaryStaff: z.strictObject({ twelveMonthMean: amount, latestMonth: amount, supported: amount }),
  municipality: z.string(),
  namedPerson: known,
  purpose: z.enum(placementPurposes).nullable(),
  legalPurposes: z.array(z.enum(legalPurposes)),
  learningGoals: known,
  title: z.string(),
  tasks: z.string(),
  paidHoursFunction: known,
  startDate: isoDate,
  endDate: isoDate.nullable(),
  hoursPerWeek: z.number(),
  schedule: known,
  hoursPlan: z.array(planStep),
  /** What is to be mastered, where that is planned instead of hours. */
  masteryGoals: z.array(
    z.strictObject({
      goal: z.string(),
      milestones: z.array(z.strictObject({ text: z.string(), by: isoDate })),
    }),
  ),
  mentor: known,
  jobOpeningProspect: z.boolean(),
  adaptations: known,
  wage: z.strictObject({
    sector: z.enum(sectors).nullable(),
    collectiveAgreement: known,
    /** Whole øre. */
    monthlyCostOere: amount,
    hourlyWageOere: amount,
  }),
  /** Whole øre; null for other kinds, and where too little is known. */
  expectedSubsidy: z
    .strictObject({
      subsidyOere: z.number(),
      costOere: z.number(),
      employerOere: z.number(),
      guidance: z.boolean(),
    })
    .nullable(),
  vacatedWithinThreeMonths: z.boolean().nullable(),
  representativeConsulted: z.boolean().nullable(),
  employerDeclared: z.boolean(),
  comment: known,
  ruleCheck: z
    .strictObject({
      light: z.enum(lights),
      findings: z.array(
        z.strictObject({
          rule: known,
          code: z.string(),
          light: z.enum(lights),
          /** The rule has not been held against the law in force. */
          guidance: z.boolean(),
          source: known,
        }),
      ),
    })
    .nullable(),
})
export type VitasCase = z.infer<typeof vitasCase>

const subsidyOf = ({ subsidy }: Pick<AgreementContent, 'subsidy'>): VitasCase['expectedSubsidy'] => {
  if (subsidy === null) return null
  const { subsidyOere, costOere, employerOere, guidance } = subsidy
  return { subsidyOere, costOere, employerOere, guidance }
}

/** The data file that goes with the hand-over. */
export const vitasCaseOf = ({ company, unit, terms, ...content }: AgreementContent): VitasCase => ({
  schema: 'virkelyst/vitas-case/1',
  preparedAt: content.asOf,
  placementNumber: content.number,
  kind: content.kind,
  company: { cvr: company.cvr, name: company.name },
  productionUnit: { pNumber: unit.pNumber, name: unit.name, workplace: terms.workplace },
  contact: {
    name: terms.contact.name,
    email: terms.contact.email ?? null,
    phone: terms.contact.phone ?? null,
  },
  ordinaryStaff: {
    twelveMonthMean: terms.staffTwelveMonthMean ?? null,
    latestMonth: terms.staffLatestMonth ?? null,
    supported: terms.supportedInAll ?? null,
  },
  municipality: content.municipalityName,
  namedPerson: content.personName,
  purpose: terms.purpose ?? null,
  legalPurposes: terms.legalPurposes,
  learningGoals: terms.learningGoals ?? null,
  title: terms.title,
  tasks: terms.tasks,
  paidHoursFunction: terms.paidHoursFunction ?? null,
  startDate: terms.startDate,
  endDate: terms.endDate ?? null,
  hoursPerWeek: terms.hours,
  schedule: terms.schedule ?? null,
  hoursPlan: content.plan,
  masteryGoals: (content.goals ?? []).map(({ text: goal, milestones }) => ({ goal, milestones })),
  mentor: terms.mentor ?? null,
  jobOpeningProspect: terms.jobOpeningProspect,
  adaptations: terms.adaptations ?? null,
  wage: {
    sector: terms.sector ?? null,
    collectiveAgreement: terms.collectiveAgreement ?? null,
    monthlyCostOere: terms.monthlyCostOere ?? null,
    hourlyWageOere: terms.hourlyWageOere ?? null,
  },
  expectedSubsidy: subsidyOf(content),
  vacatedWithinThreeMonths: terms.vacatedWithinThreeMonths ?? null,
  representativeConsulted: terms.representativeConsulted ?? null,
  employerDeclared: terms.declared,
  comment: content.comment,
  ruleCheck:
    content.check === null
      ? null
      : {
          light: content.check.light,
          findings: content.check.findings.map(({ ruleId, code, light, guidance, source }) => ({
            rule: ruleId,
            code,
            light,
            guidance,
            source,
          })),
        },
})
