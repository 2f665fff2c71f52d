import { systemActor } from '@virkelyst/shared/accounts/roles'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { openReferralStatuses, type ReferralStatus } from '@virkelyst/shared/referrals/referral.transitions'
import { and, eq, inArray } from 'drizzle-orm'
import { placeCitizen } from '../citizens/place-citizen'
import { makeJobOrderPositions } from '../job-orders/job-order-positions.repository'
import type { Session, Store } from '../kernel/store'
import { isUniqueViolation } from '../kernel/store-errors'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import { makeOrderIndex } from '../matching/order-index.repository'
import { makeProposalLoad } from '../matching/proposal-load.repository'
import { type ClosingAct, closeLapsed, closeOthersOfCitizen, closeReferralsOfOrder } from './close-referrals'
import { refreshOrderBall } from './order-ball'
import { enqueueReferralNotice, type ReferralNotice } from './referral-notices'
import { loadReferralState, type ReferralRow, type ReferralState } from './referral-state'

type Written = Omit<ReferralRow, 'orderId' | 'citizenId' | 'municipalityCode' | 'createdAt' | 'version'>
/** What an act does to a referral. With a `begin` there is none yet; with `hire` a position is taken too. */
export type ReferralChange = (
  | { begin: Partial<Written> & Pick<Written, 'id' | 'status' | 'source'> }
  | {
      set: Partial<Omit<Written, 'id'>>
    }
) & {
  event: DomainEvent
  /** What others are told of it by mail. */
  notice?: ReferralNotice
  hire?: { act: ClosingAct; endsSearch: boolean }
}

const isOpen = (status: ReferralStatus | undefined) =>
  (openReferralStatuses as readonly (ReferralStatus | undefined)[]).includes(status)

/** Referrals and exclusions: one method is one atomic write with its events. */
export const makeReferralsRepository = (store: Store) => {
  const { tables } = store
  const { referrals, exclusions } = tables
  const load = makeProposalLoad(tables)
  const positions = makeJobOrderPositions(tables)
  const orderIndex = makeOrderIndex(tables)

  const hire = async (
    session: Session,
    { order, record: { citizen } }: ReferralState,
    referralId: string,
    { act, endsSearch }: NonNullable<ReferralChange['hire']>,
  ) => {
    const orderId = order.id
    const taken = await positions.takePosition(session, orderId, act.at, (from) =>
      act.newEvent({
        // The order fills itself: nobody asked for it.
        actor: systemActor(order.municipalityCode),
        procedure: act.procedure,
        at: act.at,
        kind: 'order_status_changed',
        subjectType: 'job_order',
        subjectId: orderId,
        orderId,
        municipalityCode: order.municipalityCode,
        payload: { from, to: 'filled', reason: 'filled_here' },
      }),
    )
    if (taken === null) throw new AppError('position_taken')
    if (taken === 'filled') {
      await orderIndex.replaceForOrder(session, orderId)
      await closeReferralsOfOrder(session, tables, orderId, act)
    }
    if (endsSearch) {
      await placeCitizen(session, tables, citizen.id, act)
      await closeOthersOfCitizen(session, tables, { citizenId: citizen.id, hiredBy: referralId }, act)
    }
  }

  const write = async (
    { db }: Session,
    { referral, record, order }: ReferralState,
    change: ReferralChange,
    now: string,
  ): Promise<{ id: string; status: ReferralStatus }> => {
    if ('begin' in change) {
      await db.insert(referrals).values({
        ...change.begin,
        orderId: order.id,
        citizenId: record.citizen.id,
        municipalityCode: record.citizen.municipalityCode,
        createdAt: now,
        updatedAt: now,
      })
      return change.begin
    }
    if (!referral) throw new AppError('not_there')
    const [written] = await db
      .update(referrals)
      .set({ ...change.set, updatedAt: now, version: referral.version + 1 })
      .where(and(eq(referrals.id, referral.id), eq(referrals.version, referral.version)))
      .returning({ id: referrals.id, status: referrals.status })
    if (!written) throw new AppError('changed_meanwhile')
    return written
  }

  return {
    /**
     * One act on the referral of a citizen to an order. `decide` is given everything as it stands inside the transaction,
     * says what to write or throws, and is asked again where the database had to start over; null: nothing to write.
     * Returns the referral's id.
     * @throws AppError `not_there`, `already_proposed`, `position_taken` and whatever `decide` throws
     */
    async act(
      { orderId, citizenId, now }: { orderId: string; citizenId: string; now: string },
      decide: (state: ReferralState) => ReferralChange | null,
    ): Promise<string> {
      try {
        return await store.tx(async (session) => {
          const state = await loadReferralState(session, tables, orderId, citizenId, now)
          if (!state) throw new AppError('not_there')
          const change = decide(state)
          if (change === null) {
            if (!state.referral) throw new AppError('not_there')
            return state.referral.id
          }
          const { id, status } = await write(session, state, change, now)
          await recordEvent(session, tables, change.event)
          if (change.notice) await enqueueReferralNotice(session, tables, state, change.notice, change.event)
          await load.refresh(session, citizenId, now)
          if (change.hire) await hire(session, state, id, change.hire)
          // An interest is nobody's turn: it leaves the ball where it lies.
          if (isOpen(status) || isOpen(state.referral?.status))
            await refreshOrderBall(session, tables, orderId, now)
          return id
        })
      } catch (error) {
        if (isUniqueViolation(error)) throw new AppError('already_proposed')
        throw error
      }
    },

    /**
     * Leaves the citizen out of the order; a later reason replaces the earlier.
     * @throws AppError `already_proposed` where a referral is under way: that one is to be withdrawn
     */
    exclude: (row: typeof exclusions.$inferInsert, event: DomainEvent): Promise<void> =>
      store.tx(async (session) => {
        const { orderId, citizenId, reason, note = null, excludedBy, excludedAt } = row
        const [underWay] = await session.db
          .select({ id: referrals.id })
          .from(referrals)
          .where(
            and(
              eq(referrals.orderId, orderId),
              eq(referrals.citizenId, citizenId),
              inArray(referrals.status, ['suggested', ...openReferralStatuses]),
            ),
          )
        if (underWay) throw new AppError('already_proposed')
        await session.db
          .insert(exclusions)
          .values(row)
          .onConflictDoUpdate({
            target: [exclusions.orderId, exclusions.citizenId],
            set: { reason, note, excludedBy, excludedAt },
          })
        await recordEvent(session, tables, event)
      }),

    /** Returns false where the citizen was not left out. */
    include: (orderId: string, citizenId: string, event: DomainEvent): Promise<boolean> =>
      store.tx(async (session) => {
        const gone = await session.db
          .delete(exclusions)
          .where(and(eq(exclusions.orderId, orderId), eq(exclusions.citizenId, citizenId)))
          .returning({ citizenId: exclusions.citizenId })
        if (gone.length === 0) return false
        await recordEvent(session, tables, event)
        return true
      }),

    /**
     * Closes, at most `limit` at a time, presented referrals whose order closed so long ago that the company sees them no
     * more. Returns how many.
     */
    closeLapsed: (act: ClosingAct, limit = 200): Promise<number> =>
      store.tx((session) => closeLapsed(session, tables, act, limit)),
  }
}
export type ReferralsRepository = ReturnType<typeof makeReferralsRepository>
