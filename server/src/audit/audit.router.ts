import { auditFilter, auditLine } from '@virkelyst/shared/audit/audit.schema'
import { paged } from '@virkelyst/shared/kernel/fields.schema'
import { procedure, router } from '../kernel/trpc'
import type { Audit } from './audit.service'

export const makeAuditRouter = (audit: Audit) =>
  router({
    search: procedure
      .input(auditFilter)
      .output(paged(auditLine))
      .query(({ ctx, input }) => audit.search(ctx.actor, input)),
  })
