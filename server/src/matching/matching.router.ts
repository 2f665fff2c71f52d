import { paged } from '@virkelyst/shared/kernel/fields.schema'
import { callSuggestions, callsInput } from '@virkelyst/shared/matching/call.schema'
import {
  effortInput,
  effortsInput,
  effortsView,
  endEffortInput,
} from '@virkelyst/shared/matching/effort.schema'
import { exposure, exposureInput } from '@virkelyst/shared/matching/exposure.schema'
import {
  compareInput,
  comparison,
  opening,
  openingsInput,
  rankInput,
  ranking,
} from '@virkelyst/shared/matching/matching.schema'
import {
  previewAnswer,
  previewInput,
  previewOrder,
  previewOrdersInput,
} from '@virkelyst/shared/matching/preview.schema'
import {
  runInput,
  runLine,
  runs,
  runsInput,
  runsOfOrderInput,
  runView,
} from '@virkelyst/shared/matching/run.schema'
import {
  prepareWeightsInput,
  takeBackWeightsInput,
  weightsInput,
  weightsView,
} from '@virkelyst/shared/matching/weight-desk.schema'
import { z } from 'zod'
import { atOnce, procedure, router } from '../kernel/trpc'
import type { ChangePreview } from './change-preview.service'
import type { EffortDesk } from './effort-desk.service'
import type { Exposures } from './exposures.service'
import type { Matching } from './matching.service'
import type { Runs } from './runs.service'
import type { WeightDesk } from './weight-desk.service'

export type MatchingDesks = {
  weightDesk: WeightDesk
  effortDesk: EffortDesk
  changePreview: ChangePreview
  exposures: Pick<Exposures, 'table'>
  rankingRuns: Runs
}

export const makeMatchingRouter = (
  matching: Matching,
  { weightDesk, effortDesk, changePreview, exposures, rankingRuns }: MatchingDesks,
) =>
  router({
    rank: procedure
      .input(rankInput)
      .output(atOnce(ranking))
      .query(({ ctx, input }) => matching.rank(ctx.actor, input)),
    compare: procedure
      .input(compareInput)
      .output(comparison)
      .query(({ ctx, input }) => matching.compare(ctx.actor, input)),
    openingsFor: procedure
      .input(openingsInput)
      .output(z.array(opening))
      .query(({ ctx, input }) => matching.openingsFor(ctx.actor, input)),
    runsOfOrder: procedure
      .input(runsOfOrderInput)
      .output(paged(runLine))
      .query(({ ctx, input }) => rankingRuns.ofOrder(ctx.actor, input)),
    runs: procedure
      .input(runsInput)
      .output(runs)
      .query(({ ctx, input }) => rankingRuns.list(ctx.actor, input)),
    run: procedure
      .input(runInput)
      .output(runView)
      .query(({ ctx, input }) => rankingRuns.get(ctx.actor, input)),
    exposure: procedure
      .input(exposureInput)
      .output(exposure)
      .query(({ ctx, input }) => exposures.table(ctx.actor, input)),
    callsFor: procedure
      .input(callsInput)
      .output(callSuggestions)
      .query(({ ctx, input }) => matching.callsFor(ctx.actor, input)),
    mySmallJobs: procedure.output(z.array(opening)).query(({ ctx }) => matching.mySmallJobs(ctx.actor)),
    weights: procedure
      .input(weightsInput)
      .output(weightsView)
      .query(({ ctx, input }) => weightDesk.view(ctx.actor, input)),
    prepareWeights: procedure
      .input(prepareWeightsInput)
      .output(weightsView)
      .mutation(({ ctx, input }) => weightDesk.prepare(ctx.actor, input)),
    takeBackWeights: procedure
      .input(takeBackWeightsInput)
      .output(weightsView)
      .mutation(({ ctx, input }) => weightDesk.takeBack(ctx.actor, input)),
    efforts: procedure
      .input(effortsInput)
      .output(effortsView)
      .query(({ ctx, input }) => effortDesk.view(ctx.actor, input)),
    decideEffort: procedure
      .input(effortInput)
      .output(effortsView)
      .mutation(({ ctx, input }) => effortDesk.decide(ctx.actor, input)),
    endEffort: procedure
      .input(endEffortInput)
      .output(effortsView)
      .mutation(({ ctx, input }) => effortDesk.end(ctx.actor, input)),
    previewOrders: procedure
      .input(previewOrdersInput)
      .output(z.array(previewOrder))
      .query(({ ctx, input }) => changePreview.orders(ctx.actor, input)),
    previewChange: procedure
      .input(previewInput)
      .output(previewAnswer)
      .query(({ ctx, input }) => changePreview.preview(ctx.actor, input)),
  })
