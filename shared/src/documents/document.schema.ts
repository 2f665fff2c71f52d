import { z } from 'zod'
import { locales } from '../accounts/account.schema'
import { id, instant } from '../kernel/fields.schema'
import { documentKinds } from './agreement-content.schema'
import { vitasCase } from './vitas-case.schema'

/** `contact`: the company's named contact, who may know the person. `company`: others of the company. `citizen`: whom it is about. */
export const documentAudiences = ['staff', 'contact', 'company', 'citizen'] as const
export type DocumentAudience = (typeof documentAudiences)[number]

export const documentId = z.object({ id })
export const documentsOfInput = z.object({ placementId: id })
export const makeDocumentInput = z.object({ placementId: id, language: z.enum(locales) })
export type MakeDocumentInput = z.infer<typeof makeDocumentInput>

export const documentRow = z.object({
  id: z.string(),
  kind: z.enum(documentKinds),
  language: z.enum(locales),
  version: z.number().int(),
  signed: z.boolean(),
  createdAt: instant,
  /** Not given for what holds: when a later version came. */
  supersededAt: instant.nullable(),
})
export type DocumentRow = z.infer<typeof documentRow>

export const documentFile = z.object({
  ...documentRow.shape,
  /** Without personal data. */
  fileName: z.string(),
  sha256: z.string(),
  base64: z.base64(),
  /** The data file that goes with a case for VITAS. */
  vitasCase: vitasCase.nullable(),
})
export type DocumentFile = z.infer<typeof documentFile>
