import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { industryRow, industrySearch } from '@virkelyst/shared/industries/industry.schema'
import type { z } from 'zod'

export type Industries = {
  search(actor: Actor, input: z.infer<typeof industrySearch>): Promise<z.infer<typeof industryRow>[]>
}
