import {
  allChanged,
  type ChangeCounts,
  elsewhere,
  leastPeople,
  othersOf,
  type ResolutionChange,
  type RunReport,
  resolutionChanges,
} from '@virkelyst/shared/occupations/re-resolution.rules'
import { makeOccupations } from '../../occupations/occupations.service'
import { makeReResolution } from '../../occupations/re-resolution.service'
import type { Watching } from '../../occupations/re-resolution-run'
import { type Command, CommandFault, type Terminal, UsageError } from '../command'
import { withInstallation } from '../installation'

const help = `npm run virkelyst -- re-resolve [--dry-run]

Goes through the goals of all citizens and all job orders under way with the catalogue in force, and stores what their
titles mean now. What a person chose is left alone. The server does the same by itself when the catalogue has changed; a
run that was cut short goes on where it was, here or there.

  --dry-run  tell what would change, store nothing`

const told: Readonly<Record<ResolutionChange, string>> = {
  found: 'fitted nothing before',
  moved: 'moved to another occupation',
  lost: 'lost their occupation and are kept as written',
  adjusted: 'mean the same, more or less surely',
}
const linesShown = 50

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const both = (goals: number, orders: number) =>
  `${counted(goals, 'goal', 'goals')}, ${counted(orders, 'job order', 'job orders')}`

const tell = ({ out }: Terminal, { counts, titles }: RunReport) => {
  const { goals, orders } = counts
  for (const change of resolutionChanges)
    if (goals[change] + orders[change] > 0) out(`  ${both(goals[change], orders[change])} ${told[change]}`)
  const named = titles
    .filter(({ citizens }) => citizens >= leastPeople)
    .sort((a, b) => b.goals - a.goals || (a.title < b.title ? -1 : 1))
  if (elsewhere(goals) + elsewhere(orders) === 0) return
  out('')
  const shown = named.slice(0, linesShown)
  for (const { title, from, to, ...line } of shown)
    out(`${title}: ${from || 'nothing'} → ${to || 'nothing'}, ${both(line.goals, line.orders)}`)
  const sum = (part: 'goals' | 'orders') => shown.reduce((total, line) => total + line[part], 0)
  const others = othersOf(counts, { goals: sum('goals'), orders: sum('orders') })
  if (others.goals + others.orders > 0) out(`other titles: ${both(others.goals, others.orders)}`)
}

const changedAtAll = ({ goals, orders }: { goals: ChangeCounts; orders: ChangeCounts }) =>
  allChanged(goals) + allChanged(orders)

const watchingOf = ({ progress }: Terminal): Watching => ({
  onProgress: (read, total) => progress?.(`Gone through ${read} of ${total}`, read >= total),
})

export const reResolveCommand: Command = {
  summary: 'find goals and job orders anew with the catalogue in force',
  help,
  options: { 'dry-run': { type: 'boolean' } },
  async run({ options, rest }, terminal) {
    if (rest.length > 0) throw new UsageError('no other words are expected')
    return withInstallation(terminal, async (deps) => {
      const occupations = await makeOccupations(deps)
      const reResolution = makeReResolution({ ...deps, occupations, wake: () => undefined })
      const watching = watchingOf(terminal)
      if (options['dry-run'] === true) {
        const { read, ...report } = await reResolution.rehearse(watching)
        terminal.out(
          `${read} citizens and job orders gone through; ${changedAtAll(report.counts)} titles would change. Nothing was stored.`,
        )
        tell(terminal, report)
        return 0
      }
      const { ending, run, titles } = await reResolution.runNow(watching)
      if (ending === 'taken')
        throw new CommandFault('A server is at it already; its progress is shown to administrators.')
      terminal.out(
        `${run.read} citizens and job orders gone through; ${changedAtAll(run.counts)} titles changed.`,
      )
      tell(terminal, { counts: run.counts, titles })
      if (ending === 'done') return 0
      terminal.err('An administrator stopped it. The command lets it go on where it is.')
      return 1
    })
  },
}
