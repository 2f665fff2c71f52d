import { demonstrationIssuer } from '@virkelyst/shared/accounts/demonstration'
import type { Role } from '@virkelyst/shared/accounts/roles'
import { isUnderWay } from '@virkelyst/shared/placements/placement.transitions'
import type { Tables } from '../src/kernel/schema'
import type { SeedCitizen } from './citizens'
import type { SeedCompany } from './companies'
import { hoursAgo, newId, type SeedContext } from './seed-context'

export type SeedPerson = {
  id: string
  subject: string
  name: string
  email: string
  phone: string
  role: Role
  municipalityCode?: string
  cvr?: string
  citizenId?: string
}

const staff: readonly (readonly [subject: string, name: string, role: Role, municipalityCode: string])[] = [
  ['jonas', 'Jonas Winther', 'employer_consultant', '0165'],
  ['sara', 'Sara Bertelsen', 'job_broker', '0165'],
  ['ulla', 'Ulla Friis', 'job_broker', '0165'],
  ['bente', 'Bente Krogh', 'caseworker', '0165'],
  ['henrik', 'Henrik Dahl', 'manager', '0165'],
  ['line', 'Line Vestergaard', 'administrator', '0165'],
  ['poul', 'Poul Nørgaard', 'data_protection_officer', '0165'],
  ['camilla', 'Camilla Lund', 'external_provider', '0165'],
  ['tobias', 'Tobias Holm', 'employer_consultant', '0151'],
  ['yasmin', 'Yasmin Kaya', 'job_broker', '0151'],
]

const phoneOf = (index: number) => `+45 70 10 ${20 + index} 00`

/** The staff and employers one can be. */
export const makePeople = (context: SeedContext, companies: readonly SeedCompany[]): SeedPerson[] => {
  const people: SeedPerson[] = staff.map(([subject, name, role, municipalityCode], index) => ({
    id: newId(context),
    subject,
    name,
    email: `${subject}@${municipalityCode === '0165' ? 'albertslund' : 'ballerup'}.example`,
    phone: phoneOf(index),
    role,
    municipalityCode,
  }))
  const home = companies.filter((company) => company.municipalityCode === '0165')
  const employers = [
    ['mette', home.find((company) => company.industryCode === '521000')],
    ['rasmus', home.find((company) => company.industryCode === '871010')],
    ['pia', home.find((company) => company.industryCode === '471120')],
  ] as const
  for (const [subject, company] of employers) {
    const contact = company?.contacts[0]
    if (company && contact)
      people.push({
        id: newId(context),
        subject,
        name: contact.name,
        email: contact.email,
        phone: contact.phone,
        role: 'employer',
        cvr: company.cvr,
      })
  }
  return people
}

/**
 * Citizens one can be: one with a proposal to answer, one under way, one who looks for few hours.
 * `standing`: the statuses of each citizen's referrals.
 */
export const makeCitizenPeople = (
  context: SeedContext,
  citizens: readonly SeedCitizen[],
  standing: ReadonlyMap<string, readonly string[]>,
): SeedPerson[] => {
  const suited = citizens.filter(
    ({ status, objectedAt, municipalityCode }) =>
      status === 'active' && objectedAt === null && municipalityCode === '0165',
  )
  const has = (status: string) => (citizen: SeedCitizen) =>
    standing.get(citizen.id)?.includes(status) ?? false
  const chosen = [
    suited.find(has('proposed')),
    suited.find((citizen) => has('presented')(citizen) && !has('proposed')(citizen)),
    suited.find(({ id, hoursMin, radiusKm }) => hoursMin <= 5 && radiusKm >= 25 && !standing.has(id)),
  ]
  return chosen.filter((citizen) => citizen !== undefined).map((citizen) => citizenPerson(context, citizen))
}

const citizenPerson = (context: SeedContext, citizen: SeedCitizen): SeedPerson => ({
  id: newId(context),
  subject: `borger-${citizen.no}`,
  name: citizen.name,
  email: citizen.email ?? `${citizen.no}@borger.example`,
  phone: citizen.phone ?? phoneOf(0),
  role: 'citizen',
  municipalityCode: citizen.municipalityCode,
  citizenId: citizen.id,
})

/** A citizen one can be who is at a workplace, with hours that rise. */
export const makePlacedPeople = (
  context: SeedContext,
  citizens: readonly SeedCitizen[],
  placements: readonly Pick<
    Tables['placements']['$inferInsert'],
    'status' | 'terms' | 'citizenId' | 'informedAt'
  >[],
): SeedPerson[] => {
  const underWay = placements.filter(
    ({ status, terms }) => isUnderWay(status) && terms.plan?.measure === 'hours',
  )
  // One that was decided has more to show.
  const there = underWay.find(({ informedAt }) => informedAt) ?? underWay[0]
  const citizen = citizens.find(({ id }) => id === there?.citizenId)
  return citizen ? [citizenPerson(context, citizen)] : []
}

export const peopleRows = (context: SeedContext, people: readonly SeedPerson[]) => {
  const createdAt = hoursAgo(context, 24 * 90)
  return {
    users: people.map(({ id, subject, name, email, phone }) => ({
      id,
      issuer: demonstrationIssuer,
      subject,
      name,
      email,
      phone,
      createdAt,
    })),
    grants: people.map(({ id, role, municipalityCode, cvr, citizenId }) => ({
      id: newId(context),
      userId: id,
      role,
      municipalityCode: municipalityCode ?? null,
      cvr: cvr ?? null,
      citizenId: citizenId ?? null,
      administers: cvr !== undefined,
      grantedBy: 'system',
      grantedAt: createdAt,
    })),
  }
}
