import type { Report, Tally } from './attack'

const columns = ['2xx', '3xx', '4xx', '5xx', 'none'] as const
const row = (name: string, cells: readonly (string | number)[]) =>
  name.padEnd(16) + cells.map((cell) => String(cell).padStart(9)).join('')
const cellsOf = ({ requests, statuses, unsent, leaks, writes, others }: Tally) => [
  requests,
  ...columns.map((status) => statuses[status]),
  unsent,
  leaks,
  writes,
  others,
]

/** By kind of attack: requests, statuses, and what should not have been. */
export const attackTable = ({ seed, tallies, findings, seconds }: Report): string[] => {
  const lines = Object.entries(tallies).map(([kind, tally]) => [kind, cellsOf(tally)] as const)
  const sums = lines.reduce<number[]>((sum, [, cells]) => cells.map((cell, at) => cell + (sum[at] ?? 0)), [])
  return [
    `${sums[0]} requests by seed ${seed} in ${seconds} s`,
    row('', ['requests', ...columns, 'unsent', 'leaks', 'writes', 'others']),
    ...lines.map(([kind, cells]) => row(kind, cells)),
    row('all', sums),
    ...findings
      .slice(0, 40)
      .flatMap(({ number, kind, by, what, shot }) => [`${number} ${kind} by ${by}: ${what}`, `  ${shot}`]),
    findings.length === 0 ? 'Nothing found.' : `${findings.length} findings.`,
  ]
}
