import { makeCallsRepository } from '@virkelyst/db/matching/calls.repository'
import { makeOpeningsRepository } from '@virkelyst/db/matching/openings.repository'
import { builtInEmployers } from '@virkelyst/db/occupations/employers-file'
import { makeIndustries } from '@virkelyst/server/industries/industries.service'
import { makeCalls } from '@virkelyst/server/matching/calls'
import { packBranches } from '@virkelyst/shared/matching/branch-slots'
import { noCooperation, rateCall } from '@virkelyst/shared/matching/call.rules'
import { branchesOf } from '@virkelyst/shared/matching/goal-posting.layout'
import { capital } from '../support/population'
import { storeCitizens } from '../support/stored-population'
import { benchDay, makeBenchFile, openBenchWorld } from './bench-world'
import { figuresOf, mean, timed } from './figures'

const at = '2026-11-20T09:00:00.000Z'
const firstCvr = 30_000_000
const byHand = 20

/** Drizzle writes every column of a row: fewer fit into one statement than the rows themselves would. */
const inThousands = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / 1000) }, (_, at) => rows.slice(at * 1000, (at + 1) * 1000))

/** Twenty companies worth a call for one citizen after another, beside a look at every company by the same rules. */
export const benchCalls = async (options: { companies: number; citizens: number; seed: number }) => {
  const { file, remove } = makeBenchFile()
  const world = await openBenchWorld({ seed: options.seed, spread: 'one municipality', file })
  const { store, geography } = world
  const population = world.makePopulation()
  try {
    const { companies, productionUnits, industries } = store.tables
    const codes = (await store.read.db.select({ code: industries.code }).from(industries)).filter(
      ({ code }) => code.length === 6,
    )
    const citizens = Array.from({ length: options.citizens }, (_, index) => ({
      ...population.citizen(index + 1),
      status: 'active' as const,
      objectedAt: null,
    }))
    await storeCitizens(store, citizens, benchDay)
    const rows = Array.from({ length: options.companies }, (_, index) => ({
      cvr: String(firstCvr + index),
      industryCode: codes[(index * 7919) % codes.length]!.code,
      postalCode: citizens[(index * 104_729) % citizens.length]!.postalCode,
    }))
    await store.tx(async (session) => {
      const companyRows = rows.map(({ cvr, industryCode }) => ({
        cvr,
        name: `Firma ${cvr}`,
        searchName: `firma ${cvr}`,
        industryCode,
        sector: 'private' as const,
        municipalityCode: capital,
        source: 'register' as const,
        createdAt: at,
        updatedAt: at,
      }))
      for (const portion of inThousands(companyRows)) await session.db.insert(companies).values(portion)
      const unitRows = rows.map(({ cvr, industryCode, postalCode }) => ({
        pNumber: `20${cvr}`,
        cvr,
        name: `Firma ${cvr}`,
        address: 'Vej 1',
        postalCode,
        municipalityCode: capital,
        industryCode,
        source: 'register' as const,
      }))
      for (const portion of inThousands(unitRows)) await session.db.insert(productionUnits).values(portion)
    })
    const openings = makeOpeningsRepository(store)
    const employers = builtInEmployers()
    const calls = makeCalls({
      repository: makeCallsRepository(store),
      openings,
      geography,
      industries: await makeIndustries({ store }),
      employers,
    })
    const find = async (id: string) =>
      calls.find({ citizen: (await openings.citizen(id))!, page: 1, pageSize: 20, today: benchDay })
    for (const { id } of citizens.slice(0, 20)) await find(id)
    const times: number[] = []
    const found: number[] = []
    for (const { id } of citizens) {
      const { ms, value } = await timed(() => find(id))
      times.push(ms)
      found.push(value.total)
    }

    /** Every company looked at, by the same rules. */
    const lookAtAll = async (id: string): Promise<number> => {
      const citizen = (await openings.citizen(id))!
      const all = await store.read.db.select().from(productionUnits)
      const branches = packBranches(branchesOf(citizen.cv))
      const places = await geography.current()
      return all.filter((unit) => {
        const km = places.distanceKm(citizen.postalCode, unit.postalCode)
        const facts = {
          km: km ?? Number.POSITIVE_INFINITY,
          industryCode: unit.industryCode,
          cooperation: noCooperation,
        }
        return facts.km <= citizen.radiusKm && rateCall(citizen.goals, facts, branches, employers) !== null
      }).length
    }
    const handTimes: number[] = []
    let same = true
    for (const [index, { id }] of citizens.slice(0, byHand).entries()) {
      const { ms, value } = await timed(() => lookAtAll(id))
      handTimes.push(ms)
      same &&= value === found[index]
    }
    const [figures, hand] = [figuresOf(times), figuresOf(handTimes)]
    return {
      ...figures,
      companies: options.companies,
      citizens: options.citizens,
      found: mean(found),
      byHand: { ...hand, timesSlowerAtP50: Math.round((hand.p50 / figures.p50) * 10) / 10 },
      sameAsByHand: same,
    }
  } finally {
    await world.close()
    remove()
  }
}
