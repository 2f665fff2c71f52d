import {
  citizenChange,
  citizenFilter,
  citizenForConsultant,
  citizenForSelf,
  citizenInput,
  citizenRead,
  citizenRow,
  consentInput,
  objectionInput,
  ownChange,
} from '@virkelyst/shared/citizens/citizen.schema'
import { paged } from '@virkelyst/shared/kernel/fields.schema'
import { procedure, router } from '../kernel/trpc'
import type { Citizens } from './citizens.service'

export const makeCitizensRouter = (citizens: Citizens) =>
  router({
    search: procedure
      .input(citizenFilter)
      .output(paged(citizenRow))
      .query(({ ctx, input }) => citizens.search(ctx.actor, input)),
    get: procedure
      .input(citizenRead)
      .output(citizenForConsultant)
      .query(({ ctx, input }) => citizens.get(ctx.actor, input)),
    create: procedure
      .input(citizenInput)
      .output(citizenForConsultant)
      .mutation(({ ctx, input }) => citizens.create(ctx.actor, input)),
    update: procedure
      .input(citizenChange)
      .output(citizenForConsultant)
      .mutation(({ ctx, input }) => citizens.update(ctx.actor, input)),
    mine: procedure.output(citizenForSelf).query(({ ctx }) => citizens.mine(ctx.actor)),
    updateMine: procedure
      .input(ownChange)
      .output(citizenForSelf)
      .mutation(({ ctx, input }) => citizens.updateMine(ctx.actor, input)),
    setConsent: procedure
      .input(consentInput)
      .output(citizenForSelf)
      .mutation(({ ctx, input }) => citizens.setConsent(ctx.actor, input)),
    setObjection: procedure
      .input(objectionInput)
      .output(citizenForSelf)
      .mutation(({ ctx, input }) => citizens.setObjection(ctx.actor, input)),
  })
