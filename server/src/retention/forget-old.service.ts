import { makeMunicipalitiesRepository } from '@virkelyst/db/municipalities/municipalities.repository'
import type { Due } from '@virkelyst/db/retention/due-rows'
import { makeRetentionPeriods } from '@virkelyst/db/retention/retention-periods.repository'
import { makeSweeps } from '@virkelyst/db/retention/sweeps'
import { systemActor } from '@virkelyst/shared/accounts/roles'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { addMonths, monthOf, monthSpan } from '@virkelyst/shared/kernel/months'
import { dueBefore, type RetentionRuleId, retentionRules } from '@virkelyst/shared/retention/retention.rules'
import type { Deps } from '../kernel/deps'
import { makeEvents } from '../kernel/events'

const portion = 500
/** Months are made up on the first of the next; until then, and some time for a job that was late. */
const monthsUntilCounted = 2

/** Removes what has been kept long enough and is nobody's case: rankings, drafts, links, contacts, accounts, contents. */
export const makeForgetOld = ({ store, clock, ids }: Deps) => {
  const sweeps = makeSweeps(store)
  const periods = makeRetentionPeriods(store)
  const municipalities = makeMunicipalitiesRepository(store)
  const newEvent = makeEvents({ clock, ids })

  const sweepAll = async (rule: RetentionRuleId, due: Due, stopping?: AbortSignal): Promise<number> => {
    const eventFor = (rows: number) =>
      newEvent({
        actor: systemActor(due.code),
        procedure: 'jobs.forgetOld',
        kind: 'forgotten',
        subjectType: due.code === null ? 'installation' : 'municipality',
        subjectId: due.code ?? 'installation',
        payload: { rule, rows },
      })
    let sum = 0
    for (;;) {
      const gone = await sweeps.sweep(rule, due, portion, eventFor)
      sum += gone
      if (gone < portion || stopping?.aborted) return sum
    }
  }

  /** Every rule with whom it holds for: each municipality where it may set a period of its own, else the installation. */
  const dueNow = async (code?: string): Promise<{ rule: RetentionRuleId; due: Due }[]> => {
    const today = danishDate(clock.now())
    const served = code === undefined ? await municipalities.served() : [{ code }]
    const own = new Map<string, Awaited<ReturnType<typeof periods.of>>>()
    for (const one of served) own.set(one.code, await periods.of(one.code))
    return sweeps.rules.flatMap<{ rule: RetentionRuleId; due: Due }>((rule) =>
      retentionRules[rule].bounds === null
        ? [{ rule, due: { before: dueBefore(rule, today), code: null } }]
        : [...own].map(([each, versions]) => ({
            rule,
            due: { before: dueBefore(rule, today, versions), code: each },
          })),
    )
  }

  return {
    /** For the scheduled job: removes what is due, a portion at a time, until nothing is or `stopping` says so. Returns how many rows. */
    async forget(stopping?: AbortSignal): Promise<number> {
      let sum = 0
      for (const { rule, due } of await dueNow()) {
        if (stopping?.aborted) break
        sum += await sweepAll(rule, due, stopping)
      }
      const { firstDay } = monthSpan(addMonths(monthOf(clock.now()), -monthsUntilCounted))
      return sum + (await sweeps.dropCounted(firstDay))
    },

    /** What it would remove: rows by rule. With `ids` their ids, at most a thousand of each table. @param code of one municipality alone */
    async dry(code?: string, ids = false) {
      const lines: { rule: RetentionRuleId; municipalityCode: string | null; due: number; ids?: string[] }[] =
        []
      for (const { rule, due } of await dueNow(code))
        lines.push({
          rule,
          municipalityCode: due.code,
          due: await sweeps.count(rule, due),
          ...(ids ? { ids: await sweeps.ids(rule, due, 1000) } : {}),
        })
      return lines
    },
  }
}
export type ForgetOld = ReturnType<typeof makeForgetOld>
