import {
  type FunnelCounts,
  type FunnelGroup,
  type FunnelGrouping,
  funnelStages,
} from '@virkelyst/shared/follow-ups/funnel.schema'
import type { Label } from '@virkelyst/shared/kernel/label'
import { and, eq, gte, inArray, lte, sum } from 'drizzle-orm'
import type { Store } from '../kernel/store'

/** In whole quarters. */
type Quarters = { from: string; to: string }
const nobody = (): FunnelCounts => ({ placement: 0, wageSubsidy: 0, paidHours: 0, ordinaryJob: 0 })
const added = (a: FunnelCounts, b: FunnelCounts): FunnelCounts => {
  const both = nobody()
  for (const stage of funnelStages) both[stage] = a[stage] + b[stage]
  return both
}

/** What stays of the placements of people who were erased, added to those of people who are here. */
export const makeForgottenOutcomes = (store: Store) => {
  const { db } = store.read
  const { forgottenOutcomes, companies, industries, users } = store.tables

  const countsOf = async (municipalityCode: string, grouping: FunnelGrouping | 'all', period: Quarters) => {
    const rows = await db
      .select({
        code: forgottenOutcomes.code,
        stage: forgottenOutcomes.stage,
        people: sum(forgottenOutcomes.people).mapWith(Number),
      })
      .from(forgottenOutcomes)
      .where(
        and(
          eq(forgottenOutcomes.municipalityCode, municipalityCode),
          eq(forgottenOutcomes.grouping, grouping),
          gte(forgottenOutcomes.firstQuarter, period.from),
          lte(forgottenOutcomes.lastQuarter, period.to),
        ),
      )
      .groupBy(forgottenOutcomes.code, forgottenOutcomes.stage)
    const byCode = new Map<string, FunnelCounts>()
    for (const { code, stage, people } of rows) {
      const counts = byCode.get(code) ?? nobody()
      counts[stage] = people
      byCode.set(code, counts)
    }
    return byCode
  }

  const namesOf = async (by: FunnelGrouping, codes: string[]): Promise<Map<string, Label>> => {
    const rows =
      by === 'company'
        ? await db
            .select({ code: companies.cvr, da: companies.name, en: companies.name })
            .from(companies)
            .where(inArray(companies.cvr, codes))
        : by === 'industry'
          ? await db
              .select({ code: industries.code, da: industries.nameDa, en: industries.nameEn })
              .from(industries)
              .where(inArray(industries.code, codes))
          : await db
              .select({ code: users.id, da: users.name, en: users.name })
              .from(users)
              .where(inArray(users.id, codes))
    return new Map(rows.map(({ code, da, en }) => [code, { da, en }]))
  }

  return {
    async withTotal(municipalityCode: string, period: Quarters, here: FunnelCounts): Promise<FunnelCounts> {
      const gone = await countsOf(municipalityCode, 'all', period)
      return added(here, gone.get('') ?? nobody())
    },

    async withGroups(
      municipalityCode: string,
      { by, ...period }: Quarters & { by: FunnelGrouping },
      here: readonly FunnelGroup[],
    ): Promise<FunnelGroup[]> {
      const gone = await countsOf(municipalityCode, by, period)
      for (const [code, counts] of gone) if (counts.placement === 0) gone.delete(code)
      const known = new Set(here.map(({ code }) => code))
      const names = await namesOf(
        by,
        [...gone.keys()].filter((code) => !known.has(code)),
      )
      return [
        ...here.map((group) => ({
          ...group,
          counts: added(group.counts, gone.get(group.code) ?? nobody()),
        })),
        ...[...gone]
          .filter(([code]) => !known.has(code))
          .map(([code, counts]) => ({ code, name: names.get(code) ?? null, counts })),
      ]
    },
  }
}
