import {
  type AuditChainRepository,
  type LinkedRow,
  makeAuditChainRepository,
} from '@virkelyst/db/audit/audit-chain.repository'
import { auditDigest, linkHash, payloadHolds } from '@virkelyst/db/audit/audit-digest'
import type { Deps } from '../kernel/deps'

/** Why a link does not hold. */
export type BreakReason =
  | 'number_missing'
  | 'row_missing'
  | 'event_missing'
  | 'row_changed'
  | 'payload_changed'
  | 'hash_changed'
  | 'not_the_expected_head'
export type ChainBreak = { no: number; auditId: string; at: string; reason: BreakReason }
export type ChainHead = { no: number; hash: string }
export type ChainReport = {
  /** Links that were held against the rows they are about. */
  links: number
  /** Contents of events that were erased: their digests stand. */
  erased: number
  head: ChainHead | null
  /** The first link that does not hold; null: all do. */
  firstBreak: ChainBreak | null
  /** Rows that stand outside the chain and have no way into it. */
  outside: { rows: number; first: string | null }
  /** Rows of the last minutes that are not linked yet. */
  waiting: number
}

const sealPortion = 2_000
const readPortion = 2_000

/** What is wrong with a link, told from what came before it; null: nothing. */
const faultOf = ({ link, row, event, payload }: LinkedRow, previous: ChainHead): BreakReason | null => {
  if (link.no !== previous.no + 1) return 'number_missing'
  if (row === null) return 'row_missing'
  if (row.eventId !== null && event === null) return 'event_missing'
  if (auditDigest(row, event) !== link.digest) return 'row_changed'
  if (linkHash(previous.hash, link.no, link.auditId, link.digest) !== link.hash) return 'hash_changed'
  if (event !== null && payload !== null && !payloadHolds(event.digest, payload.salt, payload.payload))
    return 'payload_changed'
  return null
}

/** The chain over the audit: seals what was recorded, and tells whether anything sealed has been touched since. */
export const makeAuditChain = (
  { store }: Pick<Deps, 'store'>,
  repository: AuditChainRepository = makeAuditChainRepository(store),
) => ({
  /** For the scheduled job: links what is not in the chain yet. Returns how many rows. */
  async sealDue(stopping?: AbortSignal): Promise<number> {
    let sealed = 0
    for (;;) {
      const now = await repository.seal(sealPortion)
      sealed += now
      if (now < sealPortion || stopping?.aborted) return sealed
    }
  },

  /**
   * Holds the whole chain against the audit, and stops at the first link that does not hold.
   * @param expected a head that was written down elsewhere: a chain made anew from its beginning does not pass through it
   */
  async verify(expected: ChainHead | null = null): Promise<ChainReport> {
    let head: ChainHead = { no: 0, hash: '' }
    let [links, erased] = [0, 0]
    let firstBreak: ChainBreak | null = null
    reading: for (;;) {
      const portion = await repository.after(head.no, readPortion)
      for (const linked of portion) {
        const { no, auditId, at, hash } = linked.link
        const passesBy = expected !== null && no === expected.no && hash !== expected.hash
        const reason = faultOf(linked, head) ?? (passesBy ? 'not_the_expected_head' : null)
        if (reason !== null) {
          firstBreak = { no, auditId, at, reason }
          break reading
        }
        head = { no, hash }
        links++
        if (linked.event !== null && linked.payload === null) erased++
      }
      if (portion.length < readPortion) break
    }
    if (firstBreak === null && expected !== null && head.no < expected.no)
      firstBreak = { no: expected.no, auditId: '', at: '', reason: 'number_missing' }
    return {
      links,
      erased,
      head: head.no === 0 ? null : head,
      firstBreak,
      outside: await repository.outside(),
      waiting: await repository.waiting(),
    }
  },
})
export type AuditChain = ReturnType<typeof makeAuditChain>
