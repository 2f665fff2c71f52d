import {
  type ListHistoryRepository,
  makeListHistoryRepository,
} from '@virkelyst/db/occupations/list-history.repository'
import {
  makeOfficialListsRepository,
  type OfficialListsRepository,
} from '@virkelyst/db/occupations/official-lists.repository'
import {
  makeTitleChangesRepository,
  type TitleChangesRepository,
} from '@virkelyst/db/occupations/title-changes.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { EventKind } from '@virkelyst/shared/audit/audit.schema'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Page, Paged } from '@virkelyst/shared/kernel/fields.schema'
import {
  type AddTitle,
  type CatalogueFilter,
  type CatalogueRows,
  type CorrectTitle,
  type ListHistoryLine,
  listHistoryLine,
  type OccupationView,
  type occupationInput,
  type TitleChangeFilter,
  type TitleChangeLine,
  type takeBackInput,
  type Understood,
  type understandInput,
} from '@virkelyst/shared/occupations/catalogue.schema'
import { type TitleChange, titleKey } from '@virkelyst/shared/occupations/local-titles.rules'
import type { z } from 'zod'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { makeCatalogueViews } from './catalogue-views'
import type { LoadedCatalogue } from './loaded-catalogue'
import type { Occupations } from './occupations.service'

const listOf = (codes: readonly string[]): string => [...new Set(codes)].sort().join()

export type CatalogueDeskDeps = Deps & { occupations: Pick<Occupations, 'current' | 'refresh'> }

/**
 * The catalogue in an administrator's hands: looked up, tried, added to and corrected. The built-in text stays as it is;
 * what is changed lies on top of it, with who and when, for the whole installation (docs/decisions/0011).
 */
export const makeCatalogueDesk = (
  { store, clock, ids, occupations }: CatalogueDeskDeps,
  repository: TitleChangesRepository = makeTitleChangesRepository(store),
  lists: OfficialListsRepository = makeOfficialListsRepository(store),
  history: ListHistoryRepository = makeListHistoryRepository(store),
) => {
  const newEvent = makeEvents({ clock, ids })
  const event = (actor: Actor, procedure: string, kind: EventKind, id: string, payload: object) =>
    newEvent({
      actor,
      procedure: `occupations.${procedure}`,
      kind,
      subjectType: 'catalogue',
      subjectId: id,
      payload: { ...payload },
    })

  /** The catalogue as it is stored now, for deciding about a write. */
  const latest = async (): Promise<LoadedCatalogue> => {
    await occupations.refresh()
    return occupations.current()
  }
  const view = async (loaded: LoadedCatalogue, code: string): Promise<OccupationView> => {
    const occupation = loaded.occupation(code)
    if (!occupation) throw new AppError('not_there')
    const [changes, uris] = await Promise.all([repository.about(code), lists.urisOf(code)])
    return makeCatalogueViews(loaded).view(occupation, changes, uris)
  }
  const assertThere = (loaded: LoadedCatalogue, code: string, field: string) => {
    if (!loaded.occupation(code)) throw new AppError('input', { fields: { [field]: 'bad_occupation' } })
  }
  const make = async (
    actor: Actor,
    procedure: 'addTitle' | 'correctTitle',
    change: Omit<TitleChange, 'id'>,
    note: string,
  ): Promise<OccupationView> => {
    const id = ids.next()
    const made = await repository.make(
      {
        id,
        ...change,
        note,
        titleKey: titleKey(change.title),
        madeAt: nowIso(clock),
        madeBy: actor.userId,
        takenBackAt: null,
        takenBackBy: null,
      },
      event(actor, procedure, procedure === 'addTitle' ? 'title_added' : 'title_corrected', id, {
        ...change,
        note,
      }),
    )
    if (!made) throw new AppError('already_done', { fields: { title: 'already_done' } })
    return view(await latest(), change.occupationCode)
  }

  return {
    search: async (_actor: Actor, filter: CatalogueFilter): Promise<CatalogueRows> =>
      makeCatalogueViews(await occupations.current()).rows(filter, await lists.sources()),

    get: async (_actor: Actor, { code }: z.infer<typeof occupationInput>): Promise<OccupationView> =>
      view(await occupations.current(), code),

    /** Official lists of now and before, the newest first, and what changed with each. */
    async listHistory(_actor: Actor, page: Page): Promise<Paged<ListHistoryLine>> {
      const { rows, total } = await history.page(page)
      const lines = rows.map(({ payload, ...event }) =>
        listHistoryLine.parse({ ...(payload as object), ...event }),
      )
      return { rows: lines, total }
    },

    /** What a title would be taken for now, and where the very title stands. */
    understand: async (_actor: Actor, { title }: z.infer<typeof understandInput>): Promise<Understood> =>
      makeCatalogueViews(await occupations.current()).understood(title),

    async changes(_actor: Actor, filter: TitleChangeFilter): Promise<Paged<TitleChangeLine>> {
      const { changeOf } = makeCatalogueViews(await occupations.current())
      const { rows, total } = await repository.list(filter)
      return { rows: rows.map(changeOf), total }
    },

    /**
     * Adds a title to an occupation; in force when this returns.
     * @throws AppError `already_done` where it stands there, `changed_meanwhile` where it stands elsewhere than was shown
     */
    async addTitle(actor: Actor, { seen, note = '', ...title }: AddTitle): Promise<OccupationView> {
      const loaded = await latest()
      assertThere(loaded, title.occupationCode, 'occupationCode')
      const stands = loaded
        .standing()(title.title)
        .map((held) => held.occupation.code)
      if (stands.includes(title.occupationCode))
        throw new AppError('already_done', { fields: { title: 'already_done' } })
      if (listOf(stands) !== listOf(seen)) throw new AppError('changed_meanwhile')
      const { occupationCode, title: text, kind: titleKind, firstChoice } = title
      const added = { occupationCode, title: text, titleKind, firstChoice, toOccupationCode: null }
      return make(actor, 'addTitle', { kind: 'add', ...added }, note)
    },

    /**
     * Hides a title of the catalogue where it stands, or gives it another place, kind or choice.
     * @throws AppError `changed_meanwhile` where it no longer stands there, `occupation_name` for the name itself,
     * `already_done` where it stands in the other place too
     */
    async correctTitle(
      actor: Actor,
      { occupationCode, title, to, note = '' }: CorrectTitle,
    ): Promise<OccupationView> {
      const loaded = await latest()
      const stands = loaded.standing()(title)
      const held = stands.filter((one) => one.occupation.code === occupationCode).map((one) => one.title)
      const [first] = held.filter((one) => one.source !== 'local')
      if (!first) throw new AppError('changed_meanwhile')
      if (held.some((one) => one.kind === 'preferred')) throw new AppError('occupation_name')
      const corrected = { occupationCode, title: first.title }
      if (to === undefined) {
        const hidden = { toOccupationCode: null, titleKind: null, firstChoice: false }
        return make(actor, 'correctTitle', { kind: 'hide', ...corrected, ...hidden }, note)
      }
      assertThere(loaded, to.occupationCode, 'to.occupationCode')
      const elsewhere = to.occupationCode !== occupationCode
      if (elsewhere && stands.some((one) => one.occupation.code === to.occupationCode))
        throw new AppError('already_done', { fields: { 'to.occupationCode': 'already_done' } })
      const moved = {
        toOccupationCode: to.occupationCode,
        titleKind: to.kind,
        firstChoice: to.firstChoice,
      }
      return make(actor, 'correctTitle', { kind: 'move', ...corrected, ...moved }, note)
    },

    /**
     * Takes a local change back: the catalogue reads as it would have without it.
     * @throws AppError `changed_meanwhile` where it is not in force
     */
    async takeBack(actor: Actor, { id }: z.infer<typeof takeBackInput>): Promise<void> {
      const takenBack = event(actor, 'takeBack', 'title_change_taken_back', id, {})
      if (!(await repository.takeBack(id, actor.userId, takenBack))) throw new AppError('changed_meanwhile')
      await occupations.refresh()
    },
  }
}
export type CatalogueDesk = ReturnType<typeof makeCatalogueDesk>
