import { z } from 'zod'
import { requiredText } from '../kernel/fields.schema'

export const titleKinds = ['preferred', 'synonym', 'abbreviation', 'colloquial', 'old', 'english'] as const
export type TitleKind = (typeof titleKinds)[number]
export const occupationLinkKinds = ['exact', 'close', 'near'] as const
export type OccupationLinkKind = (typeof occupationLinkKinds)[number]
/** How two occupations of official lists belong together; `broader` whichever of the two is the broader one. */
export const occupationTieKinds = ['exact', 'close', 'broader'] as const
export type OccupationTieKind = (typeof occupationTieKinds)[number]
/** Where a title comes from: written with the portal, an imported official list, or added by an administrator. */
export const titleSources = ['built_in', 'esco', 'star', 'local'] as const
export type TitleSource = (typeof titleSources)[number]
export const officialSources = ['esco', 'star'] as const
export type OfficialSource = (typeof officialSources)[number]
/** `move` also where the title stays with its occupation and only its kind or choice is another. */
export const titleChangeKinds = ['add', 'hide', 'move'] as const
export type TitleChangeKind = (typeof titleChangeKinds)[number]

/** `9333.01`: unit group and running number, of four digits where an official list brought the occupation. */
export const occupationCode = z.string().regex(/^\d{4}\.(?:\d{2}|\d{4})$/, { error: 'bad_occupation' })

export const resolutionMethods = ['exact', 'trigram', 'expanded', 'person', 'prefix'] as const
export type ResolutionMethod = (typeof resolutionMethods)[number]

/** One occupation a title may mean. Confidence 0–1. */
export const resolvedOccupation = z.object({
  code: occupationCode,
  label: z.string(),
  confidence: z.number().min(0).max(1),
  method: z.enum(resolutionMethods),
})
export type ResolvedOccupation = z.infer<typeof resolvedOccupation>

/** `accepted` from .85, `ask` ("Mente du …?") from .45, else `raw`: the text stays findable by word prefix. */
export type ResolutionVerdict = 'accepted' | 'ask' | 'raw'

export const titleInput = z.object({ title: requiredText(200) })
export const titleSuggestions = z.object({
  verdict: z.enum(['accepted', 'ask', 'raw']),
  matches: z.array(
    resolvedOccupation.extend({
      groupCode: z.string(),
      groupLabel: z.object({ da: z.string(), en: z.string() }),
      labelEn: z.string(),
      /** The catalogue title that fitted, where it is another than the label. */
      matchedTitle: z.string(),
    }),
  ),
})
export type TitleSuggestions = z.infer<typeof titleSuggestions>
