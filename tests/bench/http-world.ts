import { makeInstallationRepository } from '@virkelyst/db/accounts/installation.repository'
import { portions } from '@virkelyst/db/kernel/portions'
import { systemClock, systemIds } from '@virkelyst/server/kernel/system-deps'
import { makeReResolution } from '@virkelyst/server/occupations/re-resolution.service'
import { searchText } from '@virkelyst/shared/kernel/search-text'
import { makeTestPeople } from '../support/people'
import { capital } from '../support/population'
import { openBenchWorld } from './bench-world'
import { fillInOwnProcess } from './citizens-file'

export type HttpWorldParts = { file: string; citizens: number; consultants: number; seed: number }
/** Sessions of the consultants, and the orders they rank for. */
export type HttpWorld = { tokens: string[]; orders: string[] }

const at = '2026-11-20T09:00:00.000Z'
const cvr = '99000007'
const liveOrders = 300

/** Live orders of the municipality, to be ranked for. */
const storeOrders = async ({ store, makePopulation, titles }: Awaited<ReturnType<typeof openBenchWorld>>) => {
  const population = makePopulation()
  const { companies, jobOrders } = store.tables
  const orders = Array.from({ length: liveOrders }, (_, index) => population.order(index + 1)).map(
    ({ requirements, industryCode: _, occupations, ...order }, index) => ({
      ...order,
      id: systemIds.next(),
      number: index + 1,
      status: 'open' as const,
      form: { kind: order.kind, requirements, description: 'Hjælp til hverdagen.' },
      cvr,
      searchText: searchText(order.title),
      municipalityCode: capital,
      occupations: occupations.map((found) => ({ ...found, label: order.title, method: 'exact' as const })),
      catalogueVersion: titles.catalogueVersion,
      ownerUserId: 'somebody',
      submittedAt: at,
      ball: 'municipality' as const,
      createdAt: at,
      updatedAt: at,
    }),
  )
  await store.tx(async ({ db }) => {
    await db.insert(companies).values({
      cvr,
      name: 'Østre Lager A/S',
      searchName: 'oestre lager',
      sector: 'private',
      municipalityCode: capital,
      source: 'register',
      createdAt: at,
      updatedAt: at,
    })
    for (const portion of portions(orders, jobOrders)) await db.insert(jobOrders).values(portion)
  })
  return orders.map(({ id }) => id)
}

/** A register of invented citizens, live orders, and consultants who have signed in. */
export const fillHttpWorld = async (
  { citizens, consultants, ...parts }: HttpWorldParts,
  say: (line: string) => void,
): Promise<HttpWorld> => {
  const worldParts = { ...parts, spread: 'one municipality' } as const
  // Before anybody is in it: a database with people in it cannot become a demonstration.
  const empty = await openBenchWorld(worldParts)
  await makeInstallationRepository(empty.store).markAsDemonstration(systemClock.now().toISOString())
  // Else the server would go through all titles anew while it is measured, as after a change of the catalogue.
  const deps = { store: empty.store, clock: systemClock, ids: systemIds, occupations: empty.occupations }
  await makeReResolution({ ...deps, wake: () => undefined }).runNow({})
  await empty.close()
  say(`storing ${citizens} citizens`)
  fillInOwnProcess(citizens, worldParts)
  const world = await openBenchWorld(worldParts)
  const orders = await storeOrders(world)
  const people = makeTestPeople({ store: world.store, clock: systemClock, ids: systemIds })
  const tokens: string[] = []
  for (let one = 0; one < consultants; one++) {
    const { userId, token } = await people.aUser()
    await people.grant(userId, { role: 'job_broker', municipalityCode: capital })
    tokens.push(token)
  }
  await world.close()
  return { tokens, orders }
}
