import {
  colleague,
  municipalityRow,
  settingsInput,
  settingsView,
} from '@virkelyst/shared/municipalities/municipality.schema'
import { z } from 'zod'
import { procedure, publicProcedure, router } from '../kernel/trpc'
import type { Municipalities } from './municipalities.service'

export const makeMunicipalitiesRouter = (municipalities: Municipalities) =>
  router({
    list: publicProcedure.output(z.array(municipalityRow)).query(({ ctx }) => municipalities.list(ctx)),
    settings: procedure.output(settingsView).query(({ ctx }) => municipalities.settings(ctx.actor)),
    updateSettings: procedure
      .input(settingsInput)
      .output(settingsView)
      .mutation(({ ctx, input }) => municipalities.updateSettings(ctx.actor, input)),
    colleagues: procedure.output(z.array(colleague)).query(({ ctx }) => municipalities.colleagues(ctx.actor)),
  })
