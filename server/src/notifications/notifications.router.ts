import { messageId, outboxFilter, outboxView } from '@virkelyst/shared/notifications/notification.schema'
import { procedure, router } from '../kernel/trpc'
import type { OutboxDesk } from './outbox-desk.service'

export const makeNotificationsRouter = (desk: OutboxDesk) =>
  router({
    outbox: procedure
      .input(outboxFilter)
      .output(outboxView)
      .query(({ ctx, input }) => desk.list(ctx.actor, input)),
    retry: procedure
      .input(messageId)
      .output(messageId)
      .mutation(({ ctx, input }) => desk.retry(ctx.actor, input)),
  })
