import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type CitizenWorld, makeCitizenWorld } from '../support/citizens'
import { makeImportFiles, runImport } from '../support/import-files'
import { cvrs } from '../support/people'
import { testEngines } from '../support/stores'

const [first, second] = cvrs
const pNumber = '1099000011'

describe.each(testEngines)('files of companies and units on %s', (engine) => {
  let world: CitizenWorld
  const files = makeImportFiles()
  beforeAll(async () => {
    world = await makeCitizenWorld(engine)
  })
  beforeEach(() => world.clear())
  afterAll(async () => {
    files.remove()
    await world.close()
  })
  const companies = (...rows: string[]) =>
    runImport(
      world.imports,
      files.write(`CVR-nummer;Navn;Kommunekode;Branchekode;Sektor\n${rows.join('\n')}\n`),
      { kind: 'companies', municipalityCode: null },
    )
  const units = (header: string, ...rows: string[]) =>
    runImport(world.imports, files.write(`${header}\n${rows.join('\n')}\n`), {
      kind: 'units',
      municipalityCode: null,
    })
  const unitHeader = 'P-nummer;CVR;Navn;Adresse;Postnr;Fuldtidsansatte'

  it('become read-only companies with units, the municipality following from the postal code', async () => {
    expect((await companies(`${first};Vestegnens Lager A/S;165;521000;`)).outcome).toMatchObject({
      added: 1,
      stored: true,
    })
    const { outcome, faults } = await units(unitHeader, `${pNumber};${first};Lageret;Vej 1;2750;4,5`)
    expect(faults).toEqual([])
    expect(outcome).toMatchObject({ added: 1, stored: true })
    const kept = await world.contents()
    expect(kept.companies).toMatchObject([
      {
        cvr: first,
        name: 'Vestegnens Lager A/S',
        municipalityCode: '0165',
        industryCode: '521000',
        sector: 'private',
        source: 'import',
        version: 1,
      },
    ])
    expect(kept.units).toMatchObject([
      { pNumber, cvr: first, municipalityCode: '0151', ordinaryStaffHundredths: 450, source: 'import' },
    ])
  })

  it('change nothing the second time, and only what the file changed the third', async () => {
    await companies(`${first};Lager A/S;0165;521000;privat`, `${second};Kro;0151;;offentlig`)
    await units(unitHeader, `${pNumber};${first};Lageret;Vej 1;2620;12`)
    const before = await world.contents()
    const again = await companies(`${first};Lager A/S;0165;521000;privat`, `${second};Kro;0151;;offentlig`)
    expect(again.outcome).toMatchObject({ unchanged: 2, stored: false })
    expect((await units(unitHeader, `${pNumber};${first};Lageret;Vej 1;2620;12,0`)).outcome.unchanged).toBe(1)
    expect(await world.contents()).toEqual(before)

    const { companies: table } = world.tables
    await world.store.tx(async ({ db }) => {
      await db
        .update(table)
        .set({ supportStatus: 'blockade', ownerUserId: 'kam' })
        .where(eq(table.cvr, first))
    })
    const third = await companies(`${first};Lager og Logistik A/S;0165;521000;`)
    expect(third.outcome).toMatchObject({ changed: 1, stored: true })
    const [company] = (await world.contents()).companies
    expect(company).toMatchObject({
      name: 'Lager og Logistik A/S',
      searchName: 'lager og logistik a s',
      sector: 'private',
      supportStatus: 'blockade',
      ownerUserId: 'kam',
      version: 2,
    })
  })

  it('do not take back the staff that the company gave since', async () => {
    await companies(`${first};Lager A/S;0165;521000;`)
    await units(unitHeader, `${pNumber};${first};Lageret;Vej 1;2620;12`)
    const { productionUnits } = world.tables
    await world.store.tx(async ({ db }) => {
      await db.update(productionUnits).set({ ordinaryStaffHundredths: 2000 })
    })
    await units(unitHeader, `${pNumber};${first};Lageret;Vej 2;2620;12`)
    expect((await world.contents()).units).toMatchObject([
      { address: 'Vej 2', ordinaryStaffHundredths: 2000 },
    ])
    await units(unitHeader, `${pNumber};${first};Lageret;Vej 2;2620;25`)
    expect((await world.contents()).units).toMatchObject([{ ordinaryStaffHundredths: 2500 }])
  })

  it('tell every fault by place, and store nothing', async () => {
    const wrong = await companies(
      `${first};Lager A/S;0165;521000;privat`,
      '12345678;Uden kontrolciffer;0165;;',
      `${second};;9999;x;halvoffentlig`,
      `${first};Igen;0165;;`,
    )
    expect(wrong.codes).toEqual([
      [3, 'CVR-nummer', 'bad_cvr'],
      [4, 'Navn', 'required'],
      [4, 'Branchekode', 'bad_industry_code'],
      [4, 'Sektor', 'invalid_value'],
      [5, 'CVR-nummer', 'line_twice'],
    ])
    const unknown = await companies(`${second};Kro;9999;;`)
    expect(unknown.codes).toEqual([[2, 'Kommunekode', 'bad_municipality_code']])
    const lost = await units(
      unitHeader,
      `${pNumber};${first};Lageret;Vej 1;2620;12`,
      `109;${first};Lageret;Vej 1;0001;-4`,
    )
    expect(lost.codes).toEqual([
      [3, 'P-nummer', 'bad_p_number'],
      [3, 'Postnr', 'unknown_postal_code'],
      [3, 'Fuldtidsansatte', 'bad_number'],
      [2, 'CVR', 'unknown_company'],
    ])
    const kept = await world.contents()
    expect([kept.companies, kept.units]).toEqual([[], []])
  })
})
