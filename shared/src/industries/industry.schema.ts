import { z } from 'zod'
import { text } from '../kernel/fields.schema'

export const industryLevels = ['section', 'division', 'group', 'branch'] as const
export const industrySearch = z.object({ q: text(100) })
export const industryRow = z.object({
  code: z.string(),
  level: z.enum(industryLevels),
  name: z.object({ da: z.string(), en: z.string() }),
})
export type IndustryRow = z.infer<typeof industryRow>
