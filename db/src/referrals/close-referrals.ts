import type { Actor } from '@virkelyst/shared/accounts/roles'
import { closedStatuses } from '@virkelyst/shared/job-orders/job-order.transitions'
import { addHours } from '@virkelyst/shared/kernel/dates'
import { presentedVisibleDays } from '@virkelyst/shared/referrals/referral.rules'
import type { CloseReason, ReferralStatus } from '@virkelyst/shared/referrals/referral.transitions'
import { and, asc, eq, inArray, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import { makeProposalLoad } from '../matching/proposal-load.repository'
import { refreshOrderBall } from './order-ball'

/** Completes an event with id, time and salt, as the server's `makeEvents` does. */
export type CompleteEvent = (event: Omit<DomainEvent, 'id' | 'salt'>) => DomainEvent

/** The act that closes referrals beside its own work; each closed one gets an event of its own. */
export type ClosingAct = { actor: Actor; procedure: string; at: string; newEvent: CompleteEvent }

const unseen = ['suggested', 'proposed', 'accepted'] as const satisfies readonly ReferralStatus[]

const close = async (
  session: Session,
  tables: Tables,
  where: SQL | undefined,
  reason: CloseReason,
  { actor, procedure, at, newEvent }: ClosingAct,
): Promise<{ orderId: string }[]> => {
  const { referrals } = tables
  const found = await session.db
    .select({
      id: referrals.id,
      orderId: referrals.orderId,
      citizenId: referrals.citizenId,
      municipalityCode: referrals.municipalityCode,
      status: referrals.status,
    })
    .from(referrals)
    .where(where)
  const load = makeProposalLoad(tables)
  for (const { id, orderId, citizenId, municipalityCode, status } of found) {
    await session.db
      .update(referrals)
      .set({
        status: 'closed',
        closeReason: reason,
        closedAt: at,
        dueAt: null,
        updatedAt: at,
        version: sql`${referrals.version} + 1`,
      })
      .where(eq(referrals.id, id))
    await recordEvent(
      session,
      tables,
      newEvent({
        actor,
        procedure,
        at,
        kind: 'referral_closed',
        subjectType: 'referral',
        subjectId: id,
        orderId,
        people: [citizenId],
        municipalityCode,
        payload: { citizenId, municipalityCode, from: status, to: 'closed', reason },
      }),
    )
    await load.refresh(session, citizenId, at)
  }
  return found
}

/**
 * Closes what a closing order leaves open. Presented people stay: the company still owes them an answer. Call it in the
 * transaction that closes the order.
 */
export const closeReferralsOfOrder = async (
  session: Session,
  tables: Tables,
  orderId: string,
  act: ClosingAct,
): Promise<void> => {
  const { referrals } = tables
  await close(
    session,
    tables,
    and(eq(referrals.orderId, orderId), inArray(referrals.status, [...unseen])),
    'order_closed',
    act,
  )
}

/**
 * Takes the citizen back from every company: the consent is withdrawn. What is open closes, presented or not, and no company
 * sees any more whom it did not hire: the profile it was shown goes.
 */
export const takeBackFromCompanies = async (
  session: Session,
  tables: Tables,
  citizenId: string,
  act: ClosingAct,
): Promise<void> => {
  const { referrals } = tables
  const closed = await close(
    session,
    tables,
    and(eq(referrals.citizenId, citizenId), inArray(referrals.status, [...unseen, 'presented'])),
    'consent_withdrawn',
    act,
  )
  const notHired = and(eq(referrals.citizenId, citizenId), ne(referrals.verdict, 'hired'))
  await session.db.update(referrals).set({ profile: null }).where(notHired)
  await session.db
    .update(referrals)
    .set({ closeReason: 'consent_withdrawn' })
    .where(and(notHired, eq(referrals.closeReason, 'verdict_given')))
  for (const { orderId } of closed) await refreshOrderBall(session, tables, orderId, act.at)
}

/** Closes everything else that is open for a citizen who has been hired through `hiredBy`. */
export const closeOthersOfCitizen = async (
  session: Session,
  tables: Tables,
  { citizenId, hiredBy }: { citizenId: string; hiredBy: string },
  act: ClosingAct,
): Promise<void> => {
  const { referrals } = tables
  const closed = await close(
    session,
    tables,
    and(
      eq(referrals.citizenId, citizenId),
      ne(referrals.id, hiredBy),
      or(inArray(referrals.status, [...unseen]), eq(referrals.status, 'presented')),
    ),
    'citizen_unavailable',
    act,
  )
  for (const { orderId } of closed) await refreshOrderBall(session, tables, orderId, act.at)
}

/** Closes what a company never answered and sees no more, at most `limit`. Returns how many. */
export const closeLapsed = async (
  session: Session,
  tables: Tables,
  act: ClosingAct,
  limit: number,
): Promise<number> => {
  const { referrals, jobOrders } = tables
  // A day and an hour more than the days of seeing: those end with a Danish day, which may have 25 hours.
  const before = addHours(act.at, -24 * (presentedVisibleDays + 1) - 1)
  const lapsed = await session.db
    .select({ id: referrals.id })
    .from(referrals)
    .innerJoin(jobOrders, eq(jobOrders.id, referrals.orderId))
    .where(
      and(
        eq(referrals.status, 'presented'),
        lte(referrals.presentedAt, before),
        inArray(jobOrders.status, [...closedStatuses]),
        lte(jobOrders.closedAt, before),
      ),
    )
    .orderBy(asc(referrals.presentedAt))
    .limit(limit)
  if (lapsed.length === 0) return 0
  const ids = lapsed.map(({ id }) => id)
  return (await close(session, tables, inArray(referrals.id, ids), 'no_answer', act)).length
}
