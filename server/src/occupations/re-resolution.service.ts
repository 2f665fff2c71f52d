import {
  makeResolutionRunsRepository,
  type ResolutionRunsRepository,
} from '@virkelyst/db/occupations/resolution-runs.repository'
import type { StoredRun } from '@virkelyst/db/occupations/resolution-step'
import { type Actor, systemActor } from '@virkelyst/shared/accounts/roles'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { othersOf, type RunReport } from '@virkelyst/shared/occupations/re-resolution.rules'
import type {
  ReResolutionState,
  RunOrigin,
  RunTitles,
  RunTitlesInput,
  stopRunInput,
} from '@virkelyst/shared/occupations/re-resolution.schema'
import type { z } from 'zod'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { makeCatalogueViews } from './catalogue-views'
import type { Occupations } from './occupations.service'
import { type Ending, makeReResolutionRun, type PortionSizes, type Watching } from './re-resolution-run'
import { runViewOf } from './re-resolution-views'

/** Seconds without a change of the catalogue before a run begins by itself: five added titles make one run. */
const quietSeconds = 30

export type ReResolutionDeps = Deps & {
  occupations: Pick<Occupations, 'current' | 'refresh'>
  /** Told that there is a run to be worked on. */
  wake(): void
}

/** Whether what is stored may rest on another catalogue than `version`. One that was stopped is left to people. */
const isDue = (newest: StoredRun | null, version: string): boolean =>
  newest === null || newest.state === 'superseded' || newest.catalogueVersion !== version

/** Stored goals and orders follow the catalogue: by themselves, when asked, and seen by the administrator. */
export const makeReResolution = (
  deps: ReResolutionDeps,
  sizes: PortionSizes = { citizens: 500, orders: 200, written: 100 },
  runs: ResolutionRunsRepository = makeResolutionRunsRepository(deps.store),
) => {
  const { clock, ids, occupations, wake } = deps
  const newEvent = makeEvents(deps)
  const { work, rehearse } = makeReResolutionRun({ ...deps, sizes }, runs)

  const versionNow = async (): Promise<string> => {
    await occupations.refresh()
    return (await occupations.current()).catalogueVersion
  }
  const event = (
    actor: Actor,
    procedure: string,
    kind: 're_resolution_begun' | 're_resolution_stopped',
    run: Pick<StoredRun, 'id' | 'catalogueVersion'>,
    read: number,
  ) =>
    newEvent({
      actor,
      procedure,
      kind,
      subjectType: 'catalogue',
      subjectId: run.id,
      payload: { catalogueVersion: run.catalogueVersion, read },
    })

  /** A run to be worked on: the one under way, the one that was stopped, or a new one. */
  const begin = async (actor: Actor, procedure: string, origin: RunOrigin): Promise<string> => {
    const newest = await runs.newest()
    if (newest?.state === 'running') return newest.id
    const catalogueVersion = await versionNow()
    if (newest?.state === 'stopped' && newest.catalogueVersion === catalogueVersion) {
      await runs.resume(newest.id, event(actor, procedure, 're_resolution_begun', newest, newest.read))
      return newest.id
    }
    const run = {
      id: ids.next(),
      catalogueVersion,
      parts: (await runs.catalogue()).parts,
      origin,
      startedBy: origin === 'administrator' ? actor.userId : null,
    }
    const begun = await runs.begin(run, event(actor, procedure, 're_resolution_begun', run, 0))
    // Somebody else was quicker.
    return begun ? run.id : ((await runs.newest())?.id ?? run.id)
  }

  const state = async (_actor: Actor): Promise<ReResolutionState> => {
    const [newest, last, { catalogueVersion }] = await Promise.all([
      runs.newest(),
      runs.lastDone(),
      occupations.current(),
    ])
    const names = await runs.namesOf([newest, last])
    const view = (run: StoredRun) => runViewOf(run, names, nowIso(clock))
    return {
      current: newest?.state === 'running' || newest?.state === 'stopped' ? view(newest) : null,
      last: last && view(last),
      due: newest?.state !== 'running' && isDue(newest, catalogueVersion),
    }
  }

  return {
    state,

    /** What became of the titles of a run that at least three people share, those of most goals first. */
    async titles(_actor: Actor, { id, ...page }: RunTitlesInput): Promise<RunTitles> {
      const run = await runs.find(id)
      if (!run) throw new AppError('not_there')
      const { nameOf } = makeCatalogueViews(await occupations.current())
      const { rows, total, ...told } = await runs.titlesOf(id, page)
      return {
        rows: rows.map(({ title, from, to, goals, orders }) => ({
          title,
          from: from === '' ? null : nameOf(from),
          to: to === '' ? null : nameOf(to),
          goals,
          orders,
        })),
        total,
        others: othersOf(run.counts, told),
      }
    },

    /** Begins a run, or lets the stopped one go on; where one is under way nothing changes. */
    async start(actor: Actor): Promise<ReResolutionState> {
      await begin(actor, 'occupations.startReResolution', 'administrator')
      wake()
      return state(actor)
    },

    /**
     * Stops the run where it is; it can go on from there.
     * @throws AppError `changed_meanwhile` where it is not under way
     */
    async stop(actor: Actor, { id }: z.infer<typeof stopRunInput>): Promise<ReResolutionState> {
      const stopped = await runs.end(id, 'stopped', null, (run) =>
        event(actor, 'occupations.stopReResolution', 're_resolution_stopped', run, run.read),
      )
      if (!stopped) throw new AppError('changed_meanwhile')
      return state(actor)
    },

    /**
     * Takes up a run that has nobody at it, or begins one where the catalogue has changed and been left alone for half a
     * minute. Returns in a word what came of it.
     */
    async catchUp(watching: Watching): Promise<Ending | 'nothing to do' | 'waiting'> {
      for (;;) {
        const newest = await runs.newest()
        if (newest?.state === 'running') {
          const ending = await work(newest.id, watching)
          if (ending !== 'superseded') return ending
          continue
        }
        if (!isDue(newest, await versionNow())) return 'nothing to do'
        const { changedAt } = await runs.catalogue()
        if (changedAt !== null && Date.parse(changedAt) + quietSeconds * 1000 > clock.now().getTime())
          return 'waiting'
        await begin(systemActor(), 'jobs.reResolve', 'catalogue')
      }
    },

    /** Goes through everything now, anew where the catalogue changes on the way. */
    async runNow(
      watching: Watching,
    ): Promise<{ ending: Ending; run: StoredRun; titles: RunReport['titles'] }> {
      for (;;) {
        const id = await begin(systemActor(), 'cli.re-resolve', 'command')
        const ending = await work(id, watching)
        if (ending === 'superseded') continue
        const run = (await runs.find(id))!
        const { rows } = await runs.titlesOf(id, { page: 1, pageSize: 1000 })
        return { ending, run, titles: rows }
      }
    },

    /** What a run would change now, by title; writes nothing. */
    rehearse,
  }
}
export type ReResolution = ReturnType<typeof makeReResolution>
