import { type CameOrder, makeCameOrdersRepository } from '@virkelyst/db/matching/came-orders.repository'
import { makeMatchingRepository } from '@virkelyst/db/matching/matching.repository'
import { makeRankingRepository } from '@virkelyst/db/matching/ranking.repository'
import { addDays, danishDate, startOfDanishDay } from '@virkelyst/shared/kernel/dates'
import { isoDate } from '@virkelyst/shared/kernel/fields.schema'
import { lot } from '@virkelyst/shared/matching/score.rules'
import type { Spread } from '@virkelyst/shared/matching/spread.rules'
import { makeGeography } from '../../geography/geography.service'
import type { Deps } from '../../kernel/deps'
import { makeReplay, onDays, type ReplayVariant, replayVariants } from '../../matching/replay'
import { makeOccupations } from '../../occupations/occupations.service'
import {
  type Command,
  CommandFault,
  type Given,
  municipalityOption,
  textOption,
  UsageError,
  wholeOption,
} from '../command'
import { withInstallation } from '../installation'

const help = `npm run virkelyst -- simulate [--from 2026-11-01] [--days 30] [--orders N] …

Replays the orders of a month in the order they came in, four times over: with neither the penalty for recent proposals nor
the cap on open ones, with each alone, and with both. The first of each order's list are proposed. Nothing is written, and
nobody is named.

  --from DATE          first day; the month that ends today without it
  --days N             how many days, 1 to 366; 30 without it
  --orders N           draw so many orders and lay them evenly over the days: of all there are, or with --from of those days
  --seed N             another draw of the orders; 1 without it
  --per-order K        people proposed to an order, 1 to 50, 3 without it; an order with more positions gets one to each
  --municipality CODE  orders to this municipality alone
  --json               one JSON object

People stand as they are now, with no proposals from before. A replayed proposal stays open for 30 days, since nobody
answers. The score is the shown one, the mean of all proposals.`

type Asked = {
  from: string | null
  days: number
  orders: number | null
  seed: number
  municipalityCode: string | null
}

const askedBy = (given: Given): Asked => {
  const from = textOption(given, 'from') ?? null
  if (from !== null && !isoDate.safeParse(from).success) throw new UsageError('--from must be a date')
  return {
    from,
    days: wholeOption(given, 'days', 1, 366) ?? 30,
    orders: wholeOption(given, 'orders', 1, 100_000) ?? null,
    seed: wholeOption(given, 'seed', 0, 1_000_000) ?? 1,
    municipalityCode: municipalityOption(given) ?? null,
  }
}

const loadedAtOnce = 500

/** The orders to replay, oldest first: all of the days, or a draw that is the same for the same seed. */
const ordersFor = async ({ store, clock }: Deps, { from, days, orders, seed, municipalityCode }: Asked) => {
  const repository = makeCameOrdersRepository(store)
  const first = from ?? addDays(danishDate(clock.now()), 1 - days)
  const [since, until] =
    orders !== null && from === null ? [null, null] : [first, addDays(first, days)].map(startOfDanishDay)
  const all = await repository.ids(since ?? null, until ?? null, municipalityCode)
  const drawn = new Set(
    orders === null
      ? all
      : [...all].sort((a, b) => lot(a, seed) - lot(b, seed) || (a < b ? -1 : 1)).slice(0, orders),
  )
  const ids = all.filter((id) => drawn.has(id))
  const came: CameOrder[] = []
  for (let start = 0; start < ids.length; start += loadedAtOnce) {
    const some = ids.slice(start, start + loadedAtOnce)
    const loaded = await repository.load(some)
    came.push(...some.map((id) => loaded.get(id)!))
  }
  const every = Array.from({ length: days }, (_, day) => addDays(first, day))
  return { first, orders: onDays(came, orders === null ? null : { days: every }) }
}

type Compared = Pick<Spread, 'people' | 'most' | 'meanScore'>

/** Each variant's figures as shares of those with neither measure. */
const toNeither = (spread: Spread, neither: Spread): Compared => {
  const share = (figure: keyof Compared) => (neither[figure] === 0 ? 1 : spread[figure] / neither[figure])
  return { people: share('people'), most: share('most'), meanScore: share('meanScore') }
}

const tableOf = (spreads: Record<ReplayVariant, Spread>): string[] => {
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(10) : cell.padStart(17))).join('')
  const beside = (figure: string, share: number) => `${figure} (×${share.toFixed(3)})`
  return [
    line(['', 'people reached', 'most to one', 'five or more', 'mean score', 'proposals']),
    ...Object.entries(spreads).map(([name, spread]) => {
      const compared = toNeither(spread, spreads.neither)
      return line([
        name,
        beside(String(spread.people), compared.people),
        beside(String(spread.most), compared.most),
        `${(spread.oftenShare * 100).toFixed(1)} %`,
        beside(spread.meanScore.toFixed(1), compared.meanScore),
        String(spread.proposals),
      ])
    }),
  ]
}

export const simulateCommand: Command = {
  summary: 'replay a month of orders with and without penalty and cap',
  help,
  options: {
    from: { type: 'string' },
    days: { type: 'string' },
    orders: { type: 'string' },
    seed: { type: 'string' },
    'per-order': { type: 'string' },
    municipality: { type: 'string' },
    json: { type: 'boolean' },
  },
  run(given, terminal) {
    const asked = askedBy(given)
    const perOrder = wholeOption(given, 'per-order', 1, 50) ?? 3
    return withInstallation(terminal, async (deps) => {
      const [geography, occupations] = await Promise.all([makeGeography(deps), makeOccupations(deps)])
      const replay = makeReplay({
        repository: makeRankingRepository(deps.store),
        matching: makeMatchingRepository(deps.store),
        geography,
        occupations,
      })
      const { first, orders } = await ordersFor(deps, asked)
      if (orders.length === 0) throw new CommandFault('No orders came in on those days.')
      const names = Object.keys(replayVariants) as ReplayVariant[]
      let done = 0
      const all = orders.length * names.length
      const step = () => {
        done++
        if (done % 50 === 0 || done === all)
          terminal.progress?.(`${done} of ${all} orders replayed`, done === all)
      }
      const spreads = {} as Record<ReplayVariant, Spread>
      for (const name of names) spreads[name] = await replay(orders, replayVariants[name], perOrder, step)
      if (given.options.json === true) {
        const { days, municipalityCode } = asked
        terminal.out(
          JSON.stringify({
            from: first,
            days,
            orders: orders.length,
            perOrder,
            municipalityCode,
            variants: Object.fromEntries(
              names.map((name) => [
                name,
                { ...spreads[name], toNeither: toNeither(spreads[name], spreads.neither) },
              ]),
            ),
          }),
        )
      } else {
        terminal.out(`${orders.length} orders over ${asked.days} days from ${first}`)
        for (const line of tableOf(spreads)) terminal.out(line)
      }
      return 0
    })
  },
}
