import { setImmediate, setTimeout } from 'node:timers/promises'
import {
  type Meaning,
  makeReResolutionRepository,
  type OrderMoved,
  type Portion,
  type StoredTitle,
} from '@virkelyst/db/occupations/re-resolution.repository'
import {
  makeResolutionRunsRepository,
  type ResolutionRunsRepository,
} from '@virkelyst/db/occupations/resolution-runs.repository'
import type { StoredRun } from '@virkelyst/db/occupations/resolution-step'
import { systemActor } from '@virkelyst/shared/accounts/roles'
import { addHours } from '@virkelyst/shared/kernel/dates'
import { changeOf, makeTally, type RunReport } from '@virkelyst/shared/occupations/re-resolution.rules'
import { type RunStage, runStages } from '@virkelyst/shared/occupations/re-resolution.schema'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import type { LoadedCatalogue } from './loaded-catalogue'
import type { Occupations } from './occupations.service'

/** Citizens and orders read at once, and how many of them are written in one transaction. */
export type PortionSizes = Record<RunStage, number> & { written: number }
/** How often a worker may be slower than this and still keep its run: a dead one's is free after a minute. */
const leaseHours = 1 / 60
/** Milliseconds left to others between two portions. */
const restFor = 5
/** Titles resolved before whoever waits is served. */
const titlesAtOnce = 50

export type Watching = { stopping?: AbortSignal; onProgress?(read: number, total: number): void }
/** `taken`: another worker holds the run. `cut_short`: this process ends; the run goes on in the next. */
export type Ending = 'done' | 'stopped' | 'superseded' | 'taken' | 'cut_short'

const meaningIn =
  (titles: LoadedCatalogue): Meaning =>
  (title) =>
    titles.resolve(title)!

/**
 * Goes through all goals and orders with the catalogue in force. Each title is resolved once, and only what means
 * something else is written (docs/decisions/0013).
 */
export const makeReResolutionRun = (
  deps: Deps & { occupations: Pick<Occupations, 'current' | 'refresh'>; sizes: PortionSizes },
  runs: ResolutionRunsRepository = makeResolutionRunsRepository(deps.store),
) => {
  const { clock, ids, occupations, sizes } = deps
  const repository = makeReResolutionRepository(deps.store)
  const newEvent = makeEvents(deps)
  const procedure = 'jobs.reResolve'

  const portionAfter: Record<RunStage, (after: string) => Promise<Portion>> = {
    citizens: (after) => repository.goalsAfter(after, sizes.citizens),
    orders: (after) => repository.ordersAfter(after, sizes.orders),
  }
  const each = async (titles: readonly StoredTitle[], look: (line: StoredTitle) => void): Promise<void> => {
    for (const [at, line] of titles.entries()) {
      look(line)
      if (at % titlesAtOnce === titlesAtOnce - 1) await setImmediate()
    }
  }
  /** The part of a portion that is written at once: others wait for the writer, and with SQLite for the process. */
  const toWrite = async ({ ids, titles }: Portion, meaning: Meaning) => {
    const stale = new Set<string>()
    await each(titles, ({ id, title, occupations }) => {
      if (changeOf(occupations, meaning(title).occupations) !== null) stale.add(id)
    })
    const inOrder = ids.filter((id) => stale.has(id))
    const next = inOrder[sizes.written]
    const read = next === undefined ? ids.length : ids.indexOf(next)
    return { stale: inOrder.slice(0, sizes.written), read, last: ids[read - 1] }
  }

  /** A citizen's goals are no event each, as in an import; a company sees what its order means. */
  const movedBy =
    (titles: LoadedCatalogue): OrderMoved =>
    ({ id, municipalityCode }, from, to) => {
      const found = to && titles.occupation(to.code)
      return newEvent({
        actor: systemActor(municipalityCode),
        procedure,
        kind: 'order_occupation_changed',
        subjectType: 'job_order',
        subjectId: id,
        orderId: id,
        payload: {
          before: { occupation: from?.code ?? null },
          after: { occupation: to?.code ?? null },
          occupation: found ? { da: found.labelDa, en: found.labelEn } : null,
          catalogueVersion: titles.catalogueVersion,
        },
      })
    }
  const end = (run: StoredRun, state: 'done' | 'superseded', holder: string) =>
    runs.end(run.id, state, holder, ({ read, counts }) =>
      newEvent({
        actor: systemActor(),
        procedure,
        kind: 're_resolution_ended',
        subjectType: 'catalogue',
        subjectId: run.id,
        payload: { state, catalogueVersion: run.catalogueVersion, read, counts },
      }),
    )

  /** Where the run stands; one that is this worker's no more is told as its ending. */
  const standing = async (id: string, holder: string): Promise<StoredRun | Ending> => {
    const run = await runs.find(id)
    if (run?.state === 'running') return run.leasedBy === holder ? run : 'taken'
    return run?.state ?? 'taken'
  }

  const takePortion = async (run: StoredRun, titles: LoadedCatalogue, holder: string, begun: number) => {
    const meaning = meaningIn(titles)
    const portion = await portionAfter[run.stage](run.cursor)
    if (portion.ids.length === 0 && run.stage === 'orders') return 'done'
    const { stale, read, last } = await toWrite(portion, meaning)
    const at = nowIso(clock)
    const step = {
      run,
      lease: { holder, until: addHours(at, leaseHours) },
      next:
        last === undefined ? { stage: 'orders' as const, cursor: '' } : { stage: run.stage, cursor: last },
      read,
      workedMs: clock.now().getTime() - begun,
    }
    await (run.stage === 'citizens'
      ? repository.writeGoals(step, stale, meaning, at)
      : repository.writeOrders(step, stale, meaning, movedBy(titles)))
    return read
  }

  return {
    /** Works on the run until it ends, is stopped or this process ends. Nothing is done twice, whoever ended it where. */
    async work(id: string, { stopping, onProgress }: Watching): Promise<Ending> {
      const holder = ids.token()
      await occupations.refresh()
      const now = nowIso(clock)
      if (!(await runs.take(id, { holder, until: addHours(now, leaseHours) }, now))) return 'taken'
      try {
        for (let begun = clock.now().getTime(); ; ) {
          const run = await standing(id, holder)
          if (typeof run === 'string') return run
          if (stopping?.aborted) return 'cut_short'
          const titles = await occupations.current()
          const state = titles.catalogueVersion === run.catalogueVersion ? 'done' : 'superseded'
          const taken = state === 'done' ? await takePortion(run, titles, holder, begun) : 'done'
          if (taken === 'done') {
            if (await end(run, state, holder)) return state
            continue
          }
          begun = clock.now().getTime()
          onProgress?.(run.read + taken, run.total)
          await setTimeout(restFor)
        }
      } finally {
        await runs.release(id, holder)
      }
    },

    /** What a run would change now; writes nothing. */
    async rehearse({ onProgress }: Watching): Promise<RunReport & { read: number }> {
      await occupations.refresh()
      const meaning = meaningIn(await occupations.current())
      const total = await runs.count()
      const tally = makeTally()
      let read = 0
      for (const stage of runStages)
        for (let after = ''; ; ) {
          const { ids, titles } = await portionAfter[stage](after)
          const last = ids.at(-1)
          if (last === undefined) break
          await each(titles, ({ id, title, occupations }) => {
            tally.add(title, occupations, meaning(title).occupations, stage === 'citizens' ? id : null)
          })
          read += ids.length
          after = last
          onProgress?.(read, total)
        }
      return { ...tally.report(), read }
    },
  }
}
export type ReResolutionRun = ReturnType<typeof makeReResolutionRun>
