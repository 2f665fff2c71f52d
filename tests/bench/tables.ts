import type { benchCalls } from './calls.bench'
import type { benchHttp } from './http.bench'
import type { benchPlacements } from './placements.bench'
import type { benchPreview } from './preview.bench'
import type { benchRank } from './rank.bench'
import type { benchSmallJobs } from './small-jobs.bench'

type Cell = string | number | undefined

const row = (name: string, ...[p50, p95, recall = '', note = '']: Cell[]) =>
  `${name.padEnd(34)}${String(p50).padStart(9)}${String(p95).padStart(10)}${String(recall).padStart(9)}  ${note}`

export const rankTable = (figures: Awaited<ReturnType<typeof benchRank>>): string[] => {
  const { rank, shown, resolver, peers } = figures
  return [
    `The fifty best of ${figures.citizens} people with ${figures.goals} goals, ${figures.scope}`,
    row('', 'p50 ms', 'p95 ms', 'recall'),
    row(
      'Virkelyst, filters and score',
      rank.p50,
      rank.p95,
      rank.recall,
      rank.identicalAgain ? 'identical when run again' : 'NOT identical when run again',
    ),
    row('  with names and reasons', shown.p50, shown.p95),
    ...peers.map((peer) =>
      row(
        peer.name,
        peer.p50,
        peer.p95,
        peer.recall,
        `${peer.timesSlowerAtP50} times as long (p95: ${peer.timesSlowerAtP95}, in all: ${peer.timesSlowerInAll})`,
      ),
    ),
    row('one title resolved', resolver.p50, resolver.p95, '', `resolver started in ${resolver.startMs} ms`),
    `filled in ${figures.fillingSeconds} s, database ${figures.databaseMegabytes} MB, memory ${figures.memoryMegabytes} MB`,
  ]
}

export const smallJobsTable = (figures: Awaited<ReturnType<typeof benchSmallJobs>>): string[] => [
  `Ten småjobs for one of ${figures.citizens} people from ${figures.orders} open orders, ${figures.found} found on average`,
  row('', 'p50 ms', 'p95 ms'),
  row('Virkelyst', figures.p50, figures.p95),
]

export const callsTable = (figures: Awaited<ReturnType<typeof benchCalls>>): string[] => [
  `Companies worth a call for one of ${figures.citizens} people, of ${figures.companies}; ${figures.found} found on average`,
  row('', 'p50 ms', 'p95 ms'),
  row(
    'Virkelyst',
    figures.p50,
    figures.p95,
    '',
    figures.sameAsByHand ? 'the same as by hand' : 'NOT the same as by hand',
  ),
  row(
    'every company by hand',
    figures.byHand.p50,
    figures.byHand.p95,
    '',
    `${figures.byHand.timesSlowerAtP50} times as long`,
  ),
]

export const placementsTable = (figures: Awaited<ReturnType<typeof benchPlacements>>): string[] => [
  `${figures.placements} live placements of one municipality`,
  row('', 'p50 ms', 'p95 ms'),
  row('a page of the list, with filters, audited', figures.list.p50, figures.list.p95),
  row(
    'all of them read',
    figures.byHand.p50,
    figures.byHand.p95,
    '',
    `${figures.byHand.timesSlowerAtP50} times as long`,
  ),
  row('an offer held against the rules', figures.check.p50, figures.check.p95),
]

export const previewTable = ({
  citizens,
  order,
  preview,
  longestWait,
}: Awaited<ReturnType<typeof benchPreview>>): string[] => [
  `Other weights tried on ten orders of a municipality of ${citizens} people`,
  row('', 'p50 ms', 'p95 ms'),
  row('one order, ranked both ways', order.p50, order.p95),
  row('all ten', preview.p50, preview.p95),
  `nobody else waited longer than ${longestWait} ms`,
]

export const httpTable = (figures: Awaited<ReturnType<typeof benchHttp>>): string[] => {
  const line = (name: string, one: (typeof figures)['ranking']) =>
    row(
      name,
      one.p50,
      one.p95,
      '',
      `p99 ${one.p99} ms, ${one.perSecond} a second, ${one.errors} errors; ${one.kilobytes} kB, processor ${one.processorMs ?? '?'} ms, of those who ask ${one.askingProcessorMs}`,
    )
  return [
    `${figures.consultants} consultants at once over HTTP, ${figures.citizens} citizens`,
    row('', 'p50 ms', 'p95 ms'),
    line('ranking, stored and audited', figures.ranking),
    line('asking who one is', figures.plain),
    `ranking takes ${figures.timesPlainAtP50} times as long`,
  ]
}
