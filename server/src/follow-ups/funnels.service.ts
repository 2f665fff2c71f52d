import { type FunnelRepository, makeFunnelRepository } from '@virkelyst/db/follow-ups/funnel.repository'
import { makeForgottenOutcomes } from '@virkelyst/db/retention/forgotten-outcomes.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { toldFunnel } from '@virkelyst/shared/follow-ups/funnel.rules'
import type { Funnel, FunnelInput } from '@virkelyst/shared/follow-ups/funnel.schema'
import { wholeQuarters } from '@virkelyst/shared/retention/quarter.rules'
import type { Deps } from '../kernel/deps'
import { municipalityOf } from '../kernel/own-municipality'

/**
 * What the municipality's work placements led to, in whole quarters: people who were erased stay in the numbers. Small groups
 * are told of together only.
 */
export const makeFunnels = (
  { store }: Pick<Deps, 'store'>,
  repository: FunnelRepository = makeFunnelRepository(store),
) => {
  const forgotten = makeForgottenOutcomes(store)
  return {
    async funnel(actor: Actor, asked: FunnelInput): Promise<Funnel> {
      const municipalityCode = municipalityOf(actor)
      const input = { ...asked, ...wholeQuarters(asked) }
      const [total, groups] = await Promise.all([
        repository.total(municipalityCode, input),
        repository.groups(municipalityCode, input),
      ])
      return {
        from: input.from,
        to: input.to,
        ...toldFunnel(
          await forgotten.withTotal(municipalityCode, input, total),
          await forgotten.withGroups(municipalityCode, input, groups),
          input,
        ),
      }
    },
  }
}
export type Funnels = ReturnType<typeof makeFunnels>
