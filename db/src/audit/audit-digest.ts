import { canonicalJson } from '@virkelyst/shared/kernel/canonical-json'
import { payloadDigest, sha256 } from '../kernel/payload-digest'
import type { Tables } from '../kernel/schema'

export type AuditRow = Tables['audit']['$inferSelect']
export type EventRow = Tables['events']['$inferSelect']

/** Whether the contents are what was stored. Events of the first versions took their digest of the keys as they came. */
export const payloadHolds = (digest: string, salt: string, payload: Record<string, unknown>): boolean =>
  payloadDigest(salt, payload) === digest || sha256(salt, JSON.stringify(payload)) === digest

/** Of all that a row of the audit says, and of the event it tells of. */
export const auditDigest = (row: AuditRow, event: EventRow | null): string =>
  sha256(canonicalJson([row, event]))

/** What ties a link to all before it. `previous`: empty before the first. */
export const linkHash = (previous: string, no: number, auditId: string, digest: string): string =>
  sha256(previous, '\n', String(no), '\n', auditId, '\n', digest)
