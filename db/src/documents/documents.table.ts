import type { Locale } from '@virkelyst/shared/accounts/account.schema'
import type { AgreementContent, DocumentKind } from '@virkelyst/shared/documents/agreement-content.schema'
import type { DocumentAudience } from '@virkelyst/shared/documents/document.schema'
import type { Kit } from '../kernel/columns'

export const documentTables = (k: Kit) => {
  /** Each version of a placement's document as it was given out, byte for byte; none is ever changed. */
  const placementDocuments = k.table(
    'placement_documents',
    {
      id: k.text('id').primaryKey(),
      placementId: k.text('placement_id').notNull(),
      kind: k.text('kind').$type<DocumentKind>().notNull(),
      language: k.text('language').$type<Locale>().notNull(),
      /** For whom: what others may not read is not in it. */
      audience: k.text('audience').$type<DocumentAudience>().notNull(),
      /** Whom it names; null: nobody. */
      citizenId: k.text('citizen_id'),
      /** 1, 2, … of its kind, language and audience. */
      version: k.int('version').notNull(),
      templateVersion: k.int('template_version').notNull(),
      content: k.json<AgreementContent>('content').notNull(),
      /** SHA-256 of the content without its date: the same content is the same version. */
      contentDigest: k.text('content_digest').notNull(),
      file: k.bytes('file').notNull(),
      /** SHA-256 of the file. */
      sha256: k.text('sha256').notNull(),
      /** Somebody had signed what it says. */
      signed: k.bool('signed').notNull(),
      createdAt: k.instant('created_at').notNull(),
      createdBy: k.text('created_by').notNull(),
      /** When a later version came, where nobody had signed this one. */
      supersededAt: k.instant('superseded_at'),
    },
    (t) => [
      k.unique('placement_documents_version').on(t.placementId, t.audience, t.kind, t.language, t.version),
    ],
  )
  return { placementDocuments }
}
