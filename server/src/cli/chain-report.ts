import type { ChainReport } from '../audit/audit-chain.service'
import type { Terminal } from './command'

const reasons = {
  number_missing: 'a link is missing before it',
  row_missing: 'the audit row is gone',
  event_missing: 'the event it tells of is gone',
  row_changed: 'the audit row or its event is not what was sealed',
  payload_changed: 'the contents of the event are not what was sealed',
  hash_changed: 'it is not tied to the links before it',
  not_the_expected_head: 'it is not the head that was expected',
}

export const chainHolds = ({ firstBreak, outside }: ChainReport): boolean =>
  firstBreak === null && outside.rows === 0

/** Tells how the chain over the audit stands. */
export const tellChain = (
  { links, erased, head, firstBreak, outside, waiting }: ChainReport,
  { out }: Pick<Terminal, 'out'>,
): void => {
  out(
    `${links} links hold, ${erased} of them of events whose contents were erased; ${waiting} rows wait to be sealed`,
  )
  if (head !== null) out(`head ${head.no}:${head.hash}`)
  if (firstBreak !== null)
    out(
      `BROKEN at link ${firstBreak.no}${firstBreak.auditId === '' ? '' : `, audit row ${firstBreak.auditId} of ${firstBreak.at}`}: ${reasons[firstBreak.reason]}`,
    )
  if (outside.rows > 0) out(`OUTSIDE the chain: ${outside.rows} rows, the first is ${outside.first ?? ''}`)
}
