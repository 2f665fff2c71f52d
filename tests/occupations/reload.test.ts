import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { openSqliteStore } from '@virkelyst/db/kernel/sqlite-store'
import type { Store } from '@virkelyst/db/kernel/store'
import { makeOccupationsRepository } from '@virkelyst/db/occupations/occupations.repository'
import { makeOccupations } from '@virkelyst/server/occupations/occupations.service'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeTestClock } from '../support/deps'
import { openTestStore, testEngines } from '../support/stores'

type Part = { source: 'built_in' | 'local' | 'esco' | 'places'; version: string }

/** Puts a catalogue of two occupations into the store: the title "altmuligmand" under the one named. */
const put = (store: Store, occupationCode: string, parts: Part[]) =>
  store.tx(async ({ db }) => {
    const { occupationGroups, occupations, occupationTitles, catalogueVersions } = store.tables
    for (const [no, code] of [
      [962201, '9622.01'],
      [933301, '9333.01'],
    ] as const) {
      const group = { code: code.slice(0, 4), labelDa: `Gruppe ${code}`, labelEn: `Group ${code}` }
      await db.insert(occupationGroups).values(group).onConflictDoNothing()
      const named = { labelDa: `stilling ${code}`, labelEn: `occupation ${code}` }
      await db
        .insert(occupations)
        .values({ code, no, groupCode: group.code, ...named })
        .onConflictDoNothing()
    }
    await db.delete(occupationTitles)
    await db.insert(occupationTitles).values({
      id: 1,
      occupationCode,
      title: 'altmuligmand',
      kind: 'colloquial',
      firstChoice: true,
      source: 'built_in',
    })
    await db.delete(catalogueVersions)
    for (const part of parts)
      await db.insert(catalogueVersions).values({ ...part, loadedAt: '2026-11-23T09:00:00.000Z', titles: 1 })
  })
const builtIn = (version: string): Part => ({ source: 'built_in', version })
const meant = (catalogue: { matches(title: string): { code: string }[] }) =>
  catalogue.matches('altmuligmand').map((match) => match.code)

describe.each(testEngines)('a catalogue that changes under a running server on %s', (engine) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(engine)
  })
  afterAll(() => store.close())
  beforeEach(() => put(store, '9333.01', [builtIn('first')]))

  it('is taken over two seconds later, whole, and left as it was for work under way', async () => {
    const clock = makeTestClock()
    const occupations = await makeOccupations({ store, clock })
    const before = await occupations.current()
    await put(store, '9622.01', [builtIn('second')])
    clock.advance(1.9 / 3600)
    expect(await occupations.current()).toBe(before)
    clock.advance(0.1 / 3600)
    const after = await occupations.current()
    expect(after.catalogueVersion).toBe('second')
    expect(meant(after)).toEqual(['9622.01'])
    expect(before.catalogueVersion).toBe('first')
    expect(meant(before)).toEqual(['9333.01'])
    expect(before.resolve('altmuligmand')).toMatchObject({ catalogueVersion: 'first' })
  })

  it('is built once, however many ask, and not at all where nothing changed', async () => {
    const clock = makeTestClock()
    const occupations = await makeOccupations({ store, clock })
    const before = await occupations.current()
    clock.advance(1)
    expect(await occupations.current()).toBe(before)
    await put(store, '9622.01', [builtIn('second')])
    clock.advance(1)
    const [first, ...others] = await Promise.all(Array.from({ length: 20 }, () => occupations.current()))
    expect(first).not.toBe(before)
    for (const other of others) expect(other).toBe(first)
  })

  it('is taken over at once after a write of its own, also while a check is under way', async () => {
    const clock = makeTestClock()
    const occupations = await makeOccupations({ store, clock })
    clock.advance(1)
    const underWay = occupations.current()
    await put(store, '9622.01', [builtIn('second')])
    await occupations.refresh()
    await underWay
    expect((await occupations.current()).catalogueVersion).toBe('second')
  })

  it('has another name for every combination of parts, whatever their order, and places are none', async () => {
    const { version } = makeOccupationsRepository(store)
    const named = async (...parts: Part[]) => {
      await put(store, '9333.01', parts)
      return version()
    }
    const local: Part = { source: 'local', version: 'l' }
    const esco: Part = { source: 'esco', version: 'e' }
    expect(await named()).toBe('none')
    expect(await named(builtIn('a'), { source: 'places', version: 'p' })).toBe('a')
    const all = await named(builtIn('a'), local, esco)
    expect(await named(esco, builtIn('a'), local)).toBe(all)
    const others = [await named(builtIn('a'), local), await named(builtIn('a'), esco), await named(local)]
    expect(new Set([all, 'a', ...others]).size).toBe(5)
  })
})

describe('a second process on the same file', () => {
  let folder: string
  let serving: Store
  let beside: Store
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'virkelyst-reload-'))
    serving = openSqliteStore(join(folder, 'test.db'))
    beside = openSqliteStore(join(folder, 'test.db'))
    await serving.migrate()
  })
  afterAll(async () => {
    await serving.close()
    await beside.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is noticed by the one that serves', async () => {
    await put(serving, '9333.01', [builtIn('first')])
    const clock = makeTestClock()
    const occupations = await makeOccupations({ store: serving, clock })
    await put(beside, '9622.01', [builtIn('second')])
    clock.advance(1)
    expect(meant(await occupations.current())).toEqual(['9622.01'])
  })

  it('never lets it read half of what is being written', async () => {
    const places = ['9333.01', '9622.01']
    const write = (round: number) => put(beside, places[round % 2]!, [builtIn(String(round))])
    await write(0)
    const { load } = makeOccupationsRepository(serving)
    let writing = true
    const writer = (async () => {
      for (let round = 1; round < 40; round++) await write(round)
      writing = false
    })()
    while (writing) {
      const { catalogue, version } = await load()
      const holder = catalogue.occupations.find((one) => one.titles.length > 0)
      expect(holder?.code).toBe(places[Number(version) % 2])
      // Reading waits for nothing; writers gather for a commit at the next turn of the event loop.
      await setImmediate()
    }
    await writer
  })
})
