import { makeMunicipalitiesRepository } from '@virkelyst/db/municipalities/municipalities.repository'
import { enqueue } from '@virkelyst/db/notifications/enqueue'
import {
  type ErasureRepository,
  makeErasureRepository,
  type Resting,
} from '@virkelyst/db/retention/erasure.repository'
import { makeRetentionPeriods } from '@virkelyst/db/retention/retention-periods.repository'
import { systemActor } from '@virkelyst/shared/accounts/roles'
import type { EventKind } from '@virkelyst/shared/audit/audit.schema'
import { addDays, danishDate, endOfDanishDay } from '@virkelyst/shared/kernel/dates'
import { dueOn, lastDayDue, type Period } from '@virkelyst/shared/retention/period.rules'
import { periodOn, retentionRules } from '@virkelyst/shared/retention/retention.rules'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'

const portion = 200
export const warnDays = retentionRules.case.warn?.days ?? 0

export type PeopleStep = 'announce' | 'wait' | 'erase' | 'held' | 'call_off'

/**
 * What is to be done with somebody in whose case nothing happens; null: nothing yet. `today`: ISO date. Nobody is erased
 * who was not told of a day, nor before that day, nor before the period that holds today has passed.
 */
export const stepOf = (
  { restsSince, announced, held }: Omit<Resting, 'id'>,
  period: Period,
  today: string,
): PeopleStep | null => {
  const due = dueOn(restsSince, period)
  if (announced !== null && (due > announced.eraseOn || restsSince > announced.restsSince)) return 'call_off'
  if (due > addDays(today, warnDays)) return null
  if (held) return 'held'
  if (announced === null) return 'announce'
  return announced.eraseOn <= today ? 'erase' : 'wait'
}

/** Tells people whose case has rested long enough, waits, and erases them. */
export const makeForgetPeople = (
  { store, clock, ids }: Deps,
  erasures: ErasureRepository = makeErasureRepository(store),
) => {
  const periods = makeRetentionPeriods(store)
  const municipalities = makeMunicipalitiesRepository(store)
  const newEvent = makeEvents({ clock, ids })

  const eventOf = (code: string, kind: EventKind, subjectId: string, payload: Record<string, unknown> = {}) =>
    newEvent({
      actor: systemActor(code),
      procedure: 'jobs.forgetPeople',
      kind,
      subjectType: 'citizen',
      subjectId,
      payload,
    })

  /** Goes through the closed cases of a municipality, a portion at a time, with what is to be done in each. */
  async function* steps(code: string): AsyncGenerator<Resting & { step: PeopleStep; due: string }> {
    const today = danishDate(clock.now())
    const period = periodOn(await periods.of(code), 'case', today)
    const before = endOfDanishDay(lastDayDue(addDays(today, warnDays), period))
    for (let after: string | null = ''; after !== null; ) {
      const found: { people: Resting[]; last: string | null } = await erasures.resting(
        code,
        before,
        after,
        portion,
      )
      for (const person of found.people) {
        const step = stepOf(person, period, today)
        if (step !== null) yield { ...person, step, due: dueOn(person.restsSince, period) }
      }
      after = found.last
    }
  }

  /** Announced people whose case is open again or in which something has happened or runs, or who are kept longer by now. */
  const disturbed = async (code: string): Promise<string[]> => {
    const today = danishDate(clock.now())
    const period = periodOn(await periods.of(code), 'case', today)
    return (await erasures.announced(code))
      .filter((one) => !one.closed || one.running || stepOf(one, period, today) === 'call_off')
      .map(({ id }) => id)
  }

  const announce = async (
    code: string,
    { id, restsSince, due }: { id: string; restsSince: string; due: string },
  ) => {
    const now = nowIso(clock)
    const soonest = addDays(danishDate(now), warnDays)
    const eraseOn = due > soonest ? due : soonest
    await erasures.announce(
      { citizenId: id, municipalityCode: code, announcedAt: now, restsSince, eraseOn },
      eventOf(code, 'erasure_announced', id, { eraseOn }),
      (session) =>
        enqueue(session, store.tables, [
          {
            template: 'erasure_announced',
            subjectType: 'citizen',
            subjectId: id,
            stage: { eraseOn },
            municipalityCode: code,
            cvr: null,
            recipientType: 'citizen',
            recipientId: id,
            cause: `erasure ${id} ${eraseOn}`,
            now,
          },
        ]),
    )
  }

  const codes = async (code?: string) =>
    code === undefined ? (await municipalities.served()).map((one) => one.code) : [code]

  return {
    /**
     * For the scheduled job. Stopped at any point it goes on from there: what was done is stored, and each person is one
     * transaction. Returns how many were announced, called off and erased.
     */
    async forget(stopping?: AbortSignal): Promise<{ announced: number; calledOff: number; erased: number }> {
      const done = { announced: 0, calledOff: 0, erased: 0 }
      for (const code of await codes()) {
        for (const id of await disturbed(code))
          if (await erasures.callOff(id, eventOf(code, 'erasure_called_off', id))) done.calledOff++
        for await (const person of steps(code)) {
          if (stopping?.aborted) return done
          const { id, step, announced } = person
          if (step === 'announce') {
            await announce(code, person)
            done.announced++
          }
          if (step === 'erase' && announced !== null)
            if (
              await erasures.erase(
                id,
                announced.restsSince,
                eventOf(code, 'citizen_erased', id, { rule: 'case' }),
              )
            )
              done.erased++
        }
      }
      return done
    },

    /** What the next run would do, by municipality. With `ids` whom it is about. */
    async dry(only?: string, ids = false) {
      const lines = []
      for (const municipalityCode of await codes(only)) {
        const found: Record<'announce' | 'wait' | 'erase' | 'held', string[]> = {
          announce: [],
          wait: [],
          erase: [],
          held: [],
        }
        for await (const { id, step } of steps(municipalityCode))
          if (step !== 'call_off') found[step].push(id)
        const { announce: toAnnounce, wait: announced, erase: due, held } = found
        lines.push({
          municipalityCode,
          toAnnounce: toAnnounce.length,
          announced: announced.length,
          due: due.length,
          held: held.length,
          ...(ids ? { ids: found } : {}),
        })
      }
      return lines
    },
  }
}
export type ForgetPeople = ReturnType<typeof makeForgetPeople>
