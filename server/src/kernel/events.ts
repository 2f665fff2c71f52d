import type { DomainEvent } from '@virkelyst/db/kernel/writing'
import { type Deps, nowIso } from './deps'

type EventInput = Omit<DomainEvent, 'id' | 'at' | 'salt'> & { at?: string }

/** Completes a domain event with id, time and salt; the repository stores it with the write. */
export const makeEvents =
  ({ clock, ids }: Pick<Deps, 'clock' | 'ids'>) =>
  (event: EventInput): DomainEvent => ({ at: nowIso(clock), ...event, id: ids.next(), salt: ids.token() })
export type NewEvent = ReturnType<typeof makeEvents>
