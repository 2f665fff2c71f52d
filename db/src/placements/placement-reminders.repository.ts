import { systemActor } from '@virkelyst/shared/accounts/roles'
import { type PlacementNotice, remindedParty } from '@virkelyst/shared/placements/placement.notices'
import { placementHolders } from '@virkelyst/shared/placements/placement.transitions'
import { and, asc, gt, inArray, lt, lte, or, type SQL } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import { enqueueNotices } from './placement-notices'
import type { PlacementRow } from './placement-state'

const portion = 100
const reminded = placementHolders.filter((holder) => remindedParty(holder) !== null)

/** Deadlines after `from`, up to `to`, of placements that nobody touched since; instants. */
export type ReminderWindow = { from: string; to: string; untouchedSince: string }

/** Reminders of deadlines: each deadline is reminded of once, whoever asks and however often. */
export const makePlacementReminders = (store: Store) => {
  const { tables } = store
  const { placements } = tables

  const next = (where: SQL | undefined): Promise<PlacementRow[]> =>
    store.read.db
      .select()
      .from(placements)
      .where(where)
      .orderBy(asc(placements.dueAt), asc(placements.id))
      .limit(portion)

  const enqueueAll = (
    due: readonly PlacementRow[],
    template: PlacementNotice['template'],
    now: string,
  ): Promise<number> =>
    store.tx(async (session) => {
      let made = 0
      for (const placement of due) {
        const party = remindedParty(placement.holder)
        const cause = `${placement.id} ${placement.status} ${placement.dueAt}`
        if (party !== null)
          made += await enqueueNotices(session, tables, placement, [{ template, party }], {
            cause,
            actedBy: systemActor().userId,
            now,
          })
      }
      return made
    })

  return {
    /** Puts a message into the outbox for whoever's turn it is, where the deadline lies in the window. Returns how many are new. */
    async remind(
      template: PlacementNotice['template'],
      { from, to, untouchedSince }: ReminderWindow,
      now: string,
    ): Promise<number> {
      const { dueAt, holder, updatedAt, id } = placements
      const inWindow = and(
        inArray(holder, reminded),
        gt(dueAt, from),
        lte(dueAt, to),
        lt(updatedAt, untouchedSince),
      )
      let made = 0
      for (let after: SQL | undefined; ; ) {
        const due = await next(and(inWindow, after))
        made += await enqueueAll(due, template, now)
        const last = due.at(-1)
        if (last === undefined || last.dueAt === null || due.length < portion) return made
        after = or(gt(dueAt, last.dueAt), and(lte(dueAt, last.dueAt), gt(id, last.id)))
      }
    },
  }
}
