import { makePlacementLists } from '@virkelyst/db/placements/placement-lists.repository'
import {
  makePlacementsRepository,
  type PlacementsRepository,
} from '@virkelyst/db/placements/placements.repository'
import { makeRecheckRepository, type RecheckRepository } from '@virkelyst/db/placements/recheck.repository'
import { systemActor } from '@virkelyst/shared/accounts/roles'
import { addHours, danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { lapsedFindings } from '@virkelyst/shared/placements/lapsed.rules'
import { nowIso } from '../kernel/deps'
import { lapsing } from './lapse-acts'
import { makeActs } from './placement-act'
import { checkOfPlacement } from './placement-check'
import type { PlacementsDeps } from './placements.service'

/** Rules and calendar change too: everything is asked again within a day. */
const hoursBetweenChecks = 24
const portion = 200

/** Holds what was decided against the person, the workplace and the rules of today, and tells what no longer holds. */
export const makePlacementRechecks = (
  { store, clock, ids, placementChecks }: Omit<PlacementsDeps, 'audit' | 'municipalities'>,
  repository: PlacementsRepository = makePlacementsRepository(store),
  rechecks: RecheckRepository = makeRecheckRepository(store),
) => {
  const lists = makePlacementLists(store)
  const newAct = makeActs({ clock, ids })

  const recheck = async (id: string): Promise<boolean> => {
    const now = nowIso(clock)
    const listed = await lists.byId(id)
    if (listed === null) return false
    const { placement } = listed
    const check = await checkOfPlacement(placementChecks, placement, { person: true, today: danishDate(now) })
    const codes = [...new Set(lapsedFindings(placement.verdict, check).map(({ code }) => code))].sort()
    if (codes.join() === (placement.lapsed ?? []).join()) {
      await rechecks.checked(id, now)
      return false
    }
    const act = newAct(systemActor(placement.municipalityCode), 'system', 'recheck')
    await repository.act(id, act.now, lapsing(act, codes))
    return true
  }

  return {
    /** For the scheduled job: those whose person, workplace or day has changed. Returns how many were asked and changed. */
    async recheckDue(): Promise<{ checked: number; changed: number }> {
      const due = await rechecks.toCheck(addHours(nowIso(clock), -hoursBetweenChecks), portion)
      let changed = 0
      for (const { id } of due) {
        try {
          if (await recheck(id)) changed++
        } catch (error) {
          // Somebody moved it meanwhile: it is asked again next time.
          if (!(error instanceof AppError)) throw error
        }
      }
      return { checked: due.length, changed }
    },
  }
}
export type PlacementRechecks = ReturnType<typeof makePlacementRechecks>
