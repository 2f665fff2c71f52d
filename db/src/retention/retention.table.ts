import type { FunnelGrouping, FunnelStage } from '@virkelyst/shared/follow-ups/funnel.schema'
import type { Kit } from '../kernel/columns'

export const retentionTables = (k: Kit) => {
  /** Periods that a municipality has set for itself, each from a day on; only added to. */
  const retentionPeriods = k.table(
    'retention_periods',
    {
      id: k.text('id').primaryKey(),
      municipalityCode: k.text('municipality_code').notNull(),
      /** Running number within the municipality: of two from the same day the later counts. */
      no: k.int('no').notNull(),
      ruleId: k.text('rule_id').notNull(),
      /** In the unit of the rule. */
      amount: k.int('amount').notNull(),
      validFrom: k.date('valid_from').notNull(),
      reason: k.text('reason').notNull(),
      madeAt: k.instant('made_at').notNull(),
      madeBy: k.text('made_by').notNull(),
    },
    (t) => [k.unique('retention_periods_no').on(t.municipalityCode, t.no)],
  )

  /** Citizens whose erasure has been announced; gone with the person, and when something happens in the case. */
  const erasureNotices = k.table('erasure_notices', {
    citizenId: k.text('citizen_id').primaryKey(),
    municipalityCode: k.text('municipality_code').notNull(),
    announcedAt: k.instant('announced_at').notNull(),
    /** When something last happened in the case, as it was announced: anything later calls it off. */
    restsSince: k.instant('rests_since').notNull(),
    eraseOn: k.date('erase_on').notNull(),
  })

  /** Why a citizen is not to be erased for now, as while a complaint runs. */
  const erasureHolds = k.table(
    'erasure_holds',
    {
      id: k.text('id').primaryKey(),
      citizenId: k.text('citizen_id').notNull(),
      municipalityCode: k.text('municipality_code').notNull(),
      reason: k.text('reason').notNull(),
      heldAt: k.instant('held_at').notNull(),
      heldBy: k.text('held_by').notNull(),
      releasedAt: k.instant('released_at'),
      releasedBy: k.text('released_by'),
    },
    (t) => [k.index('erasure_holds_citizen').on(t.citizenId, t.releasedAt)],
  )

  /**
   * What work placements of people who were erased led to, as numbers to be added up: nobody's id, and no placement's. A
   * row counts for a period that holds both its quarters; one over two quarters takes away who is counted in each.
   */
  const forgottenOutcomes = k.table(
    'forgotten_outcomes',
    {
      municipalityCode: k.text('municipality_code').notNull(),
      grouping: k.text('grouping').$type<FunnelGrouping | 'all'>().notNull(),
      /** CVR number, division of DB25 or a user's id; empty: all, or not known. */
      code: k.text('code').notNull(),
      stage: k.text('stage').$type<FunnelStage>().notNull(),
      /** First days of the quarters. */
      firstQuarter: k.date('first_quarter').notNull(),
      lastQuarter: k.date('last_quarter').notNull(),
      people: k.int('people').notNull(),
    },
    (t) => [
      k.primaryKey({
        columns: [t.municipalityCode, t.grouping, t.code, t.stage, t.firstQuarter, t.lastQuarter],
      }),
    ],
  )

  /** Proposals of people erased before the month was made up: they count in it among those not known. */
  const forgottenProposals = k.table(
    'forgotten_proposals',
    {
      orderId: k.text('order_id').notNull(),
      municipalityCode: k.text('municipality_code').notNull(),
      proposedOn: k.date('proposed_on').notNull(),
      proposals: k.int('proposals').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.orderId, t.municipalityCode, t.proposedOn] })],
  )

  return { retentionPeriods, erasureNotices, erasureHolds, forgottenOutcomes, forgottenProposals }
}
