import { occupationFiles } from '@virkelyst/db/occupations/catalogue-files'
import { parseCatalogue } from '@virkelyst/shared/occupations/catalogue-format'
import { makeResolver } from '@virkelyst/shared/occupations/resolver'
import { percentile, share, tableOf } from './tables'

type Outcome = {
  title: string
  wanted: string
  /** Distinct unit groups of the title's occupations, best first. */
  groups: string[]
  nearest: string
  confidence: number
  ms: number
}

/**
 * How often the unit group of a title is the one a key names: at first place, and among the first five distinct groups; with
 * the built-in catalogue alone; `misses` are the titles not at first place. `file`: tab-separated, columns `title` and `isco08`.
 */
export const evaluateTitles = (file: string) => {
  const { names, rows } = tableOf(file, '\t')
  const [titleAt, groupAt] = [names.indexOf('title'), names.indexOf('isco08')]
  const { catalogue } = parseCatalogue(occupationFiles().files)
  const before = performance.now()
  const resolver = makeResolver(catalogue)
  const startMs = Math.round(performance.now() - before)
  for (const row of rows.slice(0, 100)) resolver.resolve(row[titleAt] ?? '')

  const outcomes = rows.map((row): Outcome => {
    const title = row[titleAt] ?? ''
    const start = performance.now()
    const matches = resolver.resolve(title, 60)
    return {
      title,
      wanted: row[groupAt] ?? '',
      groups: [...new Set(matches.map((match) => match.groupCode))],
      nearest: matches[0]?.matchedTitle ?? '',
      confidence: matches[0]?.confidence ?? 0,
      ms: performance.now() - start,
    }
  })
  const right = outcomes.filter((one) => one.groups[0] === one.wanted)
  const accepted = outcomes.filter((one) => one.confidence >= 0.85)
  return {
    titles: outcomes.length,
    top1: share(right.length, outcomes.length),
    top5: share(
      outcomes.filter((one) => one.groups.slice(0, 5).includes(one.wanted)).length,
      outcomes.length,
    ),
    accepted: share(accepted.length, outcomes.length),
    acceptedRight: share(accepted.filter((one) => one.groups[0] === one.wanted).length, accepted.length),
    catalogueTitles: catalogue.occupations.reduce((sum, one) => sum + one.titles.length, 0),
    startMs,
    p50: percentile(
      outcomes.map((one) => one.ms),
      0.5,
    ),
    p95: percentile(
      outcomes.map((one) => one.ms),
      0.95,
    ),
    misses: outcomes
      .filter((one) => one.groups[0] !== one.wanted)
      .map(({ title, wanted, groups, nearest }) => ({ title, wanted, found: groups.slice(0, 5), nearest })),
  }
}

/** For a person who judges them: the title, the key's group, the groups found and the catalogue's nearest title. */
export const missesTable = (misses: ReturnType<typeof evaluateTitles>['misses']): string[] =>
  misses.map(({ title, wanted, found, nearest }) => [title, wanted, found.join(' '), nearest].join('\t'))
