import { isoDate } from '../kernel/fields.schema'
import { searchText } from '../kernel/search-text'
import type { JobOrderForm } from './job-order-form.schema'

/** What lists, filters and deadlines need of a form, drawn from it at every write. */
export type DrawnColumns = {
  kind: JobOrderForm['kind']
  title: string
  searchText: string
  pNumber: string | null
  positions: number
  hoursMin: number | null
  hoursMax: number | null
  startDate: string | null
  deadline: string | null
  openAdvert: boolean
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '')
const hoursOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 168 ? value : null
// PostgreSQL knows no year 0, which ISO 8601 does.
const dateOf = (value: unknown): string | null => {
  const date = isoDate.safeParse(value).data
  return date !== undefined && date >= '1900-01-01' ? date : null
}
const positionsOf = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 999 ? value : 1

/** Draws the columns; of a draft only what has the right form, since anything may have been typed. */
export const drawColumns = (form: JobOrderForm): DrawnColumns => ({
  kind: form.kind,
  title: words(form.title).trim().slice(0, 200),
  searchText: searchText([form.title, form.tasks, form.description].map(words).join(' ').slice(0, 6000)),
  pNumber: /^\d{10}$/.test(words(form.pNumber)) ? words(form.pNumber) : null,
  positions: positionsOf(form.positions),
  hoursMin: hoursOf(form.hoursMin),
  hoursMax: hoursOf(form.hoursMax),
  startDate: dateOf(form.startDate),
  deadline: dateOf(form.deadline),
  openAdvert: form.openAdvert === true,
})

const dateFields = ['startDate', 'endDate', 'until', 'deadline'] as const

/** Paths of the form's dates before `today` (ISO dates), but for those `known` says already. */
export const pastDates = (form: JobOrderForm, today: string, known?: JobOrderForm): string[] => {
  const single = dateFields.filter((field) => {
    const date = form[field]
    return typeof date === 'string' && date < today && date !== known?.[field]
  })
  const followUps = (form.followUpDates ?? []).flatMap((date, index) =>
    date < today && !known?.followUpDates?.includes(date) ? [`followUpDates.${index}`] : [],
  )
  return [...single, ...followUps]
}

/** Without what only municipal staff may see. */
export const formForCompany = (form: JobOrderForm): JobOrderForm => {
  const { internalComment: _, ...rest } = form
  return rest
}

/**
 * The form of a new order like an earlier one: dates that have passed, the person it was earmarked for, the declaration
 * and what was said of the rules are left for the company to give anew. `contactIds`: those of the earlier order's contacts still there.
 */
export const repeatedForm = (form: JobOrderForm, today: string, contactIds: string[]): JobOrderForm => {
  const {
    declaration: _,
    namedPerson: __,
    rulesComment: ___,
    supportedInAll: ____,
    followUpDates,
    ...rest
  } = formForCompany(form)
  const past = pastDates(rest as JobOrderForm, today)
  const kept = Object.fromEntries(Object.entries(rest).filter(([field]) => !past.includes(field)))
  const coming = followUpDates?.filter((date) => date >= today)
  return { ...kept, ...(coming?.length ? { followUpDates: coming } : {}), contactIds } as JobOrderForm
}
