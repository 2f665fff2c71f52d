import { createHash } from 'node:crypto'
import {
  type DocumentsRepository,
  makeDocumentsRepository,
  type StoredDocument,
} from '@virkelyst/db/documents/documents.repository'
import { type Actor, systemActor } from '@virkelyst/shared/accounts/roles'
import type { AgreementContent } from '@virkelyst/shared/documents/agreement-content.schema'
import { layOut } from '@virkelyst/shared/documents/agreement-layout.rules'
import type { DocumentLayout } from '@virkelyst/shared/documents/document.blocks'
import type {
  DocumentFile,
  DocumentRow,
  MakeDocumentInput,
} from '@virkelyst/shared/documents/document.schema'
import { vitasCaseOf } from '@virkelyst/shared/documents/vitas-case.schema'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { PlacementForEmployer, PlacementForStaff } from '@virkelyst/shared/placements/placement.schema'
import { factsOfTerms } from '@virkelyst/shared/placements/placement-terms.rules'
import type { Audit } from '../audit/audit.service'
import type { HourPlans } from '../hour-plans/hour-plans.service'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import type { PlacementChecks } from '../placement-rules/placement-checks.service'
import type { Placements } from '../placements/placements.service'
import { contentDigest, contentForCitizen, contentOf } from './agreement-content'
import { templateVersion, writePdf } from './pdf-writer'

export type DocumentsDeps = Deps & {
  audit: Pick<Audit, 'read'>
  placements: Pick<Placements, 'get' | 'getForEmployer' | 'getForCitizen' | 'readerOf' | 'asKept'>
  placementChecks: Pick<PlacementChecks, 'checkPlacement'>
  hourPlans: Pick<HourPlans, 'asKept'>
}

type Keeping = Pick<StoredDocument, 'placementId' | 'audience' | 'language' | 'citizenId'> & {
  municipalityCode: string
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
  { store, clock, ids, audit, placements, placementChecks, hourPlans }: DocumentsDeps,
  repository: DocumentsRepository = makeDocumentsRepository(store),
) => {
  const newEvent = makeEvents({ clock, ids })

  /** What the rules say of the offer alone; a verdict on the person would tell the group. */
  const checkOf = ({ id, cvr, pNumber, kind, terms }: PlacementForStaff | PlacementForEmployer) =>
    placementChecks.checkPlacement({ placementId: id, cvr, pNumber, facts: factsOfTerms(kind, terms) }, null)

  /** What the actor's document says: the placement as its page shows it, where the reading of a person is audited. */
  const contentFor = async (actor: Actor, id: string): Promise<AgreementContent> => {
    if (actor.role === 'citizen')
      return contentForCitizen(await placements.getForCitizen(actor, { id }), await hourPlans.asKept(id))
    const placement =
      actor.role === 'employer'
        ? await placements.getForEmployer(actor, { id })
        : await placements.get(actor, { id })
    return contentOf(placement, await checkOf(placement), await hourPlans.asKept(id))
  }

  /** The latest version where that says the same, else a new one. */
  const kept = async (
    actor: Actor,
    content: AgreementContent,
    { placementId, audience, language, citizenId, municipalityCode }: Keeping,
  ): Promise<StoredDocument> => {
    const series = { placementId, audience, kind: content.document, language }
    const digest = contentDigest(content)
    const latest = await repository.latest(series)
    if (latest?.contentDigest === digest && latest.templateVersion === templateVersion) return latest
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
        orderId: null,
        people: citizenId === null ? [] : [citizenId],
        municipalityCode,
        payload: { kind: row.kind, language, version: row.version, sha256: row.sha256 },
      }),
    )
    return row
  }

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
      if (audience === 'citizen' && citizenId !== null)
        await audit.read(actor, 'documents.make', 'citizen', [citizenId], null, municipalityCode)
      const content = await contentFor(actor, placementId)
      return fileOf(
        await kept(actor, content, { placementId, audience, language, citizenId, municipalityCode }),
      )
    },

    /** Sets in type whatever is laid out as blocks. For other services. */
    set: (layout: DocumentLayout): Promise<Uint8Array> => writePdf(layout),

    /** For the scheduled job: keeps what was signed, whether or not anybody downloads it. Returns how many were kept. */
    async keepSigned(): Promise<number> {
      const due = await repository.signedNotKept()
      for (const { id, municipalityCode } of due) {
        const placement = await placements.asKept(id)
        if (placement === null) continue
        const { citizenId } = placement
        const content = contentOf(placement, await checkOf(placement), await hourPlans.asKept(id))
        await kept(systemActor(municipalityCode), content, {
          placementId: id,
          audience: 'staff',
          language: 'da',
          citizenId,
          municipalityCode,
        })
      }
      return due.length
    },
  }
}
export type Documents = ReturnType<typeof makeDocuments>
