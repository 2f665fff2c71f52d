import { z } from 'zod'
import { id, instant, optional, page, paged, requiredText, text } from '../kernel/fields.schema'
import { titleKey } from './local-titles.rules'
import {
  occupationCode,
  occupationLinkKinds,
  officialSources,
  resolutionMethods,
  titleChangeKinds,
  titleInput,
  titleKinds,
  titleSources,
} from './occupation.schema'

const label = z.object({ da: z.string(), en: z.string() })
const named = z.object({ code: occupationCode, label })
const group = z.object({ code: z.string(), label })

/** A title that may stand in the catalogue: at least one letter, no invisible marks that turn or hide text. */
export const newTitle = requiredText(100)
  .transform((title) => title.normalize('NFC').replace(/\s+/g, ' '))
  .refine((title) => !/\p{Cf}/u.test(title), { error: 'control_characters' })
  .refine((title) => titleKey(title) !== '', { error: 'no_letters' })

export const catalogueFilter = page.extend({ q: text(100).default('') })
export type CatalogueFilter = z.infer<typeof catalogueFilter>

const standingTitle = z.object({
  title: z.string(),
  kind: z.enum(titleKinds),
  firstChoice: z.boolean(),
  source: z.enum(titleSources),
})
/** A title and the occupation it stands under. */
export const standing = standingTitle.extend({ occupation: named, group })
export type Standing = z.infer<typeof standing>

export const catalogueRow = named.extend({
  group,
  titles: z.number().int(),
  local: z.number().int(),
  /** Titles that fit what was searched for, at most three. */
  found: z.array(z.string()),
})
export type CatalogueRow = z.infer<typeof catalogueRow>
export const catalogueRows = paged(catalogueRow).extend({
  version: z.string(),
  /** What the catalogue is made of, each with its own version. */
  sources: z.array(
    z.object({
      source: z.enum(titleSources),
      version: z.string(),
      loadedAt: instant,
      titles: z.number().int(),
    }),
  ),
})
export type CatalogueRows = z.infer<typeof catalogueRows>

const count = z.number().int()
const listEvent = z.object({ id, at: instant, source: z.enum(officialSources), version: z.string() })
/** An official list that was put in the place of an earlier one, or taken out, and what changed with it. */
export const listHistoryLine = z.discriminatedUnion('what', [
  listEvent.extend({
    what: z.literal('loaded'),
    lines: count,
    /** Occupations with a code of their own, and those that are built-in ones by another name. */
    added: count,
    attached: count,
    /** Those whose unit group is another than in the earlier list, and those that it no longer names. */
    moved: count,
    gone: count,
    titles: count,
    titlesBefore: count,
  }),
  /** `occupations`: those that no other list has a title of. */
  listEvent.extend({ what: z.literal('taken_out'), titles: count, occupations: count }),
])
export type ListHistoryLine = z.infer<typeof listHistoryLine>
export const listHistory = paged(listHistoryLine)
export const listHistoryInput = page

export const titleChangeLine = z.object({
  id,
  kind: z.enum(titleChangeKinds),
  title: z.string(),
  occupation: named,
  toOccupation: named.nullable(),
  titleKind: z.enum(titleKinds).nullable(),
  firstChoice: z.boolean(),
  note: z.string(),
  madeAt: instant,
  madeBy: z.string(),
  takenBackAt: instant.nullable(),
  takenBackBy: z.string().nullable(),
  /** The catalogue no longer holds the title that this corrects. */
  idle: z.boolean(),
})
export type TitleChangeLine = z.infer<typeof titleChangeLine>
export const titleChangeLines = paged(titleChangeLine)
export const titleChangeFilter = page.extend({ all: z.boolean().default(false) })
export type TitleChangeFilter = z.infer<typeof titleChangeFilter>

export const occupationInput = z.object({ code: occupationCode })
export const occupationView = named.extend({
  group,
  titles: z.array(
    standingTitle.extend({
      /** The change by which an administrator put it there. */
      changeId: id.nullable(),
      /** Other occupations with the same title. */
      also: z.array(named.extend({ firstChoice: z.boolean() })),
    }),
  ),
  /** Changes in force that were made here or lead here. */
  changes: z.array(titleChangeLine),
  /** Occupations near this one, best first. Similarity 0–1. */
  near: z.array(named.extend({ group, similarity: z.number() })),
  /** Neighbour groups beside the hierarchy. */
  links: z.array(group.extend({ kind: z.enum(occupationLinkKinds) })),
  /** What official lists call it; `listed` false where a newer list no longer does. */
  uris: z.array(z.object({ source: z.enum(officialSources), uri: z.string(), listed: z.boolean() })),
})
export type OccupationView = z.infer<typeof occupationView>

export const understandInput = titleInput
export const understood = z.object({
  verdict: z.enum(['accepted', 'ask', 'raw']),
  matches: z.array(
    named.extend({
      group,
      matchedTitle: z.string(),
      confidence: z.number(),
      method: z.enum(resolutionMethods),
    }),
  ),
  /** Where the very title stands, first choices first. */
  standing: z.array(standing),
})
export type Understood = z.infer<typeof understood>

const note = optional(text(300))
const placed = { kind: z.enum(titleKinds).exclude(['preferred']), firstChoice: z.boolean() }

export const addTitleInput = z.object({
  occupationCode,
  title: newTitle,
  ...placed,
  note,
  /** Codes of the occupations where the title stood when it was shown; another answer by now is a conflict. */
  seen: z.array(occupationCode).max(100),
})
export type AddTitle = z.infer<typeof addTitleInput>

export const correctTitleInput = z.object({
  occupationCode,
  title: requiredText(300),
  /** Where the title belongs; left out where it is not to be read here at all. */
  to: z.object({ occupationCode, ...placed }).optional(),
  note,
})
export type CorrectTitle = z.infer<typeof correctTitleInput>

export const takeBackInput = z.object({ id })
