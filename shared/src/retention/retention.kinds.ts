import type { Label } from '../kernel/label'
import type { Period } from './period.rules'

/**
 * What happens when the time has come. `erase`: a person goes, with all that lies about them, and figures that name nobody
 * stay. `delete`: the rows go. `anonymise`: the rows stay, without what tells who it was. `keep`: nothing removes it.
 */
export const retentionActions = ['erase', 'delete', 'anonymise', 'keep'] as const
export type RetentionAction = (typeof retentionActions)[number]

/** Jobs that remove something when its time has come. */
export type ForgettingJob = 'forget_people' | 'forget_old' | 'forget_old_sessions' | 'clear_outbox'

/** How long one kind of data is kept, and why. A proposal to the municipality, which is the controller and decides. */
export type RetentionRule = {
  readonly what: Label
  /** What it takes in; null where the name says it. */
  readonly covers: Label | null
  readonly purpose: Label
  readonly basis: Label
  /** Null: not by time. */
  readonly after: Period | null
  /** The event it is counted from; where it is not by time, when it goes. */
  readonly since: Label
  /** Told of so many days before; null: nobody is. */
  readonly warn: { readonly days: number; readonly whom: Label } | null
  readonly action: RetentionAction
  /** What stays, and why. */
  readonly stays: Label | null
  /** What the proposal rests on. No source has been held against the law in force. */
  readonly source: Label
  /** Within which a municipality may set a period of its own, in the unit of `after`; null: one for the installation. */
  readonly bounds: { readonly least: number; readonly most: number } | null
  readonly job: ForgettingJob | null
}
