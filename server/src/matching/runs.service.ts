import { makeRunsRepository, type RunHead, type RunSearch } from '@virkelyst/db/matching/runs.repository'
import { scopeFor } from '@virkelyst/shared/accounts/policy'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Paged } from '@virkelyst/shared/kernel/fields.schema'
import {
  type RunLine,
  type RunsInput,
  type RunView,
  runFilters,
  type runInput,
  type runs,
  type runsOfOrderInput,
} from '@virkelyst/shared/matching/run.schema'
import { outcomesOf } from '@virkelyst/shared/matching/run-outcome.rules'
import type { z } from 'zod'
import type { Audit } from '../audit/audit.service'
import type { Deps } from '../kernel/deps'
import { municipalityOf } from '../kernel/own-municipality'
import type { Municipalities } from '../municipalities/municipalities.service'

export type RunsDeps = Pick<Deps, 'store'> & {
  audit: Pick<Audit, 'read'>
  municipalities: Pick<Municipalities, 'colleagues'>
}

const lineOf = ({ municipalityCode: _code, actorUserId: _actor, filters, ...head }: RunHead): RunLine => {
  const asked = runFilters.parse(filters)
  return { ...head, filters: asked, listed: Math.min(asked.limit, head.counts.eligible) }
}

/** Rankings on record, shown as they were with what people did with them after. */
export const makeRuns = ({ store, audit, municipalities }: RunsDeps) => {
  const repository = makeRunsRepository(store)

  const search = async (municipalityCode: string, wanted: RunSearch): Promise<Paged<RunLine>> => {
    const { rows, total } = await repository.search(municipalityCode, wanted)
    return { rows: rows.map(lineOf), total }
  }

  return {
    /** The municipality's own rankings for one order, newest first; of another's there are none. */
    ofOrder: (actor: Actor, input: z.infer<typeof runsOfOrderInput>): Promise<Paged<RunLine>> =>
      search(municipalityOf(actor), input),

    /** All rankings of the municipality, newest first. */
    async list(actor: Actor, { orderNumber, ...input }: RunsInput): Promise<z.infer<typeof runs>> {
      const municipalityCode = municipalityOf(actor)
      const consultants = await municipalities.colleagues(actor)
      if (orderNumber === undefined) return { ...(await search(municipalityCode, input)), consultants }
      const orderId = await repository.orderByNumber(orderNumber)
      if (orderId === null) return { rows: [], total: 0, consultants }
      return { ...(await search(municipalityCode, { ...input, orderId })), consultants }
    },

    /**
     * One ranking with its list as it was. Names are those of today, and only of people the reader may see today; who is
     * shown is a read of all of them.
     * @throws AppError `not_there`
     */
    async get(actor: Actor, { id }: z.infer<typeof runInput>): Promise<RunView> {
      const municipalityCode = municipalityOf(actor)
      const found = await repository.find(id, municipalityCode)
      if (found === null) throw new AppError('not_there')
      const { head, ranked } = found
      const citizenIds = ranked.map(({ citizenId }) => citizenId)
      const [weights, visible, fates] = await Promise.all([
        repository.weightsOf(head.weightsVersion),
        repository.visible(citizenIds, municipalityCode),
        repository.fates(head.orderId, citizenIds),
      ])
      const outcomes = outcomesOf(head, citizenIds, fates)
      const mayName = scopeFor('citizens.get', actor.role) !== null
      await audit.read(actor, 'matching.run', 'citizen', [...visible.keys()], `ranking_run ${id}`)
      return {
        run: lineOf(head),
        weights,
        candidates: ranked.map(({ citizenId, score, components, reasons }, at) => {
          const person = visible.get(citizenId)
          return {
            place: at + 1,
            person: mayName && person ? person : null,
            hidden: person === undefined ? 'gone' : mayName ? null : 'role',
            score,
            components,
            reasons: person === undefined ? [] : reasons,
            outcome: outcomes[at]!,
          }
        }),
      }
    },
  }
}
export type Runs = ReturnType<typeof makeRuns>
