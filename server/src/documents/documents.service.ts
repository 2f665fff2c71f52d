import { createHash } from 'node:crypto'
import {
  type DocumentsRepository,
  makeDocumentsRepository,
  type StoredDocument,
} from '@virkelyst/db/documents/documents.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { layOut } from '@virkelyst/shared/documents/agreement-layout.rules'
import type {
  DocumentFile,
  DocumentRow,
  MakeDocumentInput,
} from '@virkelyst/shared/documents/document.schema'
import { vitasCaseOf } from '@virkelyst/shared/documents/vitas-case.schema'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { factsOfTerms } from '@virkelyst/shared/placements/placement-terms.rules'
import type { Audit } from '../audit/audit.service'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import type { PlacementChecks } from '../placement-rules/placement-checks.service'
import type { Placements } from '../placements/placements.service'
import { contentDigest, contentOf } from './agreement-content'
import { templateVersion, writePdf } from './pdf-writer'

export type DocumentsDeps = Deps & {
  audit: Pick<Audit, 'read'>
  placements: Pick<Placements, 'get' | 'getForEmployer' | 'readerOf'>
  placementChecks: Pick<PlacementChecks, 'checkPlacement'>
}

const names = {
  agreement: { da: 'aftale', en: 'agreement' },
  hand_over: { da: 'vitas-sag', en: 'vitas-case' },
}
const fileOf = (stored: StoredDocument): DocumentFile => {
  const { id, kind, language, version, signed, createdAt, supersededAt, content, file, sha256 } = stored
  return {
    id,
    kind,
    language,
    version,
    signed,
    createdAt,
    supersededAt,
    fileName: `${names[kind][language]}-${content.number}-v${version}.pdf`,
    sha256,
    base64: Buffer.from(file).toString('base64'),
    vitasCase: kind === 'hand_over' ? vitasCaseOf(content) : null,
  }
}

/** The documents of placements: what a reader may see of one, set as a PDF, and kept as it was given out. */
export const makeDocuments = (
  { store, clock, ids, audit, placements, placementChecks }: DocumentsDeps,
  repository: DocumentsRepository = makeDocumentsRepository(store),
) => {
  const newEvent = makeEvents({ clock, ids })

  /** The placement as its page shows it to the actor; the reading of a person is audited there. */
  const shownTo = (actor: Actor, id: string) =>
    actor.role === 'employer' ? placements.getForEmployer(actor, { id }) : placements.get(actor, { id })

  return {
    /** Versions given out to the likes of the actor, latest first. */
    async list(actor: Actor, { placementId }: { placementId: string }): Promise<DocumentRow[]> {
      const { as } = await placements.readerOf(actor, placementId)
      return repository.ofPlacement(placementId, as)
    },

    /** A version as it was given out, byte for byte; the reading is audited. @throws AppError `not_there` also where it is for others */
    async get(actor: Actor, { id }: { id: string }): Promise<DocumentFile> {
      const stored = await repository.byId(id)
      if (!stored) throw new AppError('not_there')
      const { as, municipalityCode } = await placements.readerOf(actor, stored.placementId)
      if (stored.audience !== as) throw new AppError('not_there')
      const people = stored.citizenId === null ? [] : [stored.citizenId]
      await audit.read(actor, 'documents.get', 'citizen', people, null, municipalityCode)
      return fileOf(stored)
    },

    /** The document as the placement stands: the latest version where that says the same, else a new one. */
    async make(actor: Actor, { placementId, language }: MakeDocumentInput): Promise<DocumentFile> {
      const { as: audience, citizenId, municipalityCode } = await placements.readerOf(actor, placementId)
      const placement = await shownTo(actor, placementId)
      const { cvr, pNumber, kind, terms } = placement
      const check = await placementChecks.checkPlacement(
        { placementId, cvr, pNumber, facts: factsOfTerms(kind, terms) },
        null,
      )
      const content = contentOf(placement, check)
      const series = { placementId, audience, kind: content.document, language }
      const digest = contentDigest(content)
      const latest = await repository.latest(series)
      if (latest?.contentDigest === digest && latest.templateVersion === templateVersion)
        return fileOf(latest)
      const file = await writePdf(layOut(content, language))
      const now = nowIso(clock)
      const row: StoredDocument = {
        ...series,
        id: ids.next(),
        citizenId,
        version: (latest?.version ?? 0) + 1,
        templateVersion,
        content,
        contentDigest: digest,
        file,
        sha256: createHash('sha256').update(file).digest('hex'),
        signed: content.signatures.length > 0,
        createdAt: now,
        createdBy: actor.userId,
        supersededAt: null,
      }
      await repository.add(
        row,
        newEvent({
          at: now,
          actor,
          procedure: 'documents.make',
          kind: 'document_made',
          subjectType: 'placement',
          subjectId: placementId,
          orderId: placement.orderId,
          people: citizenId === null ? [] : [citizenId],
          municipalityCode,
          payload: { kind: row.kind, language, version: row.version, sha256: row.sha256 },
        }),
      )
      return fileOf(row)
    },
  }
}
export type Documents = ReturnType<typeof makeDocuments>
