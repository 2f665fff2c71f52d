import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeOccupations } from '@virkelyst/server/occupations/occupations.service'
import { makeOfficialLists } from '@virkelyst/server/occupations/official-lists.service'
import { syncReferenceData } from '@virkelyst/server/occupations/reference-data'
import { importFaultText } from '@virkelyst/shared/imports/import.labels'
import type { ImportFault } from '@virkelyst/shared/imports/import.schema'
import type { OfficialSource } from '@virkelyst/shared/occupations/occupation.schema'
import { eq, ne } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDeps } from '../support/deps'
import { makeFaultyStore, PlannedFault } from '../support/faulty-store'
import { openTestStore, testEngines } from '../support/stores'

const uri = (name: string) => `http://lists.example/${name}`
const escoHeader = 'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,code'
const esco = (...lines: string[]) => [escoHeader, ...lines].join('\n')
const aList = esco(
  `Occupation,${uri('plyf')},9333,plyfsensvend,"plyfser\nsmorfer",,9333.1`,
  `Occupation,${uri('lager')},9333,lagermedarbejder,kvartelmand,,9333.2`,
)

describe.each(testEngines)('official lists of occupations on %s', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'virkelyst-lists-'))
  let deps: ReturnType<typeof testDeps>
  beforeAll(async () => {
    deps = testDeps(await openTestStore(engine, { reference: true }))
  })
  afterAll(async () => {
    await deps.store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const run = async (
    content: string,
    more: { source?: OfficialSource; dryRun?: boolean; parts?: typeof deps } = {},
  ) => {
    const path = join(folder, 'list.csv')
    writeFileSync(path, content)
    const faults: ImportFault[] = []
    const { source = 'esco', dryRun = false, parts = deps } = more
    const outcome = await makeOfficialLists(parts).import({
      source,
      path,
      dryRun,
      onFault: (fault) => faults.push(fault),
    })
    return { outcome, faults: faults.map((fault) => importFaultText(fault, 'en')) }
  }
  /** Everything an import could leave behind; of the many built-in titles only how many there are. */
  const whatListsLeave = async () => {
    const {
      occupations,
      occupationTitles,
      occupationUris,
      occupationTies,
      catalogueVersions,
      events,
      audit,
    } = deps.store.tables
    const { db } = deps.store.read
    return {
      built: await db.$count(occupationTitles, eq(occupationTitles.source, 'built_in')),
      titles: await db.select().from(occupationTitles).where(ne(occupationTitles.source, 'built_in')),
      occupations: await db.select().from(occupations),
      uris: await db.select().from(occupationUris),
      ties: await db.select().from(occupationTies),
      versions: await db.select().from(catalogueVersions),
      events: await db.$count(events),
      audit: await db.$count(audit),
    }
  }
  const catalogue = async () => (await makeOccupations(deps)).current()
  const meaning = async (title: string) => {
    const [first] = (await catalogue()).matches(title)
    return first && first.confidence >= 0.85 ? `${first.code} ${first.method}` : null
  }

  it('a rehearsal counts and stores nothing', async () => {
    const before = await whatListsLeave()
    const { outcome, faults } = await run(aList, { dryRun: true })
    expect(faults).toEqual([])
    expect(outcome).toMatchObject({
      lines: 2,
      added: 1,
      attached: 1,
      titles: 4,
      titlesBefore: 0,
      stored: false,
    })
    expect(await whatListsLeave()).toEqual(before)
  })

  it('a stop in the middle leaves nothing of it', async () => {
    const before = await whatListsLeave()
    const faulty = makeFaultyStore(deps.store)
    for (let step = 1; step < 50; step++) {
      faulty.plan(step)
      const failed = await run(aList, { parts: { ...deps, store: faulty.store } }).then(
        () => false,
        (error: unknown) => error instanceof PlannedFault || Promise.reject(error),
      )
      if (!failed) {
        expect(step).toBeGreaterThan(5)
        return
      }
      expect(await whatListsLeave()).toEqual(before)
    }
    throw new Error('never ended')
  })

  it('new occupations and titles are understood, and built-in titles as before', async () => {
    const built = await deps.store.read.db
      .select()
      .from(deps.store.tables.occupationTitles)
      .where(eq(deps.store.tables.occupationTitles.source, 'built_in'))
    expect(built.length).toBeGreaterThan(4500)
    expect(await meaning('plyfsensvend')).toBe('9333.0001 exact')
    expect(await meaning('Smorfer')).toBe('9333.0001 exact')
    expect(await meaning('kvartelmand')).toBe('9333.01 exact')
    expect(await meaning('lagermedarbejder')).toBe('9333.01 exact')
  })

  it('the same list again changes nothing, whatever the order of its lines', async () => {
    const before = await whatListsLeave()
    expect((await run(aList)).outcome?.stored).toBe(false)
    const [header, ...rest] = aList.split('\nOccupation')
    const turned = [header, ...rest.toReversed()].join('\nOccupation')
    expect((await run(turned)).outcome?.stored).toBe(false)
    expect(await whatListsLeave()).toEqual(before)
  })

  it('has a version beside the built-in one, and both name the catalogue', async () => {
    const { catalogueVersions } = deps.store.tables
    const rows = await deps.store.read.db
      .select()
      .from(catalogueVersions)
      .where(ne(catalogueVersions.source, 'places'))
    expect(rows.map(({ source, titles }) => [source, titles > 0]).sort()).toEqual([
      ['built_in', true],
      ['esco', true],
    ])
    expect((await catalogue()).catalogueVersion).not.toBe(
      rows.find(({ source }) => source === 'built_in')?.version,
    )
  })

  it('a newer list takes its place: codes stay, what is gone is no longer understood but still has its name', async () => {
    const newer = esco(
      `Occupation,${uri('lager')},9333,lagermedarbejder,,,9333.2`,
      `Occupation,${uri('aaa')},9333,brolstervæver,,,9333.3`,
    )
    const { outcome } = await run(newer)
    expect(outcome).toMatchObject({ added: 1, attached: 0, gone: 1, stored: true })
    expect(await meaning('brolstervæver')).toBe('9333.0002 exact')
    expect(await meaning('plyfsensvend')).toBeNull()
    expect(await meaning('kvartelmand')).toBeNull()
    expect((await catalogue()).occupation('9333.0001')?.labelDa).toBe('plyfsensvend')
    await run(aList)
    expect(await meaning('plyfsensvend')).toBe('9333.0001 exact')
  })

  it('STAR’s titles stand beside ESCO’s, tied by their links', async () => {
    const star = [
      'uri;isco;titel;exactMatch',
      `${uri('star-1')};4321;flamsefører;${uri('plyf')}`,
      `${uri('star-2')};9333;plyfsensvend;${uri('unknown')}`,
    ].join('\n')
    const { outcome, faults } = await run(star, { source: 'star' })
    expect(faults).toEqual([])
    expect(outcome).toMatchObject({ added: 1, attached: 1, ties: 2 })
    const now = await catalogue()
    const [nearest] = now.similarity.neighboursOf('4321.0001')
    expect(nearest).toEqual({ code: '9333.0001', no: 103330001, similarity: 0.95 })
  })

  it('an upgrade of the built-in catalogue leaves them', async () => {
    const { store } = deps
    await store.tx(async ({ db }) => {
      await db
        .update(store.tables.catalogueVersions)
        .set({ version: 'older' })
        .where(eq(store.tables.catalogueVersions.source, 'built_in'))
    })
    expect(await syncReferenceData(deps)).toEqual(['occupations'])
    expect(await meaning('plyfsensvend')).toBe('9333.0001 exact')
    expect(await meaning('flamsefører')).toBe('4321.0001 exact')
  })

  it.each([
    ['no header', 'hej\n', ['line 1: The first line is not a header']],
    ['a missing column', 'uri;titel\nhttp://a.example/1;x', ['line 1: The column “isco” (group) is missing']],
    [
      'a group of two digits',
      `uri;isco;titel\n${uri('x')};93;stuver`,
      ['line 2, column “isco”: Write a group'],
    ],
    [
      'a title without letters',
      `uri;isco;titel\n${uri('x')};9333;123`,
      ['line 2, column “titel”: Write at least'],
    ],
    [
      'the same URI twice',
      `uri;isco;titel\n${uri('x')};9333;a b\n${uri('x')};9333;b c`,
      ['line 3, column “uri”: Is also on line 2'],
    ],
    ['a formula', `uri;isco;titel\n${uri('x')};9333;=SUM(A1)`, ['line 2, column “titel”: Begins with =']],
    [
      'a script for an address',
      'uri;isco;titel\njavascript:x;9333;stuver',
      ['line 2, column “uri”: Write an address'],
    ],
    [
      'no group and no title',
      `uri;isco;titel\n${uri('x')};;`,
      ['line 2, column “isco”: ', 'line 2, column “titel”: '],
    ],
    ['an open quotation mark', `uri;isco;titel\n"${uri('x')};9333;stuver`, ['A quotation mark']],
    ['nothing', '', ['The file is empty']],
    ['no lines', 'uri;isco;titel\n', ['The file has no lines']],
  ])('a file with %s is refused in words, and nothing is stored', async (_what, content, wanted) => {
    const before = await whatListsLeave()
    const { outcome, faults } = await run(content)
    expect(outcome).toBeNull()
    expect(faults).toHaveLength(wanted.length)
    for (const [at, part] of wanted.entries()) expect(faults[at]).toContain(part)
    expect(await whatListsLeave()).toEqual(before)
  })
})
