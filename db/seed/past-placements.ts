import { addDays } from '@virkelyst/shared/kernel/dates'
import type { PlacementOutcome } from '@virkelyst/shared/placements/placement.codes'
import { placementTerms } from '@virkelyst/shared/placements/placement-terms.schema'
import type { SeedCitizen } from './citizens'
import type { SeedCompany } from './companies'
import type { SeedPerson } from './people'
import { type SeedContext, today } from './seed-context'

const jobs = [
  ['Lagermedarbejder', 'Varemodtagelse, pluk og pakning.'],
  ['Køkkenmedhjælper', 'Forberede grønt, anrette og vaske op.'],
  ['Butiksassistent', 'Fylde hylder, betjene kasse og rydde op.'],
  ['Rengøringsassistent', 'Daglig rengøring af kontorer og fællesarealer.'],
  ['Kontorassistent', 'Post, arkiv og bestilling af varer.'],
] as const
/** What work placements led to; our choice. */
const outcomes: readonly (readonly [PlacementOutcome, number])[] = [
  ['ordinary_job', 5],
  ['part_hours_job', 5],
  ['wage_subsidy_job', 5],
  ['flex_job', 1],
  ['education', 2],
  ['none', 7],
]
/** Companies that have had people in placements for a year, and how many. */
const companiesWithMany = 7
const most = 11

/** Work placements of the last year that are over: what the funnel of outcomes is counted from. */
export const makePastPlacements = (
  context: SeedContext,
  companies: readonly SeedCompany[],
  citizens: readonly SeedCitizen[],
  people: readonly SeedPerson[],
  firstNumber: number,
): (typeof context.store.tables.placements)['$inferInsert'][] => {
  const { random } = context
  const consultant = people.find(
    ({ role, municipalityCode }) => role === 'employer_consultant' && municipalityCode === '0165',
  )
  const home = companies.filter(
    ({ municipalityCode, contacts, units }) =>
      municipalityCode === '0165' && contacts.length > 0 && units.length > 0,
  )
  const there = random.sample(
    citizens.filter(({ status, municipalityCode }) => status === 'active' && municipalityCode === '0165'),
    companiesWithMany * most,
  )
  const rows: (typeof context.store.tables.placements)['$inferInsert'][] = []
  random.sample(home, companiesWithMany).forEach((company, at) => {
    const [contact, unit] = [company.contacts[0]!, company.units[0]!]
    const [title, tasks] = jobs[at % jobs.length]!
    for (let left = most - at; left > 0; left--) {
      const citizen = there.pop()
      if (!citizen) return
      const startDate = addDays(today(context), -random.between(110, 400))
      const endDate = addDays(startDate, random.pick([27, 55, 90]))
      const at = (day: string, time = '09:00') => `${day}T${time}:00.000Z`
      const terms = placementTerms.parse({
        title,
        tasks,
        purpose: random.pick(['upskilling', 'recruitment', 'clarification']),
        startDate,
        endDate,
        hours: random.pick([15, 20, 25, 30]),
        workplace: `${unit.name}, ${unit.postalCode}`,
        contact: { name: contact.name, email: contact.email, phone: contact.phone },
        declared: true,
      })
      rows.push({
        id: random.uuid(context.now),
        number: firstNumber + rows.length,
        kind: 'work_placement',
        authority: 'vitas',
        status: 'closed',
        holder: 'none',
        municipalityCode: '0165',
        cvr: company.cvr,
        pNumber: unit.pNumber,
        citizenId: citizen.id,
        terms,
        startDate,
        endDate,
        hours: terms.hours,
        informedAt: at(addDays(startDate, -14)),
        informedBy: consultant?.id ?? null,
        acceptedAt: at(addDays(startDate, -7)),
        startedAt: at(startDate),
        lastDay: endDate,
        endReason: 'as_agreed',
        outcome: random.weighted(outcomes),
        createdAt: at(addDays(startDate, -28)),
        createdBy: consultant?.id ?? 'system',
        updatedAt: at(addDays(endDate, 2)),
      })
    }
  })
  return rows
}
