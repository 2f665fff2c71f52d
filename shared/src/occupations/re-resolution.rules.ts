import { liveStatuses } from '../job-orders/job-order.transitions'
import { sameData } from '../kernel/plain-data'
import { type ResolvedOccupation, type TitleSource, titleSources } from './occupation.schema'

/**
 * What became of a stored title: it fitted nothing before, means another occupation first, is kept as it was written from
 * now on, or means the same as surely as before no longer (confidence, name or second choices).
 */
export const resolutionChanges = ['found', 'moved', 'lost', 'adjusted'] as const
export type ResolutionChange = (typeof resolutionChanges)[number]

export type ChangeCounts = Record<ResolutionChange, number>
export type RunCounts = { goals: ChangeCounts; orders: ChangeCounts }
/** What became of one title, and of how many. `from` and `to`: first occupation before and after, '' for none. */
export type TitleTally = {
  title: string
  from: string
  to: string
  goals: number
  orders: number
  citizens: number
}
export type RunReport = { counts: RunCounts; titles: TitleTally[] }

/** Orders that find people, or will when their pause ends; a draft is resolved when it is submitted. */
export const reResolvedStatuses = [...liveStatuses, 'paused'] as const

/** A title is told of by name only where so many people share it: what one person typed may tell who it was. */
export const leastPeople = 3

/** Null where both mean the same. */
export const changeOf = (
  before: readonly ResolvedOccupation[],
  after: readonly ResolvedOccupation[],
): ResolutionChange | null => {
  if (sameData(before, after)) return null
  const [from, to] = [before[0]?.code, after[0]?.code]
  if (from === to) return 'adjusted'
  if (from === undefined) return 'found'
  return to === undefined ? 'lost' : 'moved'
}

const none = (): ChangeCounts => ({ found: 0, moved: 0, lost: 0, adjusted: 0 })
export const noCounts = (): RunCounts => ({ goals: none(), orders: none() })

const sum = (a: ChangeCounts, b: ChangeCounts): ChangeCounts => ({
  found: a.found + b.found,
  moved: a.moved + b.moved,
  lost: a.lost + b.lost,
  adjusted: a.adjusted + b.adjusted,
})
export const addCounts = (a: RunCounts, b: RunCounts): RunCounts => ({
  goals: sum(a.goals, b.goals),
  orders: sum(a.orders, b.orders),
})

/** Goals or orders that mean another occupation than before, or one for the first time, or none any more. */
export const elsewhere = ({ found, moved, lost }: ChangeCounts): number => found + moved + lost
export const allChanged = (counts: ChangeCounts): number => elsewhere(counts) + counts.adjusted

/** Version of each part of a catalogue. */
export type CatalogueParts = Partial<Record<TitleSource, string>>

/** Parts that came, went or have another version. */
export const changedSources = (before: CatalogueParts, after: CatalogueParts): TitleSource[] =>
  titleSources.filter((source) => before[source] !== after[source])

/** Titles that differ in case and spaces alone are told of as one. */
const toldAs = (title: string) => title.trim().replace(/\s+/g, ' ').toLowerCase().slice(0, 100)

/** Gathers what changed. Goals of one citizen are given one after another. */
export const makeTally = () => {
  const counts = noCounts()
  const titles = new Map<string, TitleTally & { last: string | null }>()
  return {
    /** `citizenId`: null for an order. Returns what became of it. */
    add(
      title: string,
      before: readonly ResolvedOccupation[],
      after: readonly ResolvedOccupation[],
      citizenId: string | null,
    ): ResolutionChange | null {
      const change = changeOf(before, after)
      if (change === null) return null
      const part = citizenId === null ? 'orders' : 'goals'
      counts[part][change]++
      if (change === 'adjusted') return change
      const [from, to, told] = [before[0]?.code ?? '', after[0]?.code ?? '', toldAs(title)]
      const key = JSON.stringify([told, from, to])
      const line = titles.get(key) ?? { title: told, from, to, goals: 0, orders: 0, citizens: 0, last: null }
      titles.set(key, line)
      line[part]++
      if (citizenId !== null && citizenId !== line.last) {
        line.citizens++
        line.last = citizenId
      }
      return change
    },
    report: (): RunReport => ({
      counts,
      titles: [...titles.values()].map(({ last: _last, ...line }) => line),
    }),
  }
}
export type Tally = ReturnType<typeof makeTally>

type Told = Pick<TitleTally, 'goals' | 'orders'>

/** What is left when the titles told of by name are taken away. */
export const othersOf = ({ goals, orders }: RunCounts, told: Told): Told => ({
  goals: elsewhere(goals) - told.goals,
  orders: elsewhere(orders) - told.orders,
})
