import type {
  FunnelCounts,
  FunnelGroup,
  FunnelInput,
  FunnelStage,
} from '@virkelyst/shared/follow-ups/funnel.schema'
import type { LaterOutcome } from '@virkelyst/shared/follow-ups/later-outcome.schema'
import type { PlacementKind } from '@virkelyst/shared/placement-rules/placement.kinds'
import type { PlacementStatus } from '@virkelyst/shared/placements/placement.transitions'
import { and, between, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Store } from '../kernel/store'

/** Statuses of placements that have begun. */
export const begunStatuses = [
  'active',
  'extended',
  'ended',
  'closed',
] as const satisfies readonly PlacementStatus[]

const listed = (codes: readonly string[]): SQL =>
  sql.join(
    codes.map((code) => sql`${code}`),
    sql`, `,
  )

/**
 * Whether a work placement led to each stage: said when it ended or some months later, or seen in a placement of the kind
 * that began on its first day or after.
 */
const stageConditions = ({
  placements,
  laterOutcomes,
}: Tables): Record<Exclude<FunnelStage, 'placement'>, SQL> => {
  const ledTo = (outcomes: readonly LaterOutcome[], kinds: readonly PlacementKind[]): SQL => {
    const seen =
      kinds.length === 0
        ? sql`false`
        : sql`exists (select 1 from ${placements} as "next" where "next"."citizen_id" = ${placements.citizenId} and "next"."kind" in (${listed(kinds)}) and "next"."status" in (${listed(begunStatuses)}) and "next"."start_date" >= ${placements.startDate})`
    return sql`(coalesce(${placements.outcome}, '') in (${listed(outcomes)}) or exists (select 1 from ${laterOutcomes} as "later" where "later"."placement_id" = ${placements.id} and "later"."replaced_at" is null and "later"."outcome" in (${listed(outcomes)})) or ${seen})`
  }
  return {
    wageSubsidy: ledTo(['wage_subsidy_job'], ['wage_subsidy_job']),
    paidHours: ledTo(['part_hours_job', 'flex_job'], ['part_hours_job', 'flex_job']),
    ordinaryJob: ledTo(['ordinary_job'], []),
  }
}

/** The stages of a work placement as columns: it counts for each that it led to. */
export const funnelStagesOf = (tables: Tables) => {
  const { wageSubsidy, paidHours, ordinaryJob } = stageConditions(tables)
  const told = (condition: SQL) => sql<boolean>`${condition}`.mapWith(Boolean)
  return {
    placement: told(sql`1 = 1`),
    wageSubsidy: told(wageSubsidy),
    paidHours: told(paidHours),
    ordinaryJob: told(ordinaryJob),
  }
}

/** What work placements of people who are here led to, counted in people. */
export const makeFunnelRepository = (store: Store) => {
  const { db } = store.read
  const { placements, companies, industries, followUpPeople, users } = store.tables
  const led = stageConditions(store.tables)
  const people = sql<number>`count(distinct ${placements.citizenId})`.mapWith(Number)
  const peopleWho = (condition: SQL) =>
    sql<number>`count(distinct case when ${condition} then ${placements.citizenId} end)`.mapWith(Number)
  const counts = {
    placement: people,
    wageSubsidy: peopleWho(led.wageSubsidy),
    paidHours: peopleWho(led.paidHours),
    ordinaryJob: peopleWho(led.ordinaryJob),
  }
  const cohort = (municipalityCode: string, { from, to }: Pick<FunnelInput, 'from' | 'to'>) =>
    and(
      eq(placements.municipalityCode, municipalityCode),
      eq(placements.kind, 'work_placement'),
      between(placements.startDate, from, to),
      inArray(placements.status, [...begunStatuses]),
    )
  const grouped = (
    rows: readonly (FunnelCounts & { code: string | null; da: string | null; en?: string | null })[],
  ) =>
    rows.map(
      ({ code, da, en, ...counted }): FunnelGroup => ({
        code: code ?? '',
        name: da === null ? null : { da, en: en ?? da },
        counts: counted,
      }),
    )

  return {
    /** Work placements of the municipality that began in the days, and how many people came on from them. */
    async total(municipalityCode: string, period: Pick<FunnelInput, 'from' | 'to'>): Promise<FunnelCounts> {
      const [found] = await db.select(counts).from(placements).where(cohort(municipalityCode, period))
      return found ?? { placement: 0, wageSubsidy: 0, paidHours: 0, ordinaryJob: 0 }
    },

    async groups(municipalityCode: string, { by, ...period }: FunnelInput): Promise<FunnelGroup[]> {
      const where = cohort(municipalityCode, period)
      if (by === 'company')
        return grouped(
          await db
            .select({ code: placements.cvr, da: companies.name, ...counts })
            .from(placements)
            .innerJoin(companies, eq(companies.cvr, placements.cvr))
            .where(where)
            .groupBy(placements.cvr, companies.name),
        )
      if (by === 'industry')
        return grouped(
          await db
            .select({ code: industries.code, da: industries.nameDa, en: industries.nameEn, ...counts })
            .from(placements)
            .innerJoin(companies, eq(companies.cvr, placements.cvr))
            .leftJoin(industries, eq(industries.code, sql`substr(${companies.industryCode}, 1, 2)`))
            .where(where)
            .groupBy(industries.code, industries.nameDa, industries.nameEn),
        )
      return grouped(
        await db
          .select({ code: users.id, da: users.name, ...counts })
          .from(placements)
          .leftJoin(followUpPeople, eq(followUpPeople.placementId, placements.id))
          .leftJoin(users, eq(users.id, followUpPeople.responsibleUserId))
          .where(where)
          .groupBy(users.id, users.name),
      )
    },
  }
}
export type FunnelRepository = ReturnType<typeof makeFunnelRepository>
