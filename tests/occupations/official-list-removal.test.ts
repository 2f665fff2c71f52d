import { makeOfficialListsRepository } from '@virkelyst/db/occupations/official-lists.repository'
import { makeCatalogueDesk } from '@virkelyst/server/occupations/catalogue-desk.service'
import { makeOfficialLists } from '@virkelyst/server/occupations/official-lists.service'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everything, makeFaultyStore, PlannedFault } from '../support/faulty-store'
import { makeImportFiles } from '../support/import-files'
import {
  administrator,
  makeReResolutionWorld,
  type ReResolutionWorld,
  unheardOf,
} from '../support/re-resolution'
import { testEngines } from '../support/stores'

const listed = '9333.0001'
const uri = (name: string) => `http://lists.example/${name}`
const esco = `uri;isco;titel;andre titler\n${uri('a')};9333;${unheardOf};smorfer\n${uri('b')};5120;kok;skaffer`

describe.each(testEngines)('an official list that is taken out on %s', (engine) => {
  const files = makeImportFiles()
  let world: ReResolutionWorld
  let versionBefore: string
  beforeAll(async () => {
    world = await makeReResolutionWorld(engine)
    versionBefore = (await world.occupations.current()).catalogueVersion
  })
  afterAll(async () => {
    files.remove()
    await world.close()
  })

  const lists = (store = world.store) => makeOfficialLists({ ...world.deps, store })
  const bringIn = () =>
    lists().import({
      source: 'esco',
      path: files.write(esco),
      dryRun: false,
      onFault: ({ code }) => {
        throw new Error(code)
      },
    })
  const now = async () => {
    await world.occupations.refresh()
    return world.occupations.current()
  }
  const follow = () => {
    world.clock.advance(0.5 / 60)
    return world.reResolution().catchUp({})
  }
  const codes = async () => (await world.goals()).map(({ code }) => code)
  const extent = { titles: 3, ties: 0, occupations: 1 }

  it('tells in a rehearsal what goes with it', async () => {
    expect(await lists().remove({ source: 'esco', dryRun: true })).toBeNull()
    await bringIn()
    await now()
    await world.citizens([[{ title: unheardOf }], [{ title: 'Kok' }], [{ title: unheardOf, chosen: listed }]])
    await follow()
    expect(await codes()).toEqual([listed, '5120.01', listed])
    const before = await everything(world.store)
    expect(await lists().remove({ source: 'esco', dryRun: true })).toEqual(extent)
    expect(await everything(world.store)).toEqual(before)
  })

  it('a stop in the middle leaves it as it was', async () => {
    const before = await everything(world.store)
    const faulty = makeFaultyStore(world.store)
    for (let step = 1; step <= 5; step++) {
      faulty.plan(step)
      await expect(lists(faulty.store).remove({ source: 'esco', dryRun: false })).rejects.toThrow(
        PlannedFault,
      )
      expect(await everything(world.store)).toEqual(before)
    }
  })

  it('goes with titles and ties, and the catalogue is what it was before the list', async () => {
    const repository = makeOfficialListsRepository(world.store)
    expect(await lists().remove({ source: 'esco', dryRun: false })).toEqual(extent)
    expect(await lists().remove({ source: 'esco', dryRun: false })).toBeNull()
    const loaded = await now()
    expect(loaded.catalogueVersion).toBe(versionBefore)
    expect((await repository.sources()).map(({ source }) => source)).toEqual(['built_in'])
    expect(loaded.matches('smorfer').filter(({ method }) => method === 'exact')).toEqual([])
    expect(loaded.occupation(listed)?.labelDa).toBe(unheardOf)
    expect(await repository.urisOf(listed)).toEqual([{ source: 'esco', uri: uri('a'), listed: false }])
  })

  it('is followed by stored titles half a minute later; what a person chose stays', async () => {
    expect(await world.reResolution().catchUp({})).toBe('waiting')
    expect(await follow()).toBe('done')
    expect(await codes()).toEqual([null, '5120.01', listed])
    const { last } = await world.reResolution().state(administrator)
    expect(last?.counts.goals).toMatchObject({ found: 0, moved: 0, lost: 1 })
  })

  it('has its occupations under the same codes when it comes back', async () => {
    expect(await bringIn()).toMatchObject({ stored: true, added: 0 })
    expect((await now()).matches(unheardOf)[0]).toMatchObject({ code: listed, method: 'exact' })
    await follow()
    expect(await codes()).toEqual([listed, '5120.01', listed])
  })

  it('is told among the lists of before, with what changed', async () => {
    const desk = makeCatalogueDesk({ ...world.deps, occupations: world.occupations })
    const history = () => desk.listHistory(administrator, { page: 1, pageSize: 2 })
    const takeOut = () => lists().remove({ source: 'esco', dryRun: false })
    await takeOut()
    const before = (await history()).total
    await bringIn()
    world.clock.advance(1)
    await takeOut()
    const { rows, total } = await history()
    expect(total - before).toBe(2)
    expect(rows).toMatchObject([
      { what: 'taken_out', source: 'esco', version: rows[1]!.version, titles: extent.titles },
      { what: 'loaded', source: 'esco', lines: 2, gone: 0, titlesBefore: 0, titles: extent.titles },
    ])
  })
})
