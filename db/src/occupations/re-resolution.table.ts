import type { TitleSource } from '@virkelyst/shared/occupations/occupation.schema'
import type { CatalogueParts, RunCounts } from '@virkelyst/shared/occupations/re-resolution.rules'
import type { RunOrigin, RunStage, RunState } from '@virkelyst/shared/occupations/re-resolution.schema'
import type { Kit } from '../kernel/columns'

export const reResolutionTables = (k: Kit) => {
  /** Each going through of all goals and orders after the catalogue changed; the newest tells what is stored. */
  const resolutionRuns = k.table(
    'resolution_runs',
    {
      id: k.text('id').primaryKey(),
      catalogueVersion: k.text('catalogue_version').notNull(),
      /** Version by source. */
      parts: k.json<CatalogueParts>('parts').notNull(),
      /** Sources that differ from those of the run before. */
      causes: k.json<TitleSource[]>('causes').notNull(),
      origin: k.text('origin').$type<RunOrigin>().notNull(),
      startedBy: k.text('started_by'),
      state: k.text('state').$type<RunState>().notNull(),
      begunAt: k.instant('begun_at').notNull(),
      endedAt: k.instant('ended_at'),
      stage: k.text('stage').$type<RunStage>().notNull(),
      /** Id of the last citizen or order gone through: nothing up to it is done twice, nothing after it has been done. */
      cursor: k.text('cursor').notNull(),
      read: k.int('read').notNull(),
      total: k.int('total').notNull(),
      counts: k.json<RunCounts>('counts').notNull(),
      /** Milliseconds worked, whatever lay between: what remains is reckoned from it. */
      workedMs: k.int('worked_ms').notNull(),
      leasedBy: k.text('leased_by'),
      leasedUntil: k.instant('leased_until'),
    },
    (t) => [
      k.index('resolution_runs_begun').on(t.begunAt, t.id),
      k.index('resolution_runs_state').on(t.state, t.begunAt),
    ],
  )

  /** What became of each title in a run. Titles of fewer than three people leave it when the run ends. */
  const resolutionTitles = k.table(
    'resolution_titles',
    {
      runId: k
        .text('run_id')
        .notNull()
        .references(() => resolutionRuns.id),
      title: k.text('title').notNull(),
      /** First occupation before and after, empty for none. */
      from: k.text('from_code').notNull(),
      to: k.text('to_code').notNull(),
      goals: k.int('goals').notNull(),
      orders: k.int('orders').notNull(),
      citizens: k.int('citizens').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.runId, t.title, t.from, t.to] })],
  )

  return { resolutionRuns, resolutionTitles }
}
