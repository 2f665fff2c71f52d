import type { Store } from '@virkelyst/db/kernel/store'
import { makeAudit } from '@virkelyst/server/audit/audit.service'
import { makeCompanies } from '@virkelyst/server/companies/companies.service'
import { makeGeography } from '@virkelyst/server/geography/geography.service'
import { makeJobOrderJobs } from '@virkelyst/server/job-orders/job-orders.jobs'
import { makeJobOrders } from '@virkelyst/server/job-orders/job-orders.service'
import { makeScheduler } from '@virkelyst/server/kernel/scheduler'
import { makeMunicipalities } from '@virkelyst/server/municipalities/municipalities.service'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import type { JobOrderForEmployer } from '@virkelyst/shared/job-orders/job-order.schema'
import { jobOrderForm, type SubmittedJobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { contactId, insertCompany } from './companies'
import { makeTestClock, testDeps } from './deps'
import { insertPostalCodes } from './municipalities'
import { albertslund, cvrs, insertMunicipalities, makeTestPeople } from './people'
import { makeTestPlacementChecks } from './placement-rules'
import { openTestStore, type TestEngine } from './stores'

const common = {
  cvr: cvrs[0],
  pNumber: '1000000001',
  municipalityCode: albertslund,
  title: 'Lagermedarbejder',
  description: 'Pluk og pak af ordrer sammen med en erfaren makker.',
  contactIds: [contactId(1)],
  hoursMin: 30,
  hoursMax: 37,
}
const placement = {
  purpose: 'recruitment',
  learningGoals: 'At lære rutinerne.',
  tasks: 'Varemodtagelse',
  startDate: '2026-12-07',
  endDate: '2027-01-29',
  declaration: true,
}
const forms: Record<JobOrderKind, Record<string, unknown>> = {
  ordinary: {},
  part_hours_job: { tasks: 'Rydde op', hoursMin: 8, hoursMax: 12, days: ['tue', 'thu'], openAdvert: true },
  flex_job: { tasks: 'Etiketter', hoursMin: 6, hoursMax: 10, intensity: 60 },
  work_placement: placement,
  wage_subsidy_job: {
    ...placement,
    sector: 'private',
    collectiveAgreement: '3F',
    monthlyCostOere: 3_000_000,
    staffTwelveMonthMean: 18,
    staffLatestMonth: 19.5,
    vacatedWithinThreeMonths: false,
    representativeConsulted: true,
  },
  taster_visit: { tasks: 'Følge en makker', startDate: '2026-12-07', endDate: '2026-12-08' },
}

/** What a form of the kind looks like before it is checked. */
export const aRawForm = (kind: JobOrderKind = 'ordinary', more: Record<string, unknown> = {}) => ({
  ...common,
  ...forms[kind],
  kind,
  ...more,
})

/** A complete form of the kind, as the router hands it on. */
export const aForm = (
  kind: JobOrderKind = 'ordinary',
  more: Record<string, unknown> = {},
): SubmittedJobOrderForm => jobOrderForm.parse(aRawForm(kind, more))

/** Has the form of an occupation's code, and is none. */
export const unknownOccupation = '9999.99'

export const orderId = (number: number) => `11111111-0000-4000-8000-${String(number).padStart(12, '0')}`

/** Knows every title as a warehouse worker's, and every choice but one. */
const titles = {
  resolve: (title: string, chosen?: string) =>
    chosen === unknownOccupation
      ? null
      : {
          catalogueVersion: 'test',
          occupations: [
            {
              code: chosen ?? '9333.01',
              label: title,
              confidence: 1,
              method: chosen ? 'person' : 'exact',
            } as const,
          ],
        },
}

export type OrderWorldOptions = {
  engine: TestEngine
  /** Wraps the store the services write through. */
  wrap?: (store: Store) => Store
}

/** Companies and job orders with all they need on a fresh store: one company in Albertslund, the clock standing still. */
export const makeOrderWorld = async ({ engine, wrap = (store) => store }: OrderWorldOptions) => {
  const store = await openTestStore(engine)
  const clock = makeTestClock()
  const deps = testDeps(wrap(store), clock)
  await insertMunicipalities(store)
  await insertPostalCodes(store)
  await insertCompany(store)
  const geography = await makeGeography(deps)
  const municipalities = makeMunicipalities(deps)
  const companies = makeCompanies({ ...deps, municipalities, geography })
  const audit = makeAudit(deps)
  const jobOrders = makeJobOrders({
    ...deps,
    municipalities,
    geography,
    companies,
    audit,
    placementChecks: makeTestPlacementChecks({ ...deps, audit, companies }),
    occupations: { current: async () => titles },
  })
  const faults: unknown[] = []
  const logError = (error: unknown) => {
    faults.push(error)
  }
  const people = makeTestPeople({ ...deps, store })
  let made = 0

  return {
    store,
    clock,
    deps,
    people,
    companies,
    municipalities,
    jobOrders,
    faults,
    scheduler: makeScheduler({ ...deps, logError }, makeJobOrderJobs(deps)),
    /** Another process on the same database. */
    anotherScheduler: () => makeScheduler({ ...deps, logError }, makeJobOrderJobs(deps)),
    /** Submits an order in one go. */
    submitted: (
      actor: Actor,
      kind: JobOrderKind = 'ordinary',
      more: Record<string, unknown> = {},
    ): Promise<JobOrderForEmployer> =>
      jobOrders.submit(actor, { id: orderId(++made), version: 0, form: aForm(kind, more) }),
    close: () => store.close(),
  }
}
export type OrderWorld = Awaited<ReturnType<typeof makeOrderWorld>>
