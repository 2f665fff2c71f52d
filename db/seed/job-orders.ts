import {
  type ClosingReason,
  isClosed,
  isLive,
  type JobOrderStatus,
} from '@virkelyst/shared/job-orders/job-order.transitions'
import { type JobOrderForm, weekdays } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { addDays, dayDeadline, endOfDanishDay, workdayDeadline } from '@virkelyst/shared/kernel/dates'
import { searchText } from '@virkelyst/shared/kernel/search-text'
import { defaultSettings } from '@virkelyst/shared/municipalities/municipality.schema'
import type { SeedCompany } from './companies'
import { resolvedOccupations, type SeedCompanyIndex } from './order-lookup'
import { type OrderTemplate, orderTemplates } from './order-templates'
import type { SeedPerson } from './people'
import { dayFromToday, hoursAgo, newId, type SeedContext } from './seed-context'

const statusMix: readonly (readonly [JobOrderStatus, number])[] = [
  ['draft', 6],
  ['exclusive', 26],
  ['open', 30],
  ['paused', 5],
  ['filled', 16],
  ['expired', 5],
  ['withdrawn', 10],
  ['submitted', 2],
]

/** In the order of the week. */
const daysOf = (days: readonly string[]) => weekdays.filter((day) => days.includes(day))

export type SeedOrder = {
  id: string
  status: JobOrderStatus
  template: OrderTemplate
  company: SeedCompany
  form: JobOrderForm
  occupationCodes: string[]
  positions: number
  submittedHoursAgo: number
  closedHoursAgo: number | null
  owner: SeedPerson | null
  responsible: SeedPerson | null
  row: Record<string, unknown>
}

const formOf = (
  context: SeedContext,
  template: OrderTemplate,
  company: SeedCompany,
  positions: number,
): JobOrderForm => {
  const { random } = context
  const unit = random.pick(company.units)
  const common = {
    cvr: company.cvr,
    pNumber: unit.pNumber,
    municipalityCode: company.municipalityCode,
    title: template.title,
    description: template.description,
    positions,
    contactIds: company.contacts.slice(0, 1).map(({ id }) => id),
    requirements: {
      drivingLicences: [],
      licences: [],
      languages: [],
      childrenCertificate: false,
      skills: [],
      ...template.requirements,
    },
    openAdvert: template.kind === 'part_hours_job' ? random.chance(0.7) : random.chance(0.2),
    hoursMin: template.hours[0],
    hoursMax: template.hours[1],
  }
  const startDate = random.chance(0.5) ? dayFromToday(context, random.between(7, 60)) : undefined
  const from = startDate ?? dayFromToday(context, 21)
  const placement = {
    purpose: random.pick(['recruitment', 'upskilling', 'clarification', 'retraining'] as const),
    legalPurposes: ['train_skills' as const],
    learningGoals: 'At lære rutinerne og få en reference.',
    tasks: template.tasks,
    startDate: from,
    followUpDates: [addDays(from, 14)],
    jobOpeningProspect: random.chance(0.6),
    namedPerson: false,
    declaration: true as const,
  }
  const employment = {
    startDate,
    shifts: ['day' as const],
    hourlyWageOere: random.chance(0.5) ? random.between(142, 210) * 100 : undefined,
  }
  switch (template.kind) {
    case 'ordinary':
      return { kind: 'ordinary', ...common, ...employment, eures: false }
    case 'part_hours_job':
      return {
        kind: 'part_hours_job',
        ...common,
        ...employment,
        tasks: template.tasks,
        days: daysOf(random.sample(weekdays.slice(0, 6), random.between(2, 4))),
        combinableWithPlacement: random.chance(0.5),
        trainingGiven: random.chance(0.7),
      }
    case 'flex_job':
      return {
        kind: 'flex_job',
        ...common,
        ...employment,
        tasks: template.tasks,
        intensity: random.pick([50, 60, 75, 80]),
        progression: true,
        adaptations: 'Hæve-sænke-bord, pauser efter behov',
      }
    case 'work_placement':
      return {
        kind: 'work_placement',
        ...common,
        ...placement,
        endDate: addDays(from, random.pick([27, 55, 90])),
      }
    case 'wage_subsidy_job':
      return {
        kind: 'wage_subsidy_job',
        ...common,
        ...placement,
        endDate: addDays(from, 120),
        sector: company.sector,
        collectiveAgreement: company.sector === 'public' ? 'FOA' : '3F',
        monthlyCostOere: random.between(26_000, 34_000) * 100,
        staffTwelveMonthMean: 18,
        staffLatestMonth: 19.5,
        vacatedWithinThreeMonths: false,
        representativeConsulted: true,
        suitableForOrdinaryHire: true,
      }
    case 'taster_visit':
      return {
        kind: 'taster_visit',
        ...common,
        tasks: template.tasks,
        startDate: from,
        endDate: addDays(from, 1),
      }
  }
}

const closing = ({ random }: SeedContext, status: JobOrderStatus): ClosingReason | null =>
  status === 'filled'
    ? 'filled_here'
    : status === 'expired'
      ? 'deadline_passed'
      : status === 'withdrawn'
        ? random.pick(['need_ceased', 'no_suitable_candidates', 'enough_candidates'] as const)
        : null

const ballOf = (context: SeedContext, status: JobOrderStatus, answered: boolean, submittedAt: string) => {
  if (status === 'draft') return { ball: 'employer' as const, ballUntil: null }
  if (!isLive(status)) return { ball: 'nobody' as const, ballUntil: null }
  // Most are dealt with in time; a few are a day or two late, so that the work list has something to show.
  const days = context.random.weighted([
    [-2, 1],
    [1, 3],
    [3, 3],
    [7, 3],
  ] as const)
  const ballUntil = answered ? endOfDanishDay(dayFromToday(context, days)) : workdayDeadline(submittedAt, 1)
  return { ball: 'municipality' as const, ballUntil }
}

/** Who has the ball once there are referrals: the employer with somebody presented, else the citizen who was asked. */
export const settleBalls = (orders: readonly SeedOrder[], referrals: readonly Record<string, unknown>[]) => {
  for (const order of orders) {
    if (!isLive(order.status)) continue
    const mine = referrals.filter(({ orderId }) => orderId === order.id)
    const presented = mine.find(({ status, verdict }) => status === 'presented' && verdict === 'none')
    const proposed = mine.find(({ status }) => status === 'proposed')
    const waiting = presented ?? proposed
    if (!waiting) continue
    order.row.ball = presented ? 'employer' : 'citizen'
    order.row.ballUntil = waiting.dueAt
  }
}

/** Orders of every kind and status, each with a form that would pass submission. */
export const makeOrders = (
  context: SeedContext,
  count: number,
  index: SeedCompanyIndex,
  people: readonly SeedPerson[],
): SeedOrder[] => {
  const { random } = context
  const consultants = people.filter(({ role }) => role === 'employer_consultant' || role === 'job_broker')
  const employers = people.filter(({ role }) => role === 'employer')
  const orders: SeedOrder[] = []
  for (let made = 0; made < count; made++) {
    const template = orderTemplates[made % orderTemplates.length]!
    const company = index.pick(context, template, made)
    const status = made % 35 === 3 && made > 0 ? 'exclusive' : random.weighted(statusMix)
    const positions = random.between(...template.positions)
    const owner = employers.find(({ cvr }) => cvr === company.cvr) ?? null
    const staffHere = consultants.filter(
      ({ municipalityCode }) => municipalityCode === company.municipalityCode,
    )
    const closes = isClosed(status)
    const submittedHoursAgo =
      status === 'submitted'
        ? 0.2
        : status === 'exclusive'
          ? random.between(1, 12 * 24)
          : random.between(15 * 24, closes ? 150 * 24 : 40 * 24)
    const closedHoursAgo = closes ? random.between(24, submittedHoursAgo - 24) : null
    const answered = status !== 'submitted' && (status !== 'exclusive' || submittedHoursAgo > 30)
    const responsible = answered && staffHere.length > 0 && status !== 'draft' ? random.pick(staffHere) : null
    const form = formOf(context, template, company, positions)
    const submittedAt = hoursAgo(context, submittedHoursAgo)
    const occupations = resolvedOccupations(context, template.title)
    const id = newId(context)
    const closedAt = closedHoursAgo === null ? null : hoursAgo(context, closedHoursAgo)
    const draft = status === 'draft'
    const deadline = status === 'expired' && closedAt ? closedAt.slice(0, 10) : null
    const recordedBy =
      owner === null && staffHere.length > 0 && random.chance(0.4) ? random.pick(staffHere).id : null
    orders.push({
      id,
      status,
      template,
      company,
      form,
      occupationCodes: occupations.map(({ code }) => code),
      positions,
      submittedHoursAgo,
      closedHoursAgo,
      owner,
      responsible,
      row: {
        id,
        number: null,
        kind: template.kind,
        status,
        form,
        cvr: company.cvr,
        pNumber: form.pNumber,
        municipalityCode: company.municipalityCode,
        networkId: 'vestegnen',
        title: template.title,
        searchText: searchText(`${template.title} ${template.description} ${company.name}`),
        occupations: draft ? [] : occupations,
        catalogueVersion: context.catalogueVersion,
        postalCode: company.units.find(({ pNumber }) => pNumber === form.pNumber)?.postalCode,
        positions,
        positionsFilled: status === 'filled' ? positions : 0,
        hoursMin: template.hours[0],
        hoursMax: template.hours[1],
        startDate: form.startDate ?? null,
        deadline,
        openAdvert: form.openAdvert ?? false,
        ownerUserId: owner?.id ?? recordedBy ?? 'system',
        recordedBy: draft ? null : recordedBy,
        responsibleUserId: responsible?.id ?? null,
        submittedAt: draft ? null : submittedAt,
        exclusiveUntil: draft ? null : dayDeadline(submittedAt, defaultSettings.exclusiveDays),
        pausedFrom: status === 'paused' ? 'open' : null,
        closedAt,
        closingReason: closing(context, status),
        ...ballOf(context, status, answered, submittedAt),
        createdAt: hoursAgo(context, submittedHoursAgo + 1),
        updatedAt: closedAt ?? (draft ? hoursAgo(context, random.between(1, 200)) : submittedAt),
      },
    })
  }
  const submitted = orders
    .filter(({ status }) => status !== 'draft')
    .sort((a, b) => b.submittedHoursAgo - a.submittedHoursAgo)
  submitted.forEach((order, position) => {
    order.row.number = 1001 + position
  })
  return orders
}

export const lastOrderNumber = (orders: readonly SeedOrder[]) =>
  Math.max(1000, ...orders.map(({ row }) => Number(row.number ?? 0)))
