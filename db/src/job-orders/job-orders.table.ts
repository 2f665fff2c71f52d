import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import type {
  BallHolder,
  ClosingReason,
  JobOrderStatus,
} from '@virkelyst/shared/job-orders/job-order.transitions'
import type { JobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import type { ResolvedOccupation } from '@virkelyst/shared/occupations/occupation.schema'
import type { Kit } from '../kernel/columns'

export const jobOrderTables = (k: Kit) => {
  const jobOrders = k.table(
    'job_orders',
    {
      id: k.text('id').primaryKey(),
      /** Short number for people, given at submission. */
      number: k.int('number'),
      kind: k.text('kind').$type<JobOrderKind>().notNull(),
      status: k.text('status').$type<JobOrderStatus>().notNull(),
      /** Everything the form holds, as typed while a draft and as checked once submitted. The columns below are drawn from it. */
      form: k.json<JobOrderForm>('form').notNull(),
      cvr: k.text('cvr').notNull(),
      pNumber: k.text('p_number'),
      municipalityCode: k.text('municipality_code').notNull(),
      networkId: k.text('network_id'),
      title: k.text('title').notNull(),
      searchText: k.text('search_text').notNull(),
      occupations: k.json<ResolvedOccupation[]>('occupations').notNull(),
      catalogueVersion: k.text('catalogue_version'),
      postalCode: k.text('postal_code'),
      positions: k.int('positions').notNull().default(1),
      positionsFilled: k.int('positions_filled').notNull().default(0),
      hoursMin: k.real('hours_min'),
      hoursMax: k.real('hours_max'),
      startDate: k.date('start_date'),
      deadline: k.date('deadline'),
      openAdvert: k.bool('open_advert').notNull().default(false),
      ownerUserId: k.text('owner_user_id').notNull(),
      /** Set where a consultant recorded the order for the company (hjemtagning). */
      recordedBy: k.text('recorded_by'),
      takenOverAt: k.instant('taken_over_at'),
      responsibleUserId: k.text('responsible_user_id'),
      repeatedFrom: k.text('repeated_from'),
      submittedAt: k.instant('submitted_at'),
      exclusiveUntil: k.instant('exclusive_until'),
      pausedFrom: k.text('paused_from').$type<JobOrderStatus>(),
      closedAt: k.instant('closed_at'),
      closingReason: k.text('closing_reason').$type<ClosingReason>(),
      closingNote: k.text('closing_note'),
      ball: k.text('ball').$type<BallHolder>().notNull(),
      ballUntil: k.instant('ball_until'),
      createdAt: k.instant('created_at').notNull(),
      updatedAt: k.instant('updated_at').notNull(),
      version: k.int('version').notNull().default(1),
    },
    (t) => [
      k.unique('job_orders_number').on(t.number),
      k.index('job_orders_company').on(t.cvr, t.status, t.updatedAt),
      k.index('job_orders_municipality').on(t.municipalityCode, t.status, t.ballUntil),
      k.index('job_orders_network').on(t.networkId, t.status, t.ballUntil),
      k.index('job_orders_owner').on(t.ownerUserId, t.status),
      k.index('job_orders_exclusive').on(t.status, t.exclusiveUntil),
      k.index('job_orders_deadline').on(t.deadline, t.status),
      k.index('job_orders_responsible').on(t.responsibleUserId, t.status),
      k.index('job_orders_unit').on(t.pNumber, t.kind),
      k.index('job_orders_submitted').on(t.submittedAt, t.id),
      k.index('job_orders_advert').on(t.openAdvert, t.status, t.kind),
    ],
  )

  /** The order's named contacts: they alone see presented persons at the company. */
  const jobOrderContacts = k.table(
    'job_order_contacts',
    {
      orderId: k
        .text('order_id')
        .notNull()
        .references(() => jobOrders.id),
      contactId: k.text('contact_id').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.orderId, t.contactId] }),
      k.index('job_order_contacts_contact').on(t.contactId),
    ],
  )

  const counters = k.table('counters', {
    name: k.text('name').primaryKey(),
    value: k.int('value').notNull(),
  })

  /** When each scheduled job last ran, and who holds it now. */
  const scheduledJobs = k.table('scheduled_jobs', {
    name: k.text('name').primaryKey(),
    leasedUntil: k.instant('leased_until'),
    lastStartedAt: k.instant('last_started_at'),
    lastFinishedAt: k.instant('last_finished_at'),
    lastResult: k.text('last_result'),
  })

  return { jobOrders, jobOrderContacts, counters, scheduledJobs }
}
