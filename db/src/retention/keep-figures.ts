import {
  type FunnelGrouping,
  type FunnelStage,
  funnelGroupings,
  funnelStages,
} from '@virkelyst/shared/follow-ups/funnel.schema'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { groupBy } from '@virkelyst/shared/kernel/group-by'
import { quarterSpans } from '@virkelyst/shared/retention/quarter.rules'
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { begunStatuses, funnelStagesOf } from '../follow-ups/funnel.repository'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'

type Placement = Record<FunnelStage, boolean> & {
  municipalityCode: string
  cvr: string
  industry: string | null
  responsible: string | null
  startDate: string
}

/** What a person's work placements led to, as the funnel counts it. */
const placementsOf = ({ db }: Session, tables: Tables, citizenId: string): Promise<Placement[]> => {
  const { placements, companies, industries, followUpPeople, users } = tables
  return db
    .select({
      municipalityCode: placements.municipalityCode,
      cvr: placements.cvr,
      industry: industries.code,
      responsible: users.id,
      startDate: placements.startDate,
      ...funnelStagesOf(tables),
    })
    .from(placements)
    .leftJoin(companies, eq(companies.cvr, placements.cvr))
    .leftJoin(industries, eq(industries.code, sql`substr(${companies.industryCode}, 1, 2)`))
    .leftJoin(followUpPeople, eq(followUpPeople.placementId, placements.id))
    .leftJoin(users, eq(users.id, followUpPeople.responsibleUserId))
    .where(
      and(
        eq(placements.citizenId, citizenId),
        eq(placements.kind, 'work_placement'),
        inArray(placements.status, [...begunStatuses]),
      ),
    )
}

const codes: Record<FunnelGrouping | 'all', (placement: Placement) => string> = {
  all: () => '',
  company: ({ cvr }) => cvr,
  industry: ({ industry }) => industry ?? '',
  consultant: ({ responsible }) => responsible ?? '',
}
const groupings = ['all', ...funnelGroupings] as const

/** Adds to `forgotten_outcomes` what the person's placements count for. */
const keepOutcomes = async (session: Session, tables: Tables, citizenId: string): Promise<void> => {
  const { forgottenOutcomes: kept } = tables
  const counted = (await placementsOf(session, tables, citizenId)).flatMap((placement) =>
    groupings.flatMap((grouping) =>
      funnelStages
        .filter((stage) => placement[stage])
        .map((stage) => ({
          municipalityCode: placement.municipalityCode,
          grouping,
          code: codes[grouping](placement),
          stage,
          day: placement.startDate,
        })),
    ),
  )
  const cells = groupBy(counted, ({ municipalityCode, grouping, code, stage }) =>
    [municipalityCode, grouping, code, stage].join(' '),
  )
  for (const cell of cells.values()) {
    const { municipalityCode, grouping, code, stage } = cell[0]!
    for (const { first, last, people } of quarterSpans(cell.map(({ day }) => day)))
      await session.db
        .insert(kept)
        .values({ municipalityCode, grouping, code, stage, firstQuarter: first, lastQuarter: last, people })
        .onConflictDoUpdate({
          target: [
            kept.municipalityCode,
            kept.grouping,
            kept.code,
            kept.stage,
            kept.firstQuarter,
            kept.lastQuarter,
          ],
          set: { people: sql`${kept.people} + ${people}` },
        })
  }
}

/** Adds to `forgotten_proposals` what the person was proposed to, day by day, in months that are not made up yet. */
const keepProposals = async ({ db }: Session, tables: Tables, citizenId: string): Promise<void> => {
  const { referrals, exposureMonths, forgottenProposals: kept } = tables
  const proposed = await db
    .select({
      orderId: referrals.orderId,
      municipalityCode: referrals.municipalityCode,
      proposedAt: referrals.proposedAt,
    })
    .from(referrals)
    .where(and(eq(referrals.citizenId, citizenId), isNotNull(referrals.proposedAt)))
  const made = await db
    .select({ municipalityCode: exposureMonths.municipalityCode, month: exposureMonths.month })
    .from(exposureMonths)
  const isMade = (municipalityCode: string, month: string) =>
    made.some((one) => one.municipalityCode === municipalityCode && one.month === month)
  for (const { proposedAt, ...row } of proposed) {
    const proposedOn = danishDate(proposedAt ?? '')
    if (isMade(row.municipalityCode, proposedOn.slice(0, 7))) continue
    await db
      .insert(kept)
      .values({ ...row, proposedOn, proposals: 1 })
      .onConflictDoUpdate({
        target: [kept.orderId, kept.municipalityCode, kept.proposedOn],
        set: { proposals: sql`${kept.proposals} + 1` },
      })
  }
}

/**
 * Adds what the person counted for to the figures that stay. Call it in the transaction that erases the person, before the
 * placements and proposals go.
 */
export const keepFigures = async (session: Session, tables: Tables, citizenId: string): Promise<void> => {
  await keepOutcomes(session, tables, citizenId)
  await keepProposals(session, tables, citizenId)
}
