import type { ErrorDetails, ErrorReason } from '@virkelyst/shared/kernel/errors'
import { errorLabels } from '@virkelyst/shared/kernel/errors.labels'

export type Problem = { reason: ErrorReason | 'internal' | 'network'; details: ErrorDetails }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** What the server said went wrong, or `network` where no answer of the portal came at all. */
export const problemOf = (error: unknown): Problem => {
  const data = isObject(error) ? error.data : undefined
  const told = isObject(data) ? data.app : undefined
  if (isObject(told) && typeof told.reason === 'string' && told.reason in errorLabels) {
    const details = isObject(told.details) ? (told.details as ErrorDetails) : {}
    return { reason: told.reason as ErrorReason, details }
  }
  return { reason: isObject(data) ? 'internal' : 'network', details: {} }
}
