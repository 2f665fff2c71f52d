import type { JobOrderHead, WholeJobOrder } from '@virkelyst/db/job-orders/job-order-views.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { HistoryLine } from '@virkelyst/shared/audit/audit.schema'
import { shownBall } from '@virkelyst/shared/job-orders/job-order.rules'
import type {
  JobOrderForConsultant,
  JobOrderForEmployer,
  JobOrderRow,
} from '@virkelyst/shared/job-orders/job-order.schema'
import { formForCompany } from '@virkelyst/shared/job-orders/job-order-form.rules'
import { type HistoryAudience, orderHistory } from '@virkelyst/shared/job-orders/job-order-history.rules'

export const jobOrderRowOf = ({
  order,
  progress,
  ...names
}: Omit<JobOrderHead, 'supportStatus'>): JobOrderRow => ({
  id: order.id,
  number: order.number,
  kind: order.kind,
  status: order.status,
  pausedFrom: order.pausedFrom,
  title: order.title,
  cvr: order.cvr,
  companyName: names.companyName ?? '',
  unitName: names.unitName,
  municipalityCode: order.municipalityCode,
  municipalityName: names.municipalityName ?? '',
  positions: order.positions,
  positionsFilled: order.positionsFilled,
  hoursMin: order.hoursMin,
  hoursMax: order.hoursMax,
  startDate: order.startDate,
  deadline: order.deadline,
  submittedAt: order.submittedAt,
  exclusiveUntil: order.exclusiveUntil,
  closedAt: order.closedAt,
  closingReason: order.closingReason,
  ...shownBall(order.status, order),
  responsibleName: names.responsible?.name ?? null,
  recordedByMunicipality: order.recordedBy !== null,
  takenOver: order.takenOverAt !== null,
  updatedAt: order.updatedAt,
  version: order.version,
  progress,
})

/** Whose page of the order it is. A municipality beside the chosen one sees the order, not the notes about it. */
export const audienceOf = (actor: Actor, municipalityCode: string, isDraft: boolean): HistoryAudience => {
  if (actor.role === 'employer') return 'company'
  return isDraft || actor.municipalityCode === municipalityCode ? 'own_municipality' : 'network'
}

export const jobOrderForEmployerOf = (
  actor: Actor,
  whole: WholeJobOrder,
  history: readonly HistoryLine[],
): JobOrderForEmployer => {
  const { order, contacts, responsible } = whole
  const isDraft = order.status === 'draft'
  const audience = audienceOf(actor, order.municipalityCode, isDraft)
  const form = audience === 'own_municipality' ? order.form : formForCompany(order.form)
  return {
    ...jobOrderRowOf(whole),
    form: isDraft ? form : { ...form, contactIds: contacts.map(({ id }) => id) },
    occupations: order.occupations,
    contacts: contacts.map(({ id, name, email, phone }) => ({ id, name, email, phone })),
    responsible: responsible && {
      name: responsible.name,
      email: responsible.email,
      phone: responsible.phone,
    },
    namedContact: contacts.some(({ userId }) => userId === actor.userId),
    history: orderHistory(history, audience, responsible?.name ?? null),
  }
}

export const jobOrderForConsultantOf = (
  actor: Actor,
  whole: WholeJobOrder,
  history: readonly HistoryLine[],
): JobOrderForConsultant => {
  const { order, supportStatus, recordedByName } = whole
  const ownMunicipality = order.municipalityCode === actor.municipalityCode
  return {
    ...jobOrderForEmployerOf(actor, whole, history),
    companySupportStatus: supportStatus ?? 'none',
    recordedByName,
    responsibleUserId: order.responsibleUserId,
    ownMunicipality,
    closingNote: ownMunicipality ? order.closingNote : null,
  }
}
