import { companyFilter } from '@virkelyst/shared/companies/company.schema'
import { describe, expect, it } from 'vitest'
import { insertCompany } from '../support/companies'
import { makeOrderWorld } from '../support/job-orders'
import { testEngines } from '../support/stores'

describe.each(testEngines)('companies in a list on %s', (engine) => {
  it('stand as Danish orders names, whatever the engine makes of letters', async () => {
    const world = await makeOrderWorld({ engine })
    const names = ['Zebra Trafik', 'Ærø Is', 'Ødis Smede', 'Aalborg Rør', 'Åby Bageri', 'Bager Vest']
    for (const [at, name] of names.entries())
      await insertCompany(world.store, { cvr: `9100000${at}`, name, units: [], contacts: [] })
    const { rows } = await world.companies.search(
      await world.people.aConsultant(),
      companyFilter.parse({ pageSize: 50 }),
    )
    const listed = rows.map((row) => row.name).filter((name) => names.includes(name))
    expect(listed).toEqual([
      'Bager Vest',
      'Zebra Trafik',
      'Ærø Is',
      'Ødis Smede',
      'Åby Bageri',
      'Aalborg Rør',
    ])
    await world.close()
  })
})
