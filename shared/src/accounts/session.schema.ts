import { z } from 'zod'
import { id, instant } from '../kernel/fields.schema'
import { deviceBrowsers, deviceSystems } from './device.rules'

/** Names a session to its own person, and opens none. */
const sessionId = z.string().regex(/^[\da-f]{32}$/, { error: 'bad_id' })

export const ownSessions = z.object({
  sessions: z.array(
    z.object({
      id: sessionId,
      browser: z.enum(deviceBrowsers),
      system: z.enum(deviceSystems),
      createdAt: instant,
      lastSeenAt: instant,
      /** The one that asks. */
      current: z.boolean(),
    }),
  ),
  /** Minutes without a click, and hours altogether, after which a session ends. */
  idleMinutes: z.number(),
  hours: z.number(),
})
export type OwnSessions = z.infer<typeof ownSessions>

export const ownSessionInput = z.object({ id: sessionId })
export const endSessionsInput = z.object({ userId: id })
export const sessionsEnded = z.object({ ended: z.number() })
