import { setImmediate } from 'node:timers/promises'
import type { CameOrder, CameOrdersRepository } from '@virkelyst/db/matching/came-orders.repository'
import type { ExposureRepository, MonthProposal } from '@virkelyst/db/matching/exposure.repository'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { groupBy } from '@virkelyst/shared/kernel/group-by'
import { ageBandOn, type ClassCount, makeTally } from '@virkelyst/shared/matching/exposure.rules'
import { type ExposureDimension, unknownClass } from '@virkelyst/shared/matching/exposure.schema'
import { makeClassFacts } from './class-facts'
import { makeRanking, type RankingDeps } from './ranking'

/** A month as instants; `until` is not part of it. */
export type Span = { from: string; until: string; firstDay: string }

export type Counted = {
  orders: number
  people: number
  proposals: number
  dimensions: { dimension: ExposureDimension; classes: ClassCount[] }[]
}

/** As many as the consultants' page shows: neighbouring occupations are read under the same condition. */
const limit = 50
const loadedAtOnce = 500

/**
 * Counts a month's exposure anew from its orders. Whoever passes the filters that rest on person and order is eligible, and
 * so is everybody who was proposed. What a municipality itself decided since (who was proposed, was left out, has as many
 * proposals as anybody may have, and the choices in the consultant's filter) is what is measured, and takes nobody out.
 */
export const makeExposureCount = ({
  exposures,
  orders,
  ...deps
}: RankingDeps & {
  exposures: Pick<ExposureRepository, 'ranked' | 'proposed' | 'shared' | 'served' | 'facts' | 'groups'>
  orders: Pick<CameOrdersRepository, 'load'>
}) => {
  const nobody = async () => new Set<number>()
  const ranking = makeRanking({
    ...deps,
    repository: {
      ...deps.repository,
      alreadyReferred: nobody,
      capped: nobody,
      leftOut: async () => [],
      proposalDays: async () => new Map(),
    },
  })

  const eligible = async (came: CameOrder | undefined, municipalityCode: string, day: string) => {
    // A month has many orders, and requests wait between any two of them.
    await setImmediate()
    if (came === undefined) return []
    const ask = { municipalityCode, limit, targetGroups: [], goals: [], maxKm: null, today: day }
    return [...(await ranking.eligible({ order: came.order, ...ask }))]
  }

  const eachOrder = async (
    ids: readonly string[],
    work: (id: string, came: CameOrder | undefined) => Promise<void>,
  ): Promise<void> => {
    for (let start = 0; start < ids.length; start += loadedAtOnce) {
      const some = ids.slice(start, start + loadedAtOnce)
      const loaded = await orders.load(some)
      for (const id of some) await work(id, loaded.get(id))
    }
  }

  /** By order; somebody erased since counts under a number of their own that nobody has. */
  const byOrder = (proposals: readonly MonthProposal[]) =>
    groupBy(
      proposals.map((proposal, at) => ({ ...proposal, no: proposal.no ?? -1 - at })),
      ({ orderId }) => orderId,
    )

  return {
    /** The municipality's own citizens by sex, age and target group; null where no order was ranked or proposed to. */
    async own(municipalityCode: string, { from, until, firstDay }: Span): Promise<Counted | null> {
      const [ranked, proposed] = await Promise.all([
        exposures.ranked(municipalityCode, from, until),
        exposures.proposed([municipalityCode], from, until),
      ])
      const proposals = byOrder(proposed)
      const ids = [...new Set([...ranked.keys(), ...proposals.keys()])].sort()
      if (ids.length === 0) return null
      const facts = makeClassFacts(exposures)
      const tallies = {
        sex: makeTally((no: number) => facts.of(no)?.sex ?? unknownClass),
        age: makeTally((no: number) => {
          const birthDate = facts.of(no)?.birthDate
          return birthDate === undefined ? unknownClass : ageBandOn(birthDate, firstDay)
        }),
        target_group: makeTally((no: number) => String(facts.of(no)?.targetGroup ?? unknownClass)),
      }
      await eachOrder(ids, async (id, came) => {
        const mine = proposals.get(id) ?? []
        const began = [ranked.get(id), mine[0]?.at].filter((at) => at !== undefined).sort()[0]!
        const day = danishDate(began)
        const got = mine.map(({ no }) => no)
        const people = [...new Set([...(await eligible(came, municipalityCode, day)), ...got])]
        await facts.learn(people, day)
        for (const tally of Object.values(tallies)) tally.order(people, got)
      })
      return {
        orders: ids.length,
        people: tallies.sex.people(),
        proposals: proposed.length,
        dimensions: (['sex', 'age', 'target_group'] as const).map((dimension) => ({
          dimension,
          classes: tallies[dimension].counts(),
        })),
      }
    },

    /**
     * Municipalities compared over the orders that were open to their network and got proposals while they were: each
     * municipality of the network with its own eligible citizens. Null where there was no such order.
     */
    async between({ from, until }: Span): Promise<Counted | null> {
      const served = await exposures.served()
      const all = await exposures.proposed(
        served.map(({ code }) => code),
        from,
        until,
      )
      const proposed = byOrder(all)
      const shared = new Map<string, { networkId: string; openFrom: string }>()
      const everyId = [...proposed.keys()].sort()
      for (let start = 0; start < everyId.length; start += loadedAtOnce)
        for (const order of await exposures.shared(everyId.slice(start, start + loadedAtOnce), until))
          shared.set(order.id, order)

      const home = new Map<number, string>()
      const tally = makeTally((no: number) => home.get(no) ?? unknownClass)
      let [counted, proposals] = [0, 0]
      await eachOrder([...shared.keys()], async (id, came) => {
        const { networkId, openFrom } = shared.get(id)!
        const mine = proposed.get(id)!.filter(({ at }) => at >= openFrom)
        if (mine.length === 0) return
        for (const { no, municipalityCode } of mine) home.set(no, municipalityCode)
        const got = mine.map(({ no }) => no)
        const people = new Set(got)
        for (const { code } of served.filter((one) => one.networkId === networkId))
          for (const no of await eligible(came, code, danishDate(mine[0]!.at))) {
            home.set(no, code)
            people.add(no)
          }
        tally.order([...people], got)
        counted++
        proposals += mine.length
      })
      if (counted === 0) return null
      return {
        orders: counted,
        people: tally.people(),
        proposals,
        dimensions: [{ dimension: 'municipality', classes: tally.counts() }],
      }
    },
  }
}
export type ExposureCount = ReturnType<typeof makeExposureCount>
