import type { Role } from '../accounts/roles'
import type { EventKind, HistoryLine } from './audit.schema'

/** Who reads an order's history: the company, or staff of one municipality. */
export type HistoryReader = { role: Role; municipalityCode: string | null }

const personKinds: readonly EventKind[] = [
  'referral_suggested',
  'referral_proposed',
  'referral_accepted',
  'referral_declined',
  'referral_presented',
  'referral_verdict',
  'referral_closed',
  'candidate_left_out',
  'candidate_taken_back',
]

/** Details of an order's event that a company may read: what changed from where to where, never a note of staff. */
const openDetails = ['from', 'to', 'reason', 'status', 'exclusiveUntil', 'occupation'] as const
const pick = (details: HistoryLine['details'], keys: readonly string[]) =>
  Object.fromEntries(keys.filter((key) => key in details).map((key) => [key, details[key]]))

/** What everybody who may see the order learns of a candidate: that one came, and what the company answered. */
const withoutPerson = (line: HistoryLine): HistoryLine | null => {
  const { details } = line
  if (line.kind === 'referral_presented') return { ...line, details: {} }
  if (line.kind === 'referral_verdict') return { ...line, details: pick(details, ['verdict']) }
  if (line.kind === 'referral_closed' && details.from === 'presented')
    return { ...line, actorName: line.actorRole === 'citizen' ? '' : line.actorName, details: {} }
  return null
}

/**
 * An order's history as the reader may see it. A line about a person is whole only for staff of that person's
 * municipality; others see presentations and answers without any trace of who it was.
 */
export const historyFor = (reader: HistoryReader, lines: readonly HistoryLine[]): HistoryLine[] =>
  lines.flatMap((line) => {
    const staff = reader.role !== 'employer' && reader.role !== 'citizen'
    if (personKinds.includes(line.kind)) {
      if (staff && line.details.municipalityCode === reader.municipalityCode) return [line]
      return withoutPerson(line) ?? []
    }
    return [staff ? line : { ...line, details: pick(line.details, openDetails) }]
  })
