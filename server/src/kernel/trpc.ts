import { initTRPC, TRPCError } from '@trpc/server'
import { StoreError } from '@virkelyst/db/kernel/store-errors'
import { type ProcedureName, policy, scopeFor } from '@virkelyst/shared/accounts/policy'
import type { PolicyLine } from '@virkelyst/shared/accounts/policy-line'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { SubjectType } from '@virkelyst/shared/audit/audit.schema'
import {
  AppError,
  type ErrorCode,
  type ErrorDetails,
  type ErrorReason,
} from '@virkelyst/shared/kernel/errors'
import { ZodError, type z } from 'zod'

/** One denied or failed call about a person, as the audit keeps it. */
export type Denial = {
  actor: Actor | null
  userId: string | null
  procedure: string
  subjectType: SubjectType
  subjectIds: string[]
}

/** One call, before anything of it has been looked at. */
export type Asked = Pick<Denial, 'actor' | 'userId' | 'procedure'> & {
  /** Where it came from, as far as the proxies in front say. */
  address: string | null
  input: unknown
}

export type Context = {
  /** The signed-in person, even without a role yet. */
  userId: string | null
  sessionHash: string | null
  /** True where the browser came with a session that is over. */
  sessionExpired?: boolean
  actor: Actor | null
  address: string | null
  /** Throws `rate` where the caller has asked for too much of this. */
  limit(asked: Asked): Promise<void>
  recordDenial(denial: Denial): Promise<void>
  logError(error: unknown, procedure: string): void
}

/** Of a call by somebody who is signed in. */
export type SignedInContext = Context & { userId: string; sessionHash: string }

/** What a client is told of an error: never a stack, SQL or an internal id. */
export type PublicError = {
  reason: ErrorReason | 'internal'
  code: ErrorCode | 'internal'
  details: ErrorDetails
}

const trpcCodes: Record<ErrorCode, TRPCError['code']> = {
  invalid: 'BAD_REQUEST',
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  conflict: 'CONFLICT',
  too_many_requests: 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
}

const zodDetails = (error: ZodError): ErrorDetails => {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const path = issue.path.join('.')
    // Only messages that this code gave; the library's own would repeat what was typed.
    fields[path] ??= /^[a-z_]+$/.test(issue.message) ? issue.message : issue.code
  }
  return { fields }
}

const publicError = (error: TRPCError): PublicError => {
  const { cause } = error
  if (cause instanceof AppError) return { reason: cause.reason, code: cause.code, details: cause.details }
  if (cause instanceof ZodError && error.code === 'BAD_REQUEST')
    return { reason: 'input', code: 'invalid', details: zodDetails(cause) }
  if (error.code === 'INTERNAL_SERVER_ERROR') return { reason: 'internal', code: 'internal', details: {} }
  if (error.code === 'NOT_FOUND') return { reason: 'not_there', code: 'not_found', details: {} }
  return { reason: 'input', code: 'invalid', details: {} }
}

const t = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter: ({ shape, error }) => {
    const told = publicError(error)
    return {
      ...shape,
      message: told.reason,
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, app: told },
    }
  },
})

const subjectIdsOf = (input: unknown): string[] => {
  if (typeof input !== 'object' || input === null) return []
  const found = ['id', 'citizenId', 'orderId'].map((key) => (input as Record<string, unknown>)[key])
  return found.filter((value): value is string => typeof value === 'string' && value.length <= 60)
}

// Faults of the store that are nobody's bug and may be over soon.
const passing: readonly StoreError['kind'][] = ['full', 'read_only', 'busy', 'unreachable']

/** Asks the policy table before anything else runs, and turns app errors into protocol errors after. */
const guarded = t.procedure.use(async ({ ctx, path, next, getRawInput }) => {
  const line: PolicyLine | undefined = policy[path as ProcedureName]
  const denied = async () => {
    const subjectIds = subjectIdsOf(await getRawInput().catch(() => null))
    await ctx.recordDenial({
      actor: ctx.actor,
      userId: ctx.userId,
      procedure: path,
      subjectType: line?.person ? 'citizen' : 'installation',
      subjectIds,
    })
  }
  if (line === undefined) throw new TRPCError({ code: 'NOT_FOUND' })
  if (line.who !== 'anybody' && ctx.userId === null)
    throw asTrpc(new AppError(ctx.sessionExpired ? 'session_expired' : 'not_signed_in'))
  if (scopeFor(path as ProcedureName, ctx.actor?.role ?? null) === null) {
    await denied()
    throw asTrpc(new AppError('role'))
  }
  const { actor, userId, address } = ctx
  await ctx
    .limit({ procedure: path, actor, userId, address, input: await getRawInput().catch(() => null) })
    .catch((error: unknown) => {
      throw error instanceof AppError ? asTrpc(error) : error
    })
  const result = await next()
  if (!result.ok) {
    const { cause } = result.error
    if (cause instanceof AppError) {
      if (line.person && (cause.code === 'not_found' || cause.code === 'forbidden')) await denied()
      throw asTrpc(cause)
    }
    if (result.error.code === 'INTERNAL_SERVER_ERROR') {
      ctx.logError(cause ?? result.error, path)
      if (cause instanceof StoreError && passing.includes(cause.kind)) throw asTrpc(new AppError('storage'))
    }
  }
  return result
})

const asTrpc = (error: AppError) =>
  new TRPCError({ code: trpcCodes[error.code], message: error.reason, cause: error })

/** Seconds until everything that was refused for its number may be tried again; null where nothing was. */
export const retryAfterOf = (errors: readonly TRPCError[]): number | null => {
  const waits = errors.flatMap(({ cause }) =>
    cause instanceof AppError && cause.reason === 'rate' ? [Number(cause.details.retryAfterSeconds)] : [],
  )
  return waits.length === 0 ? null : Math.max(...waits)
}

export const router = t.router
/** For anybody; `ctx.actor` may be null. */
export const publicProcedure = guarded
/** For anybody signed in, even without a role. */
export const signedInProcedure = guarded.use(({ ctx, next }) => {
  if (ctx.userId === null || ctx.sessionHash === null) throw asTrpc(new AppError('not_signed_in'))
  return next({ ctx: { userId: ctx.userId, sessionHash: ctx.sessionHash } })
})
/** For a person acting in a role that the policy table lets through. */
export const procedure = guarded.use(({ ctx, next }) => {
  if (ctx.actor === null) throw asTrpc(new AppError('not_signed_in'))
  return next({ ctx: { actor: ctx.actor } })
})
/**
 * The schema of a long answer, taken to be without anything asynchronous in it: the schema library then checks it by code it
 * has compiled, in half the time.
 */
export const atOnce =
  <Schema extends z.ZodType>(schema: Schema) =>
  (value: unknown): z.output<Schema> =>
    schema.parse(value)
export const createCallerFactory = t.createCallerFactory

/** Throws, naming them, where procedures and policy table differ. Called before the server listens. */
export const assertPolicyComplete = (procedures: Record<string, unknown>): void => {
  const named = Object.keys(procedures)
  const missing = named.filter((name) => !(name in policy))
  const left = Object.keys(policy).filter((name) => !named.includes(name))
  if (missing.length + left.length > 0) {
    throw new Error(
      `policy table: without a line: ${missing.join(', ') || 'none'}; without a procedure: ${left.join(', ') || 'none'}`,
    )
  }
}
