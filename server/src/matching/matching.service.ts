import type { Actor } from '@virkelyst/shared/accounts/roles'
import type {
  compareInput,
  comparison,
  opening,
  openingsInput,
  rankInput,
  ranking,
} from '@virkelyst/shared/matching/matching.schema'
import type { z } from 'zod'

export type Matching = {
  rank(actor: Actor, input: z.infer<typeof rankInput>): Promise<z.infer<typeof ranking>>
  compare(actor: Actor, input: z.infer<typeof compareInput>): Promise<z.infer<typeof comparison>>
  openingsFor(actor: Actor, input: z.infer<typeof openingsInput>): Promise<z.infer<typeof opening>[]>
  mySmallJobs(actor: Actor): Promise<z.infer<typeof opening>[]>
}
