import { makeCompanies } from '@virkelyst/server/companies/companies.service'
import { makeJobOrders } from '@virkelyst/server/job-orders/job-orders.service'
import { makeMatching } from '@virkelyst/server/matching/matching.service'
import { makeMunicipalities } from '@virkelyst/server/municipalities/municipalities.service'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCitizenInput, anActor, makeCitizenWorld } from '../support/citizens'
import { insertCompany } from '../support/companies'
import { aForm, orderId } from '../support/job-orders'
import { makeTestPlacementChecks } from '../support/placement-rules'
import { testEngines } from '../support/stores'

const broker = anActor('job_broker')
const names = ['Aya', 'Bo', 'Cilie', 'Dan', 'Eva']

describe.each(testEngines)('comparing two candidates on %s', (engine) => {
  let world: Awaited<ReturnType<typeof makeCitizenWorld>>
  let matching: ReturnType<typeof makeMatching>
  const id = orderId(1)
  const people = new Map<string, string>()

  beforeAll(async () => {
    world = await makeCitizenWorld(engine)
    await insertCompany(world.store)
    const { parts, citizens, titles } = world
    const municipalities = makeMunicipalities(parts)
    const companies = makeCompanies({ ...parts, municipalities })
    const jobOrders = makeJobOrders({
      ...parts,
      municipalities,
      companies,
      placementChecks: makeTestPlacementChecks({ ...parts, companies }),
      occupations: titles,
    })
    matching = makeMatching({ ...parts, citizens, occupations: titles })
    for (const [at, name] of names.entries()) {
      const { id: citizenId } = await citizens.create(
        broker,
        aCitizenInput({ name, caseReference: `sag-${at}`, radiusKm: 50 - at }),
      )
      people.set(name, citizenId)
    }
    const far = await citizens.create(
      broker,
      aCitizenInput({
        name: 'Finn',
        caseReference: 'sag-finn',
        goals: [{ goal: 'A', title: 'Tandlæge' }],
      }),
    )
    people.set('Finn', far.id)
    await jobOrders.submit(broker, { id, version: 0, form: aForm('ordinary') })
  })
  afterAll(() => world.store.close())

  const compare = async (first: string, second: string) => {
    const found = await matching.compare(broker, {
      orderId: id,
      citizenIds: [people.get(first)!, people.get(second)!],
    })
    return found.map(({ citizen, candidate }) => [citizen.name, candidate?.name ?? null])
  }

  it('gives each the score they have in the ranking, wherever in it they stand', async () => {
    const { candidates } = await matching.rank(broker, {
      orderId: id,
      limit: 50,
      targetGroups: [],
      goals: [],
    })
    expect(candidates.map(({ name }) => name).toSorted()).toEqual(names)
    for (const first of candidates)
      for (const second of candidates.filter(({ name }) => name !== first.name)) {
        const both = await matching.compare(broker, {
          orderId: id,
          citizenIds: [first.citizenId, second.citizenId],
        })
        expect(both.map(({ candidate }) => candidate)).toEqual([first, second])
      }
  })

  it('shows one whom the ranking leaves out beside one who is in it', async () => {
    expect(await compare('Finn', 'Eva')).toEqual([
      ['Finn', null],
      ['Eva', 'Eva'],
    ])
  })
})
