import { makeRateLimitsRepository } from '@virkelyst/db/accounts/rate-limits.repository'
import type { ProcedureName } from '@virkelyst/shared/accounts/policy'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Deps } from '../kernel/deps'
import { tokenHash } from '../kernel/tokens'
import type { Asked, Denial } from '../kernel/trpc'
import { limitsOf, type RateLimitName, rateLimits } from './rate-limits'

const minute = 60_000
/** Who is counted, and who is remembered as refused. */
type Caller = Pick<Denial, 'actor' | 'userId' | 'procedure'>
type Parts = Pick<Deps, 'store' | 'clock'> & { recordDenial(denial: Denial): Promise<void> }

/**
 * Counts tries in the database, so that several servers count as one and a restart forgets none. The first refusal of a
 * window is recorded in the audit; those after it would only fill it.
 */
export const makeRateLimits = (
  { store, clock, recordDenial }: Parts,
  repository = makeRateLimitsRepository(store),
) => {
  // Addresses and ids are kept as digests only.
  const window = (name: RateLimitName, who: string) => {
    const { most, minutes } = rateLimits[name]
    const now = clock.now().getTime()
    const start = now - (now % (minutes * minute))
    const retryAfterSeconds = Math.ceil((start + minutes * minute - now) / 1000)
    return { key: `${name}:${tokenHash(who)}`, start: new Date(start).toISOString(), most, retryAfterSeconds }
  }

  /** Counts one try by `who`, or `cost` of them, and throws `rate`, with the seconds to wait, where it is too many. */
  const take = async (name: RateLimitName, who: string, caller: Caller, cost = 1): Promise<void> => {
    const { key, start, most, retryAfterSeconds } = window(name, who)
    const counted = await repository.count(key, start, cost)
    if (counted <= most) return
    if (counted - cost <= most) await recordDenial({ ...caller, subjectType: 'installation', subjectIds: [] })
    throw new AppError('rate', { retryAfterSeconds })
  }

  return {
    take,
    /** Throws `rate` where no try is left, without counting one that is let through. */
    async check(name: RateLimitName, who: string, caller: Caller): Promise<void> {
      const { key, start, most } = window(name, who)
      if ((await repository.counted(key, start)) >= most) await take(name, who, caller)
    },
    /** Counts a call where its procedure is limited: by person, or by address where nobody is signed in. */
    async ofCall({ procedure, actor, userId, address, input }: Asked): Promise<void> {
      for (const { name, cost } of limitsOf(procedure as ProcedureName, input)) {
        // Each way of looking somebody up has its own count: one page asks by several.
        const who = `${procedure} ${userId ?? address ?? 'unknown'}`
        await take(name, who, { procedure, actor, userId }, cost)
      }
    },
    purge: () => repository.purge(new Date(clock.now().getTime() - 24 * 60 * minute).toISOString()),
  }
}
export type RateLimits = ReturnType<typeof makeRateLimits>
