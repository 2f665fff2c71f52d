import type { HourStanding } from '@virkelyst/shared/hour-plans/hour-standing.rules'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { PlacementNotice } from '@virkelyst/shared/placements/placement.notices'
import { and, eq, isNull } from 'drizzle-orm'
import { standingOf } from '../hour-plans/hour-standing'
import { nextNumber } from '../kernel/counters'
import type { Session, Store } from '../kernel/store'
import { isUniqueViolation } from '../kernel/store-errors'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import { enqueueInvitation, enqueueNotices, type NoticedPlacement } from './placement-notices'
import {
  loadPlacementState,
  otherStays,
  type PlacementRow,
  type PlacementState,
  placedCitizen,
} from './placement-state'

/** What follows from the rest. */
type Derived = 'version' | 'planFollowUps' | 'standHours' | keyof HourStanding
type Written = Omit<PlacementRow, 'id' | 'number' | 'createdAt' | 'createdBy' | 'updatedAt' | Derived>
export type NewPlacement = Omit<PlacementRow, 'number' | Derived>

/** What an act does to a placement, all of it or nothing. */
export type PlacementChange = {
  set: Partial<Written>
  event: DomainEvent
  /** What others are told of it by mail. */
  notices?: readonly PlacementNotice[]
  /** What was signed is void from here on, and links to sign it with. */
  void?: true
  signature?: Omit<SignatureInsert, 'placementId'>
  link?: Omit<LinkInsert, 'placementId'>
  /** Links that are open are no longer good. */
  revokeLinks?: true
  /** The link is spent by the act. */
  spend?: string
  decision?: Omit<DecisionInsert, 'placementId'>
}
type SignatureInsert = Store['tables']['placementSignatures']['$inferInsert']
type LinkInsert = Store['tables']['representativeLinks']['$inferInsert']
type DecisionInsert = Store['tables']['placementDecisions']['$inferInsert']

/** What an act may still ask inside its transaction. */
export type PlacementQuestions = {
  citizen: (id: string) => ReturnType<typeof placedCitizen>
  otherStays: (citizenId: string) => ReturnType<typeof otherStays>
}
export type PlacementDecide = (
  state: PlacementState,
  ask: PlacementQuestions,
) => PlacementChange | Promise<PlacementChange>

/** Placements: one method is one atomic write with its events. */
export const makePlacementsRepository = (store: Store) => {
  const { tables } = store
  const { placements, placementSignatures, placementDecisions, representativeLinks } = tables

  const ofReferral = async ({ db }: Session, referralId: string): Promise<string | null> => {
    const [found] = await db
      .select({ id: placements.id })
      .from(placements)
      .where(eq(placements.referralId, referralId))
    return found?.id ?? null
  }

  const writeParts = async ({ db }: Session, placementId: string, change: PlacementChange, now: string) => {
    if (change.void) {
      await db
        .update(placementSignatures)
        .set({ voidedAt: now })
        .where(and(eq(placementSignatures.placementId, placementId), isNull(placementSignatures.voidedAt)))
    }
    if (change.void || change.link || change.revokeLinks) {
      await db
        .update(representativeLinks)
        .set({ revokedAt: now })
        .where(
          and(
            eq(representativeLinks.placementId, placementId),
            isNull(representativeLinks.usedAt),
            isNull(representativeLinks.revokedAt),
          ),
        )
    }
    if (change.link) await db.insert(representativeLinks).values({ ...change.link, placementId })
    if (change.spend !== undefined) {
      const [spent] = await db
        .update(representativeLinks)
        .set({ usedAt: now })
        .where(
          and(
            eq(representativeLinks.id, change.spend),
            isNull(representativeLinks.usedAt),
            isNull(representativeLinks.revokedAt),
          ),
        )
        .returning({ id: representativeLinks.id })
      if (!spent) throw new AppError('link_not_valid')
    }
    if (change.signature) await db.insert(placementSignatures).values({ ...change.signature, placementId })
    if (change.decision) {
      await db
        .update(placementDecisions)
        .set({ replacedAt: now })
        .where(and(eq(placementDecisions.placementId, placementId), isNull(placementDecisions.replacedAt)))
      await db.insert(placementDecisions).values({ ...change.decision, placementId })
    }
  }

  const tell = async (
    session: Session,
    placement: NoticedPlacement,
    { notices = [], link, event }: Pick<PlacementChange, 'notices' | 'link' | 'event'>,
  ) => {
    const { id: cause, at: now, actor } = event
    if (link) await enqueueInvitation(session, tables, placement, link.id, now)
    await enqueueNotices(session, tables, placement, notices, { cause, actedBy: actor.userId, now })
  }

  return {
    /** Begins a placement. A referral that has one already gives that one: nothing is written then. Returns the id. */
    async begin(
      row: NewPlacement,
      { event, notices }: Pick<PlacementChange, 'event' | 'notices'>,
    ): Promise<string> {
      try {
        return await store.tx(async (session) => {
          const known = row.referralId === null ? null : await ofReferral(session, row.referralId)
          if (known !== null) return known
          await session.db
            .insert(placements)
            .values({ ...row, number: await nextNumber(session, tables, 'placement') })
          await recordEvent(session, tables, event)
          await tell(session, row, { event, notices })
          return row.id
        })
      } catch (error) {
        const known =
          isUniqueViolation(error) && row.referralId !== null
            ? await ofReferral(store.read, row.referralId)
            : null
        if (known === null) throw error
        return known
      }
    },

    /**
     * One act on a placement. `decide` is given everything as it stands inside the transaction, says what to write or
     * throws, and is asked again where the database had to start over.
     * @throws AppError `not_there`, `changed_meanwhile`, `link_not_valid` and whatever `decide` throws
     */
    act: (id: string, now: string, decide: PlacementDecide): Promise<void> =>
      store.tx(async (session) => {
        const state = await loadPlacementState(session, tables, id)
        if (!state) throw new AppError('not_there')
        const change = await decide(state, {
          citizen: (citizenId) => placedCitizen(session, tables, citizenId),
          otherStays: (citizenId) => otherStays(session, tables, citizenId, id),
        })
        const { version } = state.placement
        const derived = {
          ...(await standingOf(session, tables, { ...state.placement, ...change.set })),
          standHours: false,
          planFollowUps: true,
        }
        const [written] = await session.db
          .update(placements)
          .set({ ...change.set, ...derived, updatedAt: now, version: version + 1 })
          .where(and(eq(placements.id, id), eq(placements.version, version)))
          .returning({ id: placements.id })
        if (!written) throw new AppError('changed_meanwhile')
        await writeParts(session, id, change, now)
        await recordEvent(session, tables, change.event)
        await tell(session, { ...state.placement, ...change.set }, change)
      }),
  }
}
export type PlacementsRepository = ReturnType<typeof makePlacementsRepository>
