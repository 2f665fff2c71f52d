import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import type { JobOrderStatus } from '@virkelyst/shared/job-orders/job-order.transitions'
import { type Requirements, requirements } from '@virkelyst/shared/job-orders/job-order-form.schema'
import type { Tables } from '../kernel/schema'

/** An order as the ranking sees it. */
export type OrderForRanking = {
  id: string
  kind: JobOrderKind
  status: JobOrderStatus
  title: string
  occupations: readonly { code: string; confidence: number }[]
  postalCode: string
  hoursMin: number
  hoursMax: number
  startDate: string | null
  requirements: Requirements
  /** The branch of the production unit, else of the company. */
  industryCode: string | null
}

/** The order, its unit's branch and its company's, as they are selected together. */
export type OrderWithBranches = {
  order: Tables['jobOrders']['$inferSelect']
  unitIndustry: string | null
  companyIndustry: string | null
}

export const orderForRanking = ({
  order,
  unitIndustry,
  companyIndustry,
}: OrderWithBranches): OrderForRanking => {
  const { id, kind, status, title, occupations, postalCode, hoursMin, hoursMax, startDate, form } = order
  return {
    id,
    kind,
    status,
    title,
    occupations,
    postalCode: postalCode ?? '',
    hoursMin: hoursMin ?? 0,
    hoursMax: hoursMax ?? 0,
    startDate,
    requirements: requirements.parse(form.requirements ?? {}),
    industryCode: unitIndustry ?? companyIndustry,
  }
}
