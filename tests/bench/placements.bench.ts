import { portions } from '@virkelyst/db/kernel/portions'
import { makeAudit } from '@virkelyst/server/audit/audit.service'
import { makeCompanies } from '@virkelyst/server/companies/companies.service'
import { systemClock, systemIds } from '@virkelyst/server/kernel/system-deps'
import { makeMunicipalities } from '@virkelyst/server/municipalities/municipalities.service'
import { makePlacementChecks } from '@virkelyst/server/placement-rules/placement-checks.service'
import { makePlacementRules } from '@virkelyst/server/placement-rules/placement-rules.service'
import { makePlacements } from '@virkelyst/server/placements/placements.service'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { addDays } from '@virkelyst/shared/kernel/dates'
import { defaultSettings } from '@virkelyst/shared/municipalities/municipality.schema'
import { placementDueAt, placementHolder } from '@virkelyst/shared/placements/placement.rules'
import { placementFilter } from '@virkelyst/shared/placements/placement.schema'
import { openPlacementStatuses } from '@virkelyst/shared/placements/placement.transitions'
import { factsOfTerms } from '@virkelyst/shared/placements/placement-terms.rules'
import { aTerms } from '../support/placements'
import { capital } from '../support/population'
import { storeCitizens } from '../support/stored-population'
import { benchDay, makeBenchFile, openBenchWorld } from './bench-world'
import { figuresOf, timed } from './figures'

const at = '2026-11-20T09:00:00.000Z'
const kinds = ['work_placement', 'wage_subsidy_job', 'part_hours_job', 'taster_visit'] as const
const filters = [
  { view: 'ours' },
  { view: 'open' },
  { view: 'open', page: 40 },
  { view: 'running', kind: 'wage_subsidy_job' },
  { view: 'ours', kind: 'work_placement' },
  { view: 'all', status: 'submitted' },
  { view: 'running', deviating: true },
  { view: 'all', kind: 'taster_visit', deviating: true },
].map((filter) => placementFilter.parse(filter))

/** Lists of a municipality's live placements with their filters, and the check an employer meets, at one that has many. */
export const benchPlacements = async (options: { placements: number; runs: number; seed: number }) => {
  const { file, remove } = makeBenchFile()
  const world = await openBenchWorld({ seed: options.seed, spread: 'one municipality', file })
  const { store, geography } = world
  try {
    const { companies, productionUnits, placements } = store.tables
    const population = world.makePopulation()
    const citizens = Array.from({ length: options.placements }, (_, index) => population.citizen(index + 1))
    for (let from = 0; from < citizens.length; from += 5000)
      await storeCitizens(store, citizens.slice(from, from + 5000), benchDay)
    const firms = Array.from({ length: 500 }, (_, index) => ({
      cvr: String(30_000_000 + index),
      name: `Firma ${index}`,
      searchName: `firma ${index}`,
      sector: 'private' as const,
      municipalityCode: capital,
      source: 'register' as const,
      createdAt: at,
      updatedAt: at,
    }))
    const units = firms.map(({ cvr, name }) => ({
      pNumber: `20${cvr}`,
      cvr,
      name,
      address: 'Vej 1',
      postalCode: '2100',
      municipalityCode: capital,
      ordinaryStaffHundredths: 4000,
      source: 'register' as const,
    }))
    const rows = citizens.map((citizen, index) => {
      const startDate = addDays(benchDay, (index % 90) - 60)
      const terms = aTerms({ startDate, endDate: addDays(startDate, 56) })
      const status = openPlacementStatuses[index % openPlacementStatuses.length]!
      const turn = { status, authority: 'vitas' as const }
      const firm = firms[(index * 7) % firms.length]!
      return {
        id: systemIds.next(),
        number: 1001 + index,
        kind: kinds[index % kinds.length]!,
        ...turn,
        holder: placementHolder(turn),
        dueAt: placementDueAt(turn, at, { startDate, endDate: terms.endDate ?? null }, defaultSettings),
        municipalityCode: capital,
        cvr: firm.cvr,
        pNumber: `20${firm.cvr}`,
        citizenId: citizen.id,
        // Every fourth will be late one day, every eighth is.
        deviatesFrom: index % 4 === 0 ? addDays(benchDay, (index % 8) - 3) : null,
        terms,
        startDate,
        endDate: terms.endDate ?? null,
        hours: terms.hours,
        createdAt: at,
        createdBy: 'somebody',
        updatedAt: at,
      }
    })
    await store.tx(async (session) => {
      await session.db.insert(companies).values(firms)
      await session.db.insert(productionUnits).values(units)
      for (const portion of portions(rows, placements)) await session.db.insert(placements).values(portion)
    })

    const deps = { store, clock: systemClock, ids: systemIds }
    const audit = makeAudit(deps)
    const municipalities = makeMunicipalities(deps)
    const placementChecks = makePlacementChecks({
      ...deps,
      audit,
      companies: makeCompanies({ ...deps, municipalities, geography }),
      rules: makePlacementRules(deps),
    })
    const service = makePlacements({
      ...deps,
      audit,
      municipalities,
      placementChecks,
      planFollowUps: () => Promise.resolve(),
    })
    const staff: Actor = {
      userId: 'staff',
      name: 'Staff',
      role: 'employer_consultant',
      cvrNumbers: [],
      municipalityCode: capital,
      citizenId: null,
    }
    const listTimes: number[] = []
    const checkTimes: number[] = []
    for (let run = -10; run < options.runs; run++) {
      const filter = filters[Math.abs(run) % filters.length]!
      const { ms } = await timed(() => service.list(staff, filter))
      const { cvr, pNumber, terms } = rows[(Math.abs(run) * 13) % rows.length]!
      const { ms: checkMs } = await timed(() =>
        placementChecks.check(staff, { cvr, pNumber, facts: factsOfTerms('wage_subsidy_job', terms) }),
      )
      if (run < 0) continue
      listTimes.push(ms)
      checkTimes.push(checkMs)
    }
    /** Every placement of the municipality read, then narrowed. */
    const byHand: number[] = []
    for (let run = 0; run < 5; run++) {
      const { ms } = await timed(() => store.read.db.select().from(placements))
      byHand.push(ms)
    }
    const [list, hand] = [figuresOf(listTimes), figuresOf(byHand)]
    return {
      placements: options.placements,
      list,
      check: figuresOf(checkTimes),
      byHand: { ...hand, timesSlowerAtP50: Math.round((hand.p50 / list.p50) * 10) / 10 },
    }
  } finally {
    await world.close()
    remove()
  }
}
