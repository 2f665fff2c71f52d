import { type ChainHead, makeAuditChain } from '../../audit/audit-chain.service'
import { type Command, textOption, UsageError } from '../command'
import { withInstallation } from '../installation'

const help = `npm run virkelyst -- verify [--expect NO:HASH] [--json]

Holds the chain over the audit against the rows it was made of, and names the first link that does not hold. Ends with 0
where all hold, with 1 where one does not or where rows stand outside the chain. It prints the head: write it down outside
the installation, and give it to a later run, for a chain that was made anew from its beginning holds in itself.

  --expect NO:HASH  a head that an earlier run printed: the chain must pass through it
  --json            the report as one JSON object`

const reasons = {
  number_missing: 'a link is missing before it',
  row_missing: 'the audit row is gone',
  event_missing: 'the event it tells of is gone',
  row_changed: 'the audit row or its event is not what was sealed',
  payload_changed: 'the contents of the event are not what was sealed',
  hash_changed: 'it is not tied to the links before it',
  not_the_expected_head: 'it is not the head that was expected',
}

const headOf = (text: string | undefined): ChainHead | null => {
  if (text === undefined) return null
  const found = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text)
  if (!found) throw new UsageError('--expect must be like 1234:… with 64 hexadecimal digits')
  return { no: Number(found[1]), hash: found[2] ?? '' }
}

export const verifyCommand: Command = {
  summary: 'hold the audit against its chain, and name the first broken link',
  help,
  options: { expect: { type: 'string' }, json: { type: 'boolean' } },
  run(given, terminal) {
    const expected = headOf(textOption(given, 'expect'))
    return withInstallation(terminal, async (deps) => {
      const report = await makeAuditChain(deps).verify(expected)
      const { links, erased, head, firstBreak, outside, waiting } = report
      const holds = firstBreak === null && outside.rows === 0
      if (given.options.json === true) {
        terminal.out(JSON.stringify(report))
        return holds ? 0 : 1
      }
      terminal.out(
        `${links} links hold, ${erased} of them of events whose contents were erased; ${waiting} rows wait to be sealed`,
      )
      if (head !== null) terminal.out(`head ${head.no}:${head.hash}`)
      if (firstBreak !== null)
        terminal.out(
          `BROKEN at link ${firstBreak.no}${firstBreak.auditId === '' ? '' : `, audit row ${firstBreak.auditId} of ${firstBreak.at}`}: ${reasons[firstBreak.reason]}`,
        )
      if (outside.rows > 0)
        terminal.out(`OUTSIDE the chain: ${outside.rows} rows, the first is ${outside.first ?? ''}`)
      return holds ? 0 : 1
    })
  },
}
