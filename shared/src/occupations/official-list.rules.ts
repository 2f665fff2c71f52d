import { emptyCells } from '../imports/columns'
import type { OfficialListValues } from '../imports/official-list.columns'
import { groupBy } from '../kernel/group-by'
import type { CatalogueTitle } from './catalogue-format'
import { type SourcedCatalogue, titleKey } from './local-titles.rules'
import { groupOf } from './occupation.codes'
import type { OccupationTieKind, TitleKind } from './occupation.schema'

/** One occupation of an official list. `group`: four digits, or three where the list knows no more. */
export type OfficialOccupation = {
  uri: string
  group: string
  titleDa: string
  titleEn: string | null
  titles: readonly { title: string; kind: TitleKind }[]
  ties: readonly { kind: OccupationTieKind; uri: string }[]
}

const titlesOf = (line: OfficialListValues): OfficialOccupation['titles'] => [
  ...(line.other_titles ?? []).map((title) => ({ title, kind: 'synonym' as const })),
  ...[...(line.title_en ? [line.title_en] : []), ...(line.other_titles_en ?? [])].map((title) => ({
    title,
    kind: 'english' as const,
  })),
]

const tiesOf = (line: OfficialListValues, own: string): OfficialOccupation['ties'] =>
  [
    ...(line.exact ?? []).map((uri) => ({ kind: 'exact' as const, uri })),
    ...(line.close ?? []).map((uri) => ({ kind: 'close' as const, uri })),
    ...[...(line.broader ?? []), ...(line.narrower ?? [])].map((uri) => ({ kind: 'broader' as const, uri })),
  ].filter(({ uri }) => uri !== own)

/** An occupation of the list from a line, or what the line lacks. */
export const officialOccupationOf = (
  line: OfficialListValues,
): OfficialOccupation | { faults: { column: string; code: string }[] } => {
  const { uri, group, title } = line
  if (uri === undefined || group === undefined || title === undefined)
    return { faults: emptyCells(line, ['uri', 'group', 'title']) }
  return {
    uri,
    group,
    titleDa: title,
    titleEn: line.title_en ?? null,
    titles: titlesOf(line),
    ties: tiesOf(line, uri),
  }
}

/** What is stored of a list: everything it says, beside what stands there without it. */
export type OfficialPlan = {
  /** Occupations that no other list has: new ones, and those it made before. */
  occupations: { code: string; groupCode: string; labelDa: string; labelEn: string }[]
  titles: ({ occupationCode: string } & CatalogueTitle)[]
  uris: { uri: string; occupationCode: string }[]
  ties: { fromUri: string; toUri: string; kind: OccupationTieKind }[]
  /** Codes of the list's earlier occupations that it no longer has: they stay, without its titles. */
  gone: string[]
  counts: { added: number; attached: number; moved: number }
  /** Occupations whose group was known by three digits, and where they were put. */
  placed: { uri: string; group: string; groupCode: string }[]
}

export type OfficialBasis = {
  /** What stands without the list and without local changes. */
  catalogue: SourcedCatalogue
  /** What the list's URIs were given at earlier imports, also those it has no longer. */
  known: ReadonlyMap<string, string>
  /** Codes given by this list or another import ever: none is given twice. */
  taken: ReadonlySet<string>
  /** The unit group that a title resembles most; null where nothing does. */
  likeliestGroup: (title: string, groups: readonly string[]) => string | null
}

const mostRunning = 9999

/** Gives out codes of four running digits within a group, after the highest that was ever given. */
const makeCodes = (taken: ReadonlySet<string>) => {
  const last = new Map<string, number>()
  for (const code of taken) {
    const [group = '', running = ''] = code.split('.')
    if (running.length === 4) last.set(group, Math.max(last.get(group) ?? 0, Number(running)))
  }
  return (group: string): string => {
    const next = (last.get(group) ?? 0) + 1
    if (next > mostRunning) throw new Error(`group ${group} has no code left`)
    last.set(group, next)
    return `${group}.${String(next).padStart(4, '0')}`
  }
}

/**
 * Lays an official list beside the catalogue. An occupation whose title stands in the same unit group already is that
 * occupation: it gets the URI and the titles it lacks. Any other gets a code of its own, which it keeps at every later
 * import. A title that means another occupation first in what stood before stays a second choice.
 */
export const planOfficialList = (
  list: readonly OfficialOccupation[],
  { catalogue, known, taken, likeliestGroup }: OfficialBasis,
): OfficialPlan => {
  const byCode = new Map(catalogue.occupations.map((one) => [one.code, one]))
  const groups = catalogue.groups.map(({ code }) => code)
  const held = catalogue.occupations.flatMap((occupation) =>
    occupation.titles.map((title) => ({ occupation, title, key: titleKey(title.title) })),
  )
  const byKey = groupBy(held, ({ key }) => key)
  const newCode = makeCodes(taken)
  const plan: OfficialPlan = {
    occupations: [],
    titles: [],
    uris: [],
    ties: [],
    gone: [],
    counts: { added: 0, attached: 0, moved: 0 },
    placed: [],
  }

  const groupFor = ({ uri, group, titleDa }: OfficialOccupation): string => {
    if (group.length === 4) return group
    const within = groups.filter((code) => code.startsWith(group))
    const groupCode = likeliestGroup(titleDa, within) ?? within.at(-1) ?? `${group}0`
    plan.placed.push({ uri, group, groupCode })
    return groupCode
  }
  /** The occupation that has the very title in that group; of several the one that means it most. */
  const standing = (title: string, groupCode: string): string | null => {
    const found = (byKey.get(titleKey(title)) ?? []).filter((one) => one.occupation.groupCode === groupCode)
    const rank = ({ title: one }: (typeof found)[number]) =>
      Number(one.kind === 'preferred') * 2 + Number(one.firstChoice)
    return found.toSorted((a, b) => rank(b) - rank(a))[0]?.occupation.code ?? null
  }

  const preferred = new Set(list.map(({ titleDa }) => titleKey(titleDa)))
  const used = new Set<string>()
  for (const one of list) {
    const groupCode = groupFor(one)
    const before = known.get(one.uri)
    const kept = before !== undefined && groupOf(before) === groupCode ? before : null
    const code = kept ?? standing(one.titleDa, groupCode) ?? newCode(groupCode)
    if (before === undefined) plan.counts[byCode.has(code) ? 'attached' : 'added']++
    else if (kept === null) plan.counts.moved++
    const attached = byCode.get(code)
    if (!attached && !used.has(code))
      plan.occupations.push({ code, groupCode, labelDa: one.titleDa, labelEn: one.titleEn ?? one.titleDa })
    plan.uris.push({ uri: one.uri, occupationCode: code })
    for (const { kind, uri } of one.ties) plan.ties.push({ fromUri: one.uri, toUri: uri, kind })

    const has = new Set(attached?.titles.map(({ title }) => titleKey(title)))
    for (const title of plan.titles)
      if (title.occupationCode === code && used.has(code)) has.add(titleKey(title.title))
    const name = {
      title: one.titleDa,
      kind: attached || used.has(code) ? ('synonym' as const) : ('preferred' as const),
    }
    for (const { title, kind } of [name, ...one.titles]) {
      const key = titleKey(title)
      if (key === '' || has.has(key)) continue
      has.add(key)
      const elsewhere = (byKey.get(key) ?? []).some(
        (other) => other.occupation.code !== code && other.title.firstChoice,
      )
      // Where one occupation of the list is called what another may also be called, the name goes first.
      const anothersName = title !== one.titleDa && preferred.has(key)
      plan.titles.push({ occupationCode: code, title, kind, firstChoice: !elsewhere && !anothersName })
    }
    used.add(code)
  }
  plan.gone = [...new Set(known.values())].filter((code) => !used.has(code) && !byCode.has(code)).sort()
  return plan
}
