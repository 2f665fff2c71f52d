import {
  documentFile,
  documentId,
  documentRow,
  documentsOfInput,
  makeDocumentInput,
} from '@virkelyst/shared/documents/document.schema'
import { z } from 'zod'
import { procedure, router } from '../kernel/trpc'
import type { Documents } from './documents.service'

export const makeDocumentsRouter = (documents: Documents) =>
  router({
    list: procedure
      .input(documentsOfInput)
      .output(z.array(documentRow))
      .query(({ ctx, input }) => documents.list(ctx.actor, input)),
    get: procedure
      .input(documentId)
      .output(documentFile)
      .query(({ ctx, input }) => documents.get(ctx.actor, input)),
    make: procedure
      .input(makeDocumentInput)
      .output(documentFile)
      .mutation(({ ctx, input }) => documents.make(ctx.actor, input)),
  })
