import { systemActor } from '@virkelyst/shared/accounts/roles'
import { and, asc, eq, gt, lte, ne, or, type SQL } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import { enqueueFollowUpNotice, type FollowUpTemplate } from './follow-up-notices'

const atOnce = 500

/** Reminders of follow-up: each day of each is reminded of once, whoever asks and however often. */
export const makeFollowUpReminders = (store: Store) => {
  const { tables } = store
  const { followUps, placements } = tables

  const remind = async (
    template: FollowUpTemplate,
    { after, to }: { after: string; to: string },
    which: SQL | undefined,
    now: string,
  ): Promise<number> => {
    const due = await store.read.db
      .select()
      .from(followUps)
      .where(and(eq(followUps.standing, true), gt(followUps.dueOn, after), lte(followUps.dueOn, to), which))
      .orderBy(asc(followUps.dueOn), asc(followUps.id))
      .limit(atOnce)
    return store.tx(async (session) => {
      let made = 0
      for (const followUp of due)
        made += await enqueueFollowUpNotice(session, tables, followUp, template, {
          cause: `${followUp.id} ${followUp.dueOn} ${followUp.time}`,
          actedBy: systemActor().userId,
          now,
        })
      return made
    })
  }

  return {
    /** Agreed talks on the days after `after`, up to `to`; ISO dates. Returns how many messages are new. */
    talksSoon: (days: { after: string; to: string }, now: string): Promise<number> =>
      remind('talk_soon', days, and(eq(followUps.task, 'talk'), eq(followUps.state, 'agreed')), now),

    /** Whatever nobody has a time for, due on the days after `after`, up to `to`. Returns how many messages are new. */
    due: (days: { after: string; to: string }, now: string): Promise<number> =>
      remind('follow_up_due', days, or(ne(followUps.task, 'talk'), eq(followUps.state, 'open')), now),

    /** The follow-up with its placement's number, as a mail tells of it; null where there is none. */
    async told(id: string) {
      const [found] = await store.read.db
        .select({ followUp: followUps, number: placements.number })
        .from(followUps)
        .innerJoin(placements, eq(placements.id, followUps.placementId))
        .where(eq(followUps.id, id))
      return found ?? null
    },
  }
}
