import { makeRateLimitsRepository } from '@virkelyst/db/accounts/rate-limits.repository'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Deps } from '../kernel/deps'
import { tokenHash } from '../kernel/tokens'

const minute = 60_000
type Limit = { most: number; minutes: number }

/** Tries of each kind, per person or address; counted in the database, so that several servers count as one. */
export const rateLimits = {
  /** A wrong code has 2^40 fellows: five tries a quarter of an hour find none. */
  redeemLinkCode: { most: 5, minutes: 15 },
  signInFailed: { most: 20, minutes: 15 },
  // A whole job centre may sign in from one address in the morning.
  signInStarted: { most: 600, minutes: 15 },
  /** Links for one placement, each of which mails an address that the company typed. */
  inviteRepresentative: { most: 5, minutes: 24 * 60 },
} as const satisfies Record<string, Limit>
export type RateLimitName = keyof typeof rateLimits

export const makeRateLimits = (
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  repository = makeRateLimitsRepository(store),
) => {
  // Addresses and ids are kept as digests only.
  const window = (name: RateLimitName, who: string) => {
    const { most, minutes }: Limit = rateLimits[name]
    const now = clock.now().getTime()
    const start = now - (now % (minutes * minute))
    const refuse = () =>
      new AppError('rate', { retryAfterSeconds: Math.ceil((start + minutes * minute - now) / 1000) })
    return { key: `${name}:${tokenHash(who)}`, start: new Date(start).toISOString(), most, refuse }
  }
  return {
    /** Counts one try by `who` and throws `rate`, with the seconds to wait, where it is one too many. */
    async take(name: RateLimitName, who: string): Promise<void> {
      const { key, start, most, refuse } = window(name, who)
      if ((await repository.count(key, start)) > most) throw refuse()
    },
    /** Throws `rate` where no try is left, without counting one. */
    async check(name: RateLimitName, who: string): Promise<void> {
      const { key, start, most, refuse } = window(name, who)
      if ((await repository.counted(key, start)) >= most) throw refuse()
    },
    purge: () => repository.purge(new Date(clock.now().getTime() - 24 * 60 * minute).toISOString()),
  }
}
export type RateLimits = ReturnType<typeof makeRateLimits>
