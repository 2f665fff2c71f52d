import {
  addTitleInput,
  catalogueFilter,
  catalogueRows,
  correctTitleInput,
  listHistory,
  listHistoryInput,
  occupationInput,
  occupationView,
  takeBackInput,
  titleChangeFilter,
  titleChangeLines,
  understandInput,
  understood,
} from '@virkelyst/shared/occupations/catalogue.schema'
import { titleInput, titleSuggestions } from '@virkelyst/shared/occupations/occupation.schema'
import {
  reResolutionState,
  runTitles,
  runTitlesInput,
  stopRunInput,
} from '@virkelyst/shared/occupations/re-resolution.schema'
import { z } from 'zod'
import { procedure, router } from '../kernel/trpc'
import type { CatalogueDesk } from './catalogue-desk.service'
import type { Occupations } from './occupations.service'
import type { ReResolution } from './re-resolution.service'

export const makeOccupationsRouter = (
  occupations: Occupations,
  desk: CatalogueDesk,
  reResolution: ReResolution,
) =>
  router({
    suggest: procedure
      .input(titleInput)
      .output(titleSuggestions)
      .query(({ ctx, input }) => occupations.suggest(ctx.actor, input)),
    search: procedure
      .input(catalogueFilter)
      .output(catalogueRows)
      .query(({ ctx, input }) => desk.search(ctx.actor, input)),
    listHistory: procedure
      .input(listHistoryInput)
      .output(listHistory)
      .query(({ ctx, input }) => desk.listHistory(ctx.actor, input)),
    get: procedure
      .input(occupationInput)
      .output(occupationView)
      .query(({ ctx, input }) => desk.get(ctx.actor, input)),
    understand: procedure
      .input(understandInput)
      .output(understood)
      .query(({ ctx, input }) => desk.understand(ctx.actor, input)),
    changes: procedure
      .input(titleChangeFilter)
      .output(titleChangeLines)
      .query(({ ctx, input }) => desk.changes(ctx.actor, input)),
    addTitle: procedure
      .input(addTitleInput)
      .output(occupationView)
      .mutation(({ ctx, input }) => desk.addTitle(ctx.actor, input)),
    correctTitle: procedure
      .input(correctTitleInput)
      .output(occupationView)
      .mutation(({ ctx, input }) => desk.correctTitle(ctx.actor, input)),
    takeBack: procedure
      .input(takeBackInput)
      .output(z.void())
      .mutation(({ ctx, input }) => desk.takeBack(ctx.actor, input)),
    reResolution: procedure.output(reResolutionState).query(({ ctx }) => reResolution.state(ctx.actor)),
    reResolutionTitles: procedure
      .input(runTitlesInput)
      .output(runTitles)
      .query(({ ctx, input }) => reResolution.titles(ctx.actor, input)),
    startReResolution: procedure
      .output(reResolutionState)
      .mutation(({ ctx }) => reResolution.start(ctx.actor)),
    stopReResolution: procedure
      .input(stopRunInput)
      .output(reResolutionState)
      .mutation(({ ctx, input }) => reResolution.stop(ctx.actor, input)),
  })
