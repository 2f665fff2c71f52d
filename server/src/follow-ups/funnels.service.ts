import { type FunnelRepository, makeFunnelRepository } from '@virkelyst/db/follow-ups/funnel.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { toldFunnel } from '@virkelyst/shared/follow-ups/funnel.rules'
import type { Funnel, FunnelInput } from '@virkelyst/shared/follow-ups/funnel.schema'
import type { Deps } from '../kernel/deps'
import { municipalityOf } from '../kernel/own-municipality'

/** What the municipality's work placements led to; small groups are told of together only. */
export const makeFunnels = (
  { store }: Pick<Deps, 'store'>,
  repository: FunnelRepository = makeFunnelRepository(store),
) => ({
  async funnel(actor: Actor, input: FunnelInput): Promise<Funnel> {
    const municipalityCode = municipalityOf(actor)
    const [total, groups] = await Promise.all([
      repository.total(municipalityCode, input),
      repository.groups(municipalityCode, input),
    ])
    return toldFunnel(total, groups, input)
  },
})
export type Funnels = ReturnType<typeof makeFunnels>
