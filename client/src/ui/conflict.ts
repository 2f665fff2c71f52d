import { errorReasons } from '@virkelyst/shared/kernel/errors'
import { problemOf } from './problem'

/** Whether somebody else was first, so that what the page shows is out of date. */
export const isConflict = (error: unknown): boolean => {
  const { reason } = problemOf(error)
  return reason !== 'internal' && reason !== 'network' && errorReasons[reason] === 'conflict'
}
