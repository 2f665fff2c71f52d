import { importFaultText } from '@virkelyst/shared/imports/import.labels'
import type { ImportFault } from '@virkelyst/shared/imports/import.schema'
import type { Terminal } from './command'

/** Of one reason so many are told one by one. */
const toldOfEach = 20

/** Tells what is wrong with a list, of each reason the first ones; the rest are counted. */
export const makeFaultReport = ({ out, err }: Pick<Terminal, 'out' | 'err'>, language: 'da' | 'en') => {
  const counts = new Map<string, number>()
  return {
    tell(fault: ImportFault): void {
      const count = (counts.get(fault.code) ?? 0) + 1
      counts.set(fault.code, count)
      if (count <= toldOfEach) out(importFaultText(fault, language))
    },
    /** How many there were, by reason where some were not told. */
    sum(): void {
      for (const [code, count] of counts) {
        if (count <= toldOfEach) continue
        const reason = importFaultText({ line: null, column: null, code }, language)
        out(`… ${count - toldOfEach} more: ${reason}`)
      }
      const faults = [...counts.values()].reduce((sum, count) => sum + count, 0)
      err(`${faults === 1 ? '1 fault' : `${faults} faults`}; nothing was stored.`)
    },
  }
}
