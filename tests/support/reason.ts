import { TRPCError } from '@trpc/server'
import { AppError } from '@virkelyst/shared/kernel/errors'

/** Why a call failed, as the client is told; `null` where it did not, `input` for refused input. */
export const reasonOf = async (call: Promise<unknown>): Promise<string | null> => {
  try {
    await call
    return null
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : error
    if (cause instanceof AppError) return cause.reason
    if (error instanceof TRPCError && error.code === 'BAD_REQUEST') return 'input'
    if (error instanceof TRPCError && error.code === 'NOT_FOUND') return 'not_there'
    throw error
  }
}
