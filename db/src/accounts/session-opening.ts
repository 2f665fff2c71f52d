import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'
import type { SignIn } from './sign-in'

/** Opens the session of a sign-in, inside its transaction; the longest unseen of too many end. */
export const openSession = async (
  { db }: Session,
  { sessions }: Tables,
  userId: string,
  signIn: SignIn,
  lost: string[],
): Promise<void> => {
  const { at, companies, municipalityCodes } = signIn
  const { tokenHash, expiresAt, replaces, atOnce, idleSince, ...device } = signIn.session
  if (replaces !== null)
    await db.update(sessions).set({ endedAt: at }).where(eq(sessions.tokenHash, replaces))
  const open = await db
    .select({ tokenHash: sessions.tokenHash })
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, at),
        gt(sessions.lastSeenAt, idleSince),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.createdAt))
  const surplus = open.slice(atOnce - 1).map((each) => each.tokenHash)
  if (surplus.length > 0)
    await db.update(sessions).set({ endedAt: at }).where(inArray(sessions.tokenHash, surplus))
  const shown = { cvrNumbers: companies?.cvrNumbers ?? [], municipalityCodes, lostCvrNumbers: lost }
  await db
    .insert(sessions)
    .values({ ...device, tokenHash, userId, createdAt: at, lastSeenAt: at, expiresAt, shown })
}
