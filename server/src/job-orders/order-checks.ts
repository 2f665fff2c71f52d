import type { JobOrder } from '@virkelyst/db/job-orders/job-orders.repository'
import { mayRefer } from '@virkelyst/shared/job-orders/job-order.rules'
import { drawColumns, pastDates } from '@virkelyst/shared/job-orders/job-order-form.rules'
import type { JobOrderForm, SubmittedJobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError, type ErrorReason, errorReasons } from '@virkelyst/shared/kernel/errors'
import type { FieldErrorCode } from '@virkelyst/shared/kernel/field-errors.labels'
import { sameData } from '@virkelyst/shared/kernel/plain-data'
import { factsOfOrder } from '@virkelyst/shared/placement-rules/order-offer.rules'
import { nowIso } from '../kernel/deps'
import type { JobOrdersDeps } from './job-orders.deps'

type FieldErrors = Record<string, FieldErrorCode>

/** Throws where a field is wrong: by the common reason, or as wrong input where the reasons differ. */
export const assertFields = (fields: FieldErrors): void => {
  const codes = [...new Set(Object.values(fields))]
  const [first] = codes
  if (first === undefined) return
  const reason = codes.length === 1 && first in errorReasons ? (first as ErrorReason) : 'input'
  throw new AppError(reason, { fields })
}

/** What a complete form says, held against the registers: everything that a schema cannot know. */
export const makeOrderChecks = ({
  companies,
  municipalities,
  geography,
  occupations,
  placementChecks,
  clock,
}: Pick<
  JobOrdersDeps,
  'companies' | 'municipalities' | 'geography' | 'occupations' | 'placementChecks' | 'clock'
>) => ({
  /**
   * Checks the form of an order, `known` where it is under way already, and draws its columns. Rules of placements that
   * are not met need a comment; they are asked of an order under way only where what they rest on has changed.
   * @throws AppError with every wrong field, `company_blocked`, or `rules_not_met` where a comment cannot help
   */
  async columnsFor(form: SubmittedJobOrderForm, known?: JobOrder) {
    const [company, municipality, titles, places] = await Promise.all([
      companies.factsFor(form.cvr),
      municipalities.find(form.municipalityCode),
      occupations.current(),
      geography.current(),
    ])
    const fields: FieldErrors = {}
    const unit = company?.units.find(({ pNumber }) => pNumber === form.pNumber)
    if (!company) fields['form.cvr'] = 'unknown_company'
    else if (!unit) fields['form.pNumber'] = 'unknown_production_unit'
    if (company && !form.contactIds.every((id) => company.contacts.some((contact) => contact.id === id)))
      fields['form.contactIds'] = 'unknown_contact'
    if (!municipality?.settings) fields['form.municipalityCode'] = 'unknown_municipality'
    if (form.workplace && !places.find(form.workplace.postalCode))
      fields['form.workplace.postalCode'] = 'unknown_postal_code'
    if (form.positions < (known?.positionsFilled ?? 0)) fields['form.positions'] = 'below_filled'
    for (const path of pastDates(form as JobOrderForm, danishDate(clock.now()), known?.form))
      fields[`form.${path}`] = 'past_date'
    const resolution = titles.resolve(form.title, form.occupationCode)
    if (!resolution) fields['form.occupationCode'] = 'bad_occupation'
    const facts = factsOfOrder(form as JobOrderForm)
    const asked = facts !== null && !(known && sameData(factsOfOrder(known.form), facts))
    const verdict = asked
      ? await placementChecks.checkOrder({ cvr: form.cvr, pNumber: form.pNumber, facts })
      : null
    if (verdict?.needsComment && !(form as JobOrderForm).rulesComment)
      fields['form.rulesComment'] = 'required'
    assertFields(fields)
    if (verdict && !verdict.maySubmit) throw new AppError('rules_not_met')
    if (!known && company && !mayRefer(company.supportStatus)) throw new AppError('company_blocked')
    return {
      ...drawColumns(form as JobOrderForm),
      form: form as JobOrderForm,
      cvr: form.cvr,
      municipalityCode: form.municipalityCode,
      networkId: municipality?.networkId ?? null,
      postalCode: form.workplace?.postalCode ?? unit?.postalCode ?? null,
      occupations: resolution?.occupations ?? [],
      catalogueVersion: resolution?.catalogueVersion ?? null,
      updatedAt: nowIso(clock),
    }
  },
})
export type OrderChecks = ReturnType<typeof makeOrderChecks>
