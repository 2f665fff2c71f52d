import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import type { FilterCounts, Reason, ScoreComponents } from '@virkelyst/shared/matching/matching.schema'
import type { Weights } from '@virkelyst/shared/matching/weights'
import type { Kit } from '../kernel/columns'

/** `reasons` follow the person into a referral, so that a proposal can be explained long after the ranking. */
export type StoredCandidate = {
  citizenId: string
  score: number
  components: ScoreComponents
  reasons: Reason[]
}

export const matchingTables = (k: Kit) => {
  /** Weights of the score by date. Only added to: one that is prepared can be taken back, and stays on record. */
  const weightVersions = k.table(
    'weight_versions',
    {
      /** Stored with every ranking that follows it. */
      version: k.text('version').primaryKey(),
      /** Null: the installation's. */
      municipalityCode: k.text('municipality_code'),
      /** Running number within the municipality: of two from the same day the later counts. */
      no: k.int('no').notNull(),
      validFrom: k.date('valid_from').notNull(),
      weights: k.json<Weights>('weights').notNull(),
      reason: k.text('reason').notNull(),
      createdBy: k.text('created_by').notNull(),
      createdAt: k.instant('created_at').notNull(),
      takenBackAt: k.instant('taken_back_at'),
      takenBackBy: k.text('taken_back_by'),
    },
    (t) => [k.unique('weight_versions_municipality').on(t.municipalityCode, t.no)],
  )

  /** A documented municipal effort: target groups given priority for a kind of order until a date. */
  const efforts = k.table(
    'efforts',
    {
      id: k.text('id').primaryKey(),
      municipalityCode: k.text('municipality_code').notNull(),
      kind: k.text('kind').$type<JobOrderKind>().notNull(),
      targetGroups: k.json<number[]>('target_groups').notNull(),
      validFrom: k.date('valid_from').notNull(),
      validTo: k.date('valid_to').notNull(),
      reason: k.text('reason').notNull(),
      /** Whose decision it is, and what they are in the municipality. */
      decidedBy: k.text('decided_by').notNull(),
      decidedByTitle: k.text('decided_by_title').notNull(),
      enteredBy: k.text('entered_by').notNull(),
      enteredAt: k.instant('entered_at').notNull(),
      /** Set where the last day was moved forward. */
      endedBy: k.text('ended_by'),
      endedAt: k.instant('ended_at'),
      endReason: k.text('end_reason'),
    },
    (t) => [
      k.index('efforts_municipality').on(t.municipalityCode, t.kind),
      k.index('efforts_last_day').on(t.municipalityCode, t.validTo),
    ],
  )

  const rankingRuns = k.table(
    'ranking_runs',
    {
      id: k.text('id').primaryKey(),
      orderId: k.text('order_id').notNull(),
      municipalityCode: k.text('municipality_code').notNull(),
      actorUserId: k.text('actor_user_id').notNull(),
      at: k.instant('at').notNull(),
      catalogueVersion: k.text('catalogue_version').notNull(),
      weightsVersion: k.text('weights_version').notNull(),
      rulesVersion: k.text('rules_version').notNull(),
      filters: k.json<Record<string, unknown>>('filters').notNull(),
      counts: k.json<FilterCounts>('counts').notNull(),
      ranked: k.json<StoredCandidate[]>('ranked').notNull(),
    },
    (t) => [
      k.index('ranking_runs_order').on(t.orderId, t.at),
      k.index('ranking_runs_municipality').on(t.municipalityCode, t.at, t.id),
      k.index('ranking_runs_actor').on(t.municipalityCode, t.actorUserId, t.at, t.id),
    ],
  )

  /**
   * The ranking index: for each occupation and municipality the people with that goal, packed into blocks of fixed-size
   * records (`goal-posting.layout.ts`) under one clustered integer key (`postings.ts`), written with the citizen.
   */
  const goalPostings = k.table('goal_postings', {
    block: k.int('block').primaryKey(),
    data: k.bytes('data').notNull(),
  })
  /** The blocks a citizen's records lie in, so that they can be found again and replaced. */
  const goalPostingPlaces = k.table('goal_posting_places', {
    citizenNo: k.int('citizen_no').primaryKey(),
    blocks: k.json<number[]>('blocks').notNull(),
  })

  /** The same for the other way: live orders by occupation. */
  const orderPostings = k.table('order_postings', {
    block: k.int('block').primaryKey(),
    data: k.bytes('data').notNull(),
  })
  const orderPostingPlaces = k.table('order_posting_places', {
    orderNumber: k.int('order_number').primaryKey(),
    blocks: k.json<number[]>('blocks').notNull(),
  })

  /** Open and recent proposals of those who have any: the cap and the penalty of `matching.md` 4. */
  const proposalLoads = k.table(
    'proposal_loads',
    {
      citizenNo: k.int('citizen_no').primaryKey(),
      municipalityNo: k.int('municipality_no').notNull(),
      openProposals: k.int('open_proposals').notNull(),
      /** Days (since 2000-01-01, Danish time) of the proposals of the last two months, oldest first. */
      proposedOn: k.json<number[]>('proposed_on').notNull(),
    },
    (t) => [k.index('proposal_loads_open').on(t.openProposals, t.municipalityNo)],
  )

  return {
    weightVersions,
    efforts,
    rankingRuns,
    goalPostings,
    goalPostingPlaces,
    orderPostings,
    orderPostingPlaces,
    proposalLoads,
  }
}
