import { groupTitleWeight, kindWeights } from '@virkelyst/shared/occupations/confidence.rules'
import { makeTitleMatcher } from '@virkelyst/shared/occupations/title-matcher'
import { type JudgedTitle, type Label, type MeloFiles, readMelo } from './melo-data'
import { makeLabelPeers, type Searcher } from './melo-peers'
import { percentile, share, tableOf } from './tables'

const labelsRead = 1000
const warmUp = 20

/** The product's own matching, with the labels in the place of the catalogue's titles. */
const makeOwn = (labels: readonly Label[]): Searcher => {
  const matcher = makeTitleMatcher(
    labels.map(({ text, preferred, ofGroup }) => ({
      title: text,
      weight: ofGroup ? groupTitleWeight : preferred ? kindWeights.preferred : kindWeights.synonym,
    })),
  )
  return { name: 'Virkelyst', search: (title, most) => matcher.best(title, most) }
}

/** Unit groups of concepts: columns `conceptUri` and `isco08`; a group's own concept ends in its code. */
const readGroups = (file: string, labels: readonly Label[]): (string | undefined)[] => {
  const { names, rows } = tableOf(file, ',')
  const [uriAt, groupAt] = [names.indexOf('conceptUri'), names.indexOf('isco08')]
  const byUri = new Map(rows.map((row) => [row[uriAt], row[groupAt]]))
  return labels.map(({ concept }) => byUri.get(concept) ?? /\/C(\d{4})$/.exec(concept)?.[1])
}

const figuresFor = (
  { name, search }: Searcher,
  judged: readonly JudgedTitle[],
  groups: readonly (string | undefined)[] | null,
) => {
  for (const { title } of judged.slice(0, warmUp)) search(title, labelsRead)
  const outcomes = judged.map(({ title, relevant }) => {
    const start = performance.now()
    const found = search(title, labelsRead)
    const ms = performance.now() - start
    const first = found[0] === undefined ? undefined : groups?.[found[0]]
    return {
      rank: found.findIndex((label) => relevant.has(label)) + 1,
      groupRight: first !== undefined && [...relevant].some((label) => groups?.[label] === first),
      ms,
    }
  })
  const times = outcomes.map(({ ms }) => ms)
  const within = (most: number) =>
    share(outcomes.filter(({ rank }) => rank > 0 && rank <= most).length, outcomes.length)
  return {
    name,
    reciprocalRank: share(
      outcomes.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0),
      outcomes.length,
    ),
    successAt1: within(1),
    successAt10: within(10),
    ...(groups && { groupAt1: share(outcomes.filter((one) => one.groupRight).length, outcomes.length) }),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  }
}

/**
 * Titles looked up among labels by the product's matching and by search libraries, counted by labels: the rank of the
 * first relevant one. `groups`: a file that tells the unit group of each concept, where that is to be counted too.
 */
export const evaluateMelo = (files: MeloFiles & { groups?: string }) => {
  const { labels, judged } = readMelo(files)
  const groups = files.groups === undefined ? null : readGroups(files.groups, labels)
  const before = performance.now()
  const own = makeOwn(labels)
  const startMs = Math.round(performance.now() - before)
  const figures = figuresFor(own, judged, groups)
  const peers = makeLabelPeers(labels).map((peer) => {
    const theirs = figuresFor(peer, judged, groups)
    return { ...theirs, timesSlowerAtP50: Math.round((theirs.p50 / figures.p50) * 10) / 10 }
  })
  return { titles: judged.length, labels: labels.length, startMs, ...figures, peers }
}

const row = (...[name = '', ...cells]: unknown[]): string =>
  String(name).padEnd(22) + cells.map((cell) => String(cell ?? '').padStart(11)).join('')

export const meloTable = ({ titles, labels, startMs, peers, ...own }: ReturnType<typeof evaluateMelo>) => [
  `${titles} titles looked up among ${labels} labels; ready in ${startMs} ms`,
  row('', 'rec. rank', 'success@1', 'success@10', 'group@1', 'p50 ms', 'p95 ms', 'times'),
  ...[{ ...own, timesSlowerAtP50: 1 }, ...peers].map((one) =>
    row(
      one.name,
      one.reciprocalRank,
      one.successAt1,
      one.successAt10,
      one.groupAt1,
      one.p50,
      one.p95,
      one.timesSlowerAtP50,
    ),
  ),
]
