import { type EffortsRepository, makeEffortsRepository } from '@virkelyst/db/matching/efforts.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Page } from '@virkelyst/shared/kernel/fields.schema'
import {
  type EffortInput,
  type EffortsView,
  type EndEffort,
  earliestEnd,
  effortsPageSize,
} from '@virkelyst/shared/matching/effort.schema'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { municipalityOf } from '../kernel/own-municipality'

/** Efforts of a municipality: decided by somebody with a name, entered by an administrator, ended by a day. */
export const makeEffortDesk = (
  { store, clock, ids }: Deps,
  repository: EffortsRepository = makeEffortsRepository(store),
) => {
  const newEvent = makeEvents({ clock, ids })
  const today = () => danishDate(clock.now())

  const viewFor = async (
    municipalityCode: string,
    page: Page = { page: 1, pageSize: effortsPageSize },
  ): Promise<EffortsView> => {
    const on = today()
    const [standing, over] = await Promise.all([
      repository.standing(municipalityCode, on),
      repository.over(municipalityCode, on, page),
    ])
    return { today: on, standing, over }
  }

  return {
    /** Efforts in force and to come, and a page of those that are over. */
    view: (actor: Actor, page?: Page): Promise<EffortsView> => viewFor(municipalityOf(actor), page),

    /**
     * Decides an effort, from today or later.
     * @throws AppError `input` where its first day has passed, `effort_overlaps`
     */
    async decide(actor: Actor, input: EffortInput): Promise<EffortsView> {
      const municipalityCode = municipalityOf(actor)
      if (input.validFrom < today()) throw new AppError('input', { fields: { validFrom: 'past_date' } })
      const id = ids.next()
      const stored = await repository.decide(
        { id, municipalityCode, ...input, enteredBy: actor.userId, enteredAt: nowIso(clock) },
        newEvent({
          actor,
          procedure: 'matching.decideEffort',
          kind: 'effort_decided',
          subjectType: 'effort',
          subjectId: id,
          payload: { after: input },
        }),
      )
      if (!stored) throw new AppError('effort_overlaps')
      return viewFor(municipalityCode)
    },

    /**
     * Makes an earlier day the last; one that has not begun can end the day before it would.
     * @throws AppError `not_there`, `input` where the day has passed or is no earlier one, `changed_meanwhile`
     */
    async end(actor: Actor, { id, seen, endOn, reason }: EndEffort): Promise<EffortsView> {
      const municipalityCode = municipalityOf(actor)
      const found = await repository.findById(id, municipalityCode)
      if (found === null) throw new AppError('not_there')
      if (found.validTo !== seen) throw new AppError('changed_meanwhile')
      if (endOn < earliestEnd(found, today()) || endOn >= found.validTo)
        throw new AppError('input', { fields: { endOn: 'effort_end' } })
      const ended = await repository.end(
        { id, seen, endOn, reason },
        newEvent({
          actor,
          procedure: 'matching.endEffort',
          kind: 'effort_ended',
          subjectType: 'effort',
          subjectId: id,
          payload: { before: { validTo: seen }, after: { validTo: endOn }, reason },
        }),
      )
      if (!ended) throw new AppError('changed_meanwhile')
      return viewFor(municipalityCode)
    },
  }
}
export type EffortDesk = ReturnType<typeof makeEffortDesk>
