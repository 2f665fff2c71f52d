import { createHash } from 'node:crypto'
import { makeErasureRepository } from '@virkelyst/db/retention/erasure.repository'
import { makeErasurePlans } from '@virkelyst/db/retention/erasure-plan.repository'
import { makeRetentionPeriods } from '@virkelyst/db/retention/retention-periods.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { EventKind } from '@virkelyst/shared/audit/audit.schema'
import { danishDate, startOfDanishDay } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { dueOn } from '@virkelyst/shared/retention/period.rules'
import { periodOn } from '@virkelyst/shared/retention/retention.rules'
import type { EraseInput, ErasurePlan } from '@virkelyst/shared/retention/retention.schema'
import type { Audit } from '../audit/audit.service'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { municipalityOf } from '../kernel/own-municipality'

type Case = { caseReference: string }

/** One citizen's erasure: what it would remove, done on request, kept back while somebody has a reason. */
export const makeErasureDesk = ({ store, clock, ids, audit }: Deps & { audit: Pick<Audit, 'read'> }) => {
  const plans = makeErasurePlans(store)
  const erasures = makeErasureRepository(store)
  const periods = makeRetentionPeriods(store)
  const newEvent = makeEvents({ clock, ids })

  const citizenOf = async (actor: Actor, { caseReference }: Case): Promise<string> => {
    const found = await plans.find(municipalityOf(actor), caseReference)
    if (found === null) throw new AppError('not_there')
    return found
  }
  const eventOf = (
    actor: Actor,
    act: string,
    kind: EventKind,
    subjectId: string,
    payload: Record<string, unknown>,
  ) => newEvent({ actor, procedure: `retention.${act}`, kind, subjectType: 'citizen', subjectId, payload })

  const planOf = async (actor: Actor, id: string): Promise<ErasurePlan> => {
    const today = danishDate(clock.now())
    const period = periodOn(await periods.of(municipalityOf(actor)), 'case', today)
    const kept = (await plans.signed(id))
      .map(({ lastDay, updatedAt }) => {
        const over = lastDay === null ? updatedAt : startOfDanishDay(lastDay)
        return dueOn([over, updatedAt].sort()[1] ?? updatedAt, period)
      })
      .filter((due) => due > today)
      .sort()
    const plan = {
      parts: await plans.parts(id),
      running: await plans.isRunning(id),
      kept: { placements: kept.length, until: kept.at(-1) ?? null },
      hold: await plans.holdOf(id),
      announcedFor: await plans.announcedFor(id),
    }
    const { contents: _contents, ...stable } = plan.parts
    return {
      ...plan,
      seen: createHash('sha256')
        .update(JSON.stringify({ ...plan, parts: stable }))
        .digest('hex'),
    }
  }

  return {
    /** What an erasure would remove, in numbers: nothing is changed. @throws AppError `not_there` */
    async plan(actor: Actor, input: Case): Promise<ErasurePlan> {
      const id = await citizenOf(actor, input)
      const plan = await planOf(actor, id)
      await audit.read(actor, 'retention.plan', 'citizen', [id])
      return plan
    },

    /**
     * Erases a citizen on request, all or nothing.
     * @throws AppError `not_there`, `erasure_held`, `still_running`, `must_be_kept`; `changed_meanwhile` where it would
     * remove something else than what was shown
     */
    async erase(
      actor: Actor,
      { reason, seen, keptElsewhere, ...input }: EraseInput,
    ): Promise<{ erased: true }> {
      const id = await citizenOf(actor, input)
      const plan = await planOf(actor, id)
      if (plan.hold !== null) throw new AppError('erasure_held')
      if (plan.running) throw new AppError('still_running')
      if (plan.kept.placements > 0 && !keptElsewhere) throw new AppError('must_be_kept')
      if (plan.seen !== seen) throw new AppError('changed_meanwhile')
      const event = eventOf(actor, 'erase', 'citizen_erased', id, { reason, keptElsewhere })
      if (!(await erasures.erase(id, null, event))) throw new AppError('changed_meanwhile')
      return { erased: true }
    },

    /** Keeps a citizen from being erased, as while a complaint runs. @throws AppError `not_there`, `already_done` */
    async hold(actor: Actor, { reason, ...input }: Case & { reason: string }): Promise<ErasurePlan> {
      const id = await citizenOf(actor, input)
      const event = eventOf(actor, 'hold', 'erasure_held', id, { reason })
      const row = {
        id: ids.next(),
        citizenId: id,
        municipalityCode: municipalityOf(actor),
        reason,
        heldAt: nowIso(clock),
        heldBy: actor.userId,
      }
      if (!(await plans.hold(row, event))) throw new AppError('already_done')
      return planOf(actor, id)
    },

    /** @throws AppError `not_there`, `already_done` */
    async release(actor: Actor, input: Case): Promise<ErasurePlan> {
      const id = await citizenOf(actor, input)
      if (!(await plans.release(id, eventOf(actor, 'release', 'erasure_released', id, {}))))
        throw new AppError('already_done')
      return planOf(actor, id)
    },

    /** The day the citizen's own data is to be erased; null: none was announced. */
    async mine(actor: Actor): Promise<{ eraseOn: string | null }> {
      if (actor.citizenId === null) throw new AppError('not_there')
      await audit.read(actor, 'retention.mine', 'citizen', [actor.citizenId])
      return { eraseOn: await plans.announcedFor(actor.citizenId) }
    },
  }
}
export type ErasureDesk = ReturnType<typeof makeErasureDesk>
