import {
  decidedSoFar,
  makeWeightsRepository,
  type StoredWeights,
  type WeightsRepository,
} from '@virkelyst/db/matching/weights.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { weightsOf, weightsOn } from '@virkelyst/shared/matching/weight.rules'
import type {
  PrepareWeights,
  takeBackWeightsInput,
  WeightsAsk,
  WeightsLine,
  WeightsView,
} from '@virkelyst/shared/matching/weight-desk.schema'
import { weightsPageSize } from '@virkelyst/shared/matching/weight-desk.schema'
import { builtInWeights } from '@virkelyst/shared/matching/weights'
import type { z } from 'zod'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { municipalityOf } from '../kernel/own-municipality'

const lineOf = (row: StoredWeights): WeightsLine => ({
  version: row.version,
  weights: row.weights,
  validFrom: row.validFrom,
  reason: row.reason,
  madeAt: row.createdAt,
  madeBy: row.createdBy,
  takenBack: row.takenBackAt === null ? null : { at: row.takenBackAt, by: row.takenBackBy },
})

const builtInLine: WeightsLine = {
  ...builtInWeights,
  validFrom: null,
  reason: null,
  madeAt: null,
  madeBy: null,
  takenBack: null,
}

/** The weights of the score in an administrator's hands: read, prepared for a day, taken back before it. */
export const makeWeightDesk = (
  { store, clock, ids }: Deps,
  repository: WeightsRepository = makeWeightsRepository(store),
) => {
  const newEvent = makeEvents({ clock, ids })
  const today = () => danishDate(clock.now())
  const ownOf = (versions: readonly StoredWeights[]) =>
    versions.filter(({ municipalityCode }) => municipalityCode !== null)

  const viewFor = async (
    municipalityCode: string,
    { page, pageSize, version }: WeightsAsk = { page: 1, pageSize: weightsPageSize },
  ): Promise<WeightsView> => {
    const versions = await repository.versions(municipalityCode)
    const inForce = weightsOn(versions, today())
    const isComing = ({ takenBackAt, validFrom }: StoredWeights) =>
      takenBackAt === null && validFrom > today()
    const replaced = versions.filter((row) => row !== inForce && !isComing(row)).map(lineOf)
    const earlier = inForce ? [...replaced, builtInLine] : replaced
    return {
      today: today(),
      seen: decidedSoFar(ownOf(versions)),
      inForce: inForce ? lineOf(inForce) : builtInLine,
      coming: versions
        .filter(isComing)
        .toSorted((a, b) => (a.validFrom === b.validFrom ? a.no - b.no : a.validFrom < b.validFrom ? -1 : 1))
        .map(lineOf),
      earlier: {
        rows: earlier.slice((page - 1) * pageSize, page * pageSize),
        total: earlier.length,
      },
      named: [builtInLine, ...versions.map(lineOf)].find((line) => line.version === version) ?? null,
    }
  }

  return {
    /** The weights in force today, those that are coming, a page of those there have been, and one by its name. */
    view: (actor: Actor, ask?: WeightsAsk): Promise<WeightsView> => viewFor(municipalityOf(actor), ask),

    /**
     * Prepares weights from a day on, today or later.
     * @throws AppError `input` where the day has passed, `changed_meanwhile` where something was decided that was not seen
     */
    async prepare(actor: Actor, { percents, validFrom, reason, seen }: PrepareWeights): Promise<WeightsView> {
      const municipalityCode = municipalityOf(actor)
      if (validFrom < today()) throw new AppError('input', { fields: { validFrom: 'past_date' } })
      const versions = await repository.versions(municipalityCode)
      const no = ownOf(versions).length + 1
      const version = `${municipalityCode}-${no}`
      const weights = weightsOf(percents)
      const before = weightsOn(versions, validFrom)?.weights ?? builtInWeights.weights
      const stored = await repository.add(
        {
          version,
          municipalityCode,
          no,
          validFrom,
          weights,
          reason,
          createdBy: actor.userId,
          createdAt: nowIso(clock),
        },
        seen,
        newEvent({
          actor,
          procedure: 'matching.prepareWeights',
          kind: 'weights_prepared',
          subjectType: 'weights',
          subjectId: version,
          payload: { before, after: weights, validFrom, reason },
        }),
      )
      if (!stored) throw new AppError('changed_meanwhile')
      return viewFor(municipalityCode)
    },

    /**
     * Takes back a version whose day has not come; it stays on record.
     * @throws AppError `not_there`, `weights_in_force`, `changed_meanwhile`
     */
    async takeBack(
      actor: Actor,
      { version, seen }: z.infer<typeof takeBackWeightsInput>,
    ): Promise<WeightsView> {
      const municipalityCode = municipalityOf(actor)
      const found = ownOf(await repository.versions(municipalityCode)).find((row) => row.version === version)
      if (!found) throw new AppError('not_there')
      if (found.takenBackAt === null && found.validFrom <= today()) throw new AppError('weights_in_force')
      const taken = await repository.takeBack(
        { version, municipalityCode, today: today() },
        seen,
        newEvent({
          actor,
          procedure: 'matching.takeBackWeights',
          kind: 'weights_taken_back',
          subjectType: 'weights',
          subjectId: version,
          payload: { weights: found.weights, validFrom: found.validFrom },
        }),
      )
      if (!taken) throw new AppError('changed_meanwhile')
      return viewFor(municipalityCode)
    },
  }
}
export type WeightDesk = ReturnType<typeof makeWeightDesk>
