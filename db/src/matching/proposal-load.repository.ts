import { danishDate } from '@virkelyst/shared/kernel/dates'
import { dayNumber, municipalityNo } from '@virkelyst/shared/matching/posting-lists'
import { openReferralStatuses } from '@virkelyst/shared/referrals/referral.transitions'
import { eq } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'

/** Longer than the 30 days the penalty looks back. */
const daysKept = 60

/** How many open and recent proposals each citizen has, for the cap and the penalty. */
export const makeProposalLoad = (tables: Tables) => {
  const { citizens, referrals, proposalLoads } = tables
  return {
    /**
     * Counts the citizen's referrals anew: call it after every write to one of them, in the same transaction.
     * `now`: the instant of the write.
     */
    async refresh(session: Session, citizenId: string, now: string): Promise<void> {
      const { db } = session
      const [citizen] = await db
        .select({ no: citizens.no, municipalityCode: citizens.municipalityCode })
        .from(citizens)
        .where(eq(citizens.id, citizenId))
      if (!citizen) return
      const rows = await db
        .select({ status: referrals.status, proposedAt: referrals.proposedAt })
        .from(referrals)
        .where(eq(referrals.citizenId, citizenId))
      const openProposals = rows.filter((row) =>
        (openReferralStatuses as readonly string[]).includes(row.status),
      ).length
      const from = dayNumber(danishDate(now)) - daysKept
      const proposedOn = rows
        .flatMap((row) => (row.proposedAt ? [dayNumber(danishDate(row.proposedAt))] : []))
        .filter((day) => day >= from)
        .sort((a, b) => a - b)
      if (openProposals === 0 && proposedOn.length === 0) {
        await db.delete(proposalLoads).where(eq(proposalLoads.citizenNo, citizen.no))
        return
      }
      const load = {
        municipalityNo: municipalityNo(citizen.municipalityCode),
        openProposals,
        proposedOn,
      }
      await db
        .insert(proposalLoads)
        .values({ citizenNo: citizen.no, ...load })
        .onConflictDoUpdate({ target: proposalLoads.citizenNo, set: load })
    },
  }
}
export type ProposalLoad = ReturnType<typeof makeProposalLoad>
