import { makeOccupationsRepository } from '@virkelyst/db/occupations/occupations.repository'
import { makeCatalogueDesk } from '@virkelyst/server/occupations/catalogue-desk.service'
import { makeOccupations } from '@virkelyst/server/occupations/occupations.service'
import { syncReferenceData } from '@virkelyst/server/occupations/reference-data'
import { type AddTitle, addTitleInput } from '@virkelyst/shared/occupations/catalogue.schema'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { anActor } from '../support/citizens'
import { testDeps } from '../support/deps'
import { makeFaultyStore, PlannedFault } from '../support/faulty-store'
import { reasonOf } from '../support/reason'
import { openTestStore, testEngines } from '../support/stores'

const administrator = anActor('administrator')
/** A word that no catalogue holds. */
const title = 'Plyfsensvend'
const mover = '9333.01'
const aTitle = (more: Partial<AddTitle> = {}): AddTitle => ({
  occupationCode: mover,
  title,
  kind: 'colloquial',
  firstChoice: true,
  seen: [],
  ...more,
})

const makeWorld = async (engine: (typeof testEngines)[number]) => {
  const store = await openTestStore(engine, { reference: true })
  const deps = testDeps(store)
  const occupations = await makeOccupations(deps)
  return { store, deps, occupations, desk: makeCatalogueDesk({ ...deps, occupations }) }
}

describe.each(testEngines)('the catalogue in an administrator’s hands on %s', (engine) => {
  let world: Awaited<ReturnType<typeof makeWorld>>
  let builtIn: string
  beforeAll(async () => {
    world = await makeWorld(engine)
    builtIn = await makeOccupationsRepository(world.store).version()
  })
  afterAll(() => world.store.close())
  afterEach(async () => {
    const { titleChanges, catalogueVersions } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db.delete(titleChanges)
      await db.delete(catalogueVersions).where(eq(catalogueVersions.source, 'local'))
    })
    await world.occupations.refresh()
  })

  const meaning = async (text: string) => {
    const { verdict, matches } = await world.desk.understand(administrator, { title: text })
    return `${verdict} ${matches[0]?.code ?? '-'} ${matches[0]?.method ?? '-'}`
  }
  const versionNow = async () => (await world.occupations.current()).catalogueVersion
  const events = async () => {
    const { events: stored } = world.store.tables
    const rows = await world.store.read.db.select().from(stored).where(eq(stored.subjectType, 'catalogue'))
    return rows.map(({ kind }) => kind).filter((kind) => kind !== 'catalogue_loaded')
  }

  it('understands an added title at once, and no longer when it is taken back', async () => {
    const before = (await events()).length
    expect(await meaning(title)).not.toContain('exact')
    const view = await world.desk.addTitle(administrator, aTitle({ note: 'Siges på havnen' }))
    expect(await meaning(title.toUpperCase())).toBe(`accepted ${mover} exact`)
    expect(view.titles.find((one) => one.source === 'local')).toMatchObject({ title, kind: 'colloquial' })
    const [change] = view.changes
    expect(change).toMatchObject({ kind: 'add', title, note: 'Siges på havnen', idle: false })
    expect(await versionNow()).not.toBe(builtIn)
    await world.desk.takeBack(administrator, { id: change!.id })
    expect(await meaning(title)).not.toContain('exact')
    expect(await versionNow()).toBe(builtIn)
    expect((await events()).slice(before)).toEqual(['title_added', 'title_change_taken_back'])
  })

  it('keeps who did what and when, also of what was taken back, a page at a time', async () => {
    const { changes } = await world.desk.addTitle(administrator, aTitle())
    await world.desk.addTitle(administrator, aTitle({ title: 'Plyfsenlærling' }))
    await world.desk.takeBack(administrator, { id: changes[0]!.id })
    const page = { page: 1, pageSize: 1 }
    expect(await world.desk.changes(administrator, { ...page, all: false })).toMatchObject({
      total: 1,
      rows: [{ title: 'Plyfsenlærling', takenBackAt: null }],
    })
    const all = await world.desk.changes(administrator, { page: 2, pageSize: 1, all: true })
    expect(all.total).toBe(2)
    expect(all.rows).toMatchObject([{ title, takenBackAt: '2026-11-23T09:00:00.000Z' }])
  })

  it('shows where a title stands, and adds it only where that is still so', async () => {
    const { standing } = await world.desk.understand(administrator, { title: 'lagermedarbejder' })
    expect(standing[0]).toMatchObject({
      occupation: { code: '9333.01' },
      firstChoice: true,
      source: 'built_in',
    })
    const seen = standing.map((one) => one.occupation.code)
    const elsewhere = aTitle({ title: 'lagermedarbejder', occupationCode: '9629.01' })
    expect(await reasonOf(world.desk.addTitle(administrator, elsewhere))).toBe('changed_meanwhile')
    await world.desk.addTitle(administrator, { ...elsewhere, seen })
    expect(await meaning('lagermedarbejder')).toBe('accepted 9629.01 exact')
  })

  it('takes a double click and a second tab for one', async () => {
    const twice = await Promise.allSettled([
      world.desk.addTitle(administrator, aTitle()),
      world.desk.addTitle(administrator, aTitle()),
    ])
    expect(twice.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const { rows, total } = await world.desk.changes(administrator, { page: 1, pageSize: 25, all: true })
    expect(total).toBe(1)
    expect(await reasonOf(world.desk.addTitle(administrator, aTitle()))).toBe('already_done')
    await world.desk.takeBack(administrator, { id: rows[0]!.id })
    expect(await reasonOf(world.desk.takeBack(administrator, { id: rows[0]!.id }))).toBe('changed_meanwhile')
  })

  it('hides a built-in title, and moves it to another occupation', async () => {
    const correct = { occupationCode: '9112.01', title: 'rengøringskone' }
    const view = await world.desk.correctTitle(administrator, correct)
    expect(view.titles.map((one) => one.title)).not.toContain('rengøringskone')
    expect(await meaning('rengøringskone')).not.toBe('accepted 9112.01 exact')
    expect(await reasonOf(world.desk.correctTitle(administrator, correct))).toBe('changed_meanwhile')
    await world.desk.takeBack(administrator, { id: view.changes[0]!.id })
    expect(await meaning('rengøringskone')).toBe('accepted 9112.01 exact')
    const to = { occupationCode: '9111.01', kind: 'old', firstChoice: true } as const
    await world.desk.correctTitle(administrator, { ...correct, to })
    expect(await meaning('rengøringskone')).toBe('accepted 9111.01 exact')
    const there = await world.desk.get(administrator, { code: '9111.01' })
    expect(there.changes).toMatchObject([{ kind: 'move', title: 'rengøringskone' }])
    expect(there.titles.at(-1)).toMatchObject({ source: 'local', changeId: there.changes[0]!.id })
  })

  it('refuses what cannot be', async () => {
    const correct = (more: object) =>
      reasonOf(world.desk.correctTitle(administrator, { occupationCode: mover, title: 'x', ...more }))
    expect(await correct({ title: 'lagermedarbejder' })).toBe('occupation_name')
    expect(await correct({ title: 'findes slet ikke' })).toBe('changed_meanwhile')
    const nowhere = aTitle({ occupationCode: '9999.99' })
    expect(await reasonOf(world.desk.addTitle(administrator, nowhere))).toBe('input')
    expect(await reasonOf(world.desk.get(administrator, { code: '9999.99' }))).toBe('not_there')
  })

  it('keeps local changes when the built-in catalogue is loaded anew', async () => {
    await world.desk.addTitle(administrator, aTitle())
    const { catalogueVersions } = world.store.tables
    await world.store.tx(({ db }) =>
      db.update(catalogueVersions).set({ version: 'older' }).where(eq(catalogueVersions.source, 'built_in')),
    )
    expect(await syncReferenceData(world.deps)).toEqual(['occupations'])
    await world.occupations.refresh()
    expect(await meaning(title)).toBe(`accepted ${mover} exact`)
  })

  it('is all or nothing, wherever the write breaks off', async () => {
    const faulty = makeFaultyStore(world.store)
    const desk = makeCatalogueDesk({ ...world.deps, ...world, store: faulty.store })
    await desk.addTitle(administrator, aTitle({ title: 'Plyfsenlærling' }))
    const writes = faulty.writes()
    const version = await versionNow()
    for (let at = 1; at <= writes; at++) {
      faulty.plan(at)
      await expect(desk.addTitle(administrator, aTitle())).rejects.toThrow(PlannedFault)
      faulty.plan(0)
      await world.occupations.refresh()
      expect(await versionNow()).toBe(version)
      expect((await desk.changes(administrator, { page: 1, pageSize: 5, all: true })).total).toBe(1)
    }
    expect(writes).toBeGreaterThan(4)
  })

  it('finds and shows an occupation with its group, titles, neighbours and their nearness', async () => {
    const rows = await world.desk.search(administrator, { q: 'rengøringskone', page: 1, pageSize: 25 })
    expect(rows.rows[0]).toMatchObject({
      code: '9112.01',
      found: ['rengøringskone'],
      group: { code: '9112' },
    })
    const everything = await world.desk.search(administrator, { q: '', page: 2, pageSize: 10 })
    expect(everything.rows).toHaveLength(10)
    const cashier = await world.desk.get(administrator, { code: '5230.01' })
    expect(cashier.links.map((link) => link.code)).toContain('5223')
    const nearness = cashier.near.map((one) => one.similarity)
    expect(nearness).toEqual(nearness.toSorted((a, b) => b - a))
  })
})

describe('a title that may be added', () => {
  const problem = (text: unknown) =>
    addTitleInput.safeParse(aTitle({ title: text as string })).error?.issues[0]?.message
  it.each([
    ['', 'required'],
    ['   ', 'required'],
    ['x'.repeat(101), 'too_long'],
    ['a\u0000b', 'control_characters'],
    ['lager\u202Emand', 'control_characters'],
    ['lager\u200Bmand', 'control_characters'],
    ['\uD800', 'control_characters'],
    ['123 !', 'no_letters'],
    ['🙂', 'no_letters'],
    [7, 'invalid_type'],
    ['Lagermand', undefined],
    ['<b>mand</b>', undefined],
  ])('%j: %s', (text, message) => {
    expect(problem(text)).toBe(message)
  })

  it('is stored in one form, with single spaces', () => {
    expect(addTitleInput.parse(aTitle({ title: '  lager \n  ma\u030Alekone ' })).title).toBe('lager målekone')
  })
})
