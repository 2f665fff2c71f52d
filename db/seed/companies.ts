import { isCvr } from '@virkelyst/shared/companies/cvr.rules'
import { searchText } from '@virkelyst/shared/kernel/search-text'
import { sortText } from '@virkelyst/shared/kernel/sort-text'
import { companyForms, companyPrefixes, femaleNames, maleNames, streets, surnames } from './names'
import { agreementsOf, industryMix, network, staffBands } from './proportions'
import { hoursAgo, newId, type SeedContext } from './seed-context'

/**
 * CVR numbers have been given from ten million upwards and have reached the forties: the nineties are nobody's. Yields
 * the valid ones from 90 000 000 on.
 */
export function* unassignedCvrNumbers() {
  for (let number = 90_000_000; number < 100_000_000; number++)
    if (isCvr(String(number))) yield String(number)
}

const municipalityMix = (companies: number) => {
  const home = network[0]
  const elsewhere = network.slice(1)
  // The home municipality is whole; its neighbours stand with a twentieth of theirs, so that the network can be seen.
  const share = companies / home.companies / 20
  return [
    { ...home, count: companies },
    ...elsewhere.map((municipality) => ({
      ...municipality,
      count: Math.max(2, Math.round(municipality.companies * share)),
    })),
  ]
}

const nameOf = ({ random }: SeedContext, words: readonly string[], sector: 'private' | 'public') => {
  if (sector === 'public') return `${random.pick(words)} ${random.pick(companyPrefixes)}`
  const form = random.pick(companyForms)
  const word = random.pick(words)
  const name = random.chance(0.5)
    ? `${random.pick(companyPrefixes)} ${word}`
    : `${random.pick(surnames.slice(0, 50))}s ${word}`
  return `${name} ${form}`.trim()
}

export type SeedCompany = {
  cvr: string
  name: string
  industryCode: string
  sector: 'private' | 'public'
  municipalityCode: string
  units: { pNumber: string; name: string; postalCode: string }[]
  contacts: { id: string; name: string; email: string; phone: string }[]
}

/** Invented companies with units and contacts, and the rows to store of them. */
export const makeCompanies = (context: SeedContext, count: number) => {
  const { random } = context
  const numbers = unassignedCvrNumbers()
  const companies: SeedCompany[] = []
  const rows = {
    companies: [] as Record<string, unknown>[],
    units: [] as Record<string, unknown>[],
    contacts: [] as Record<string, unknown>[],
  }
  let pNumber = 9_000_000_000
  for (const municipality of municipalityMix(count)) {
    for (let made = 0; made < municipality.count; made++) {
      const [industryCode, , sector, words] = random.weighted(
        industryMix.map((line) => [line, line[1]] as const),
      )
      const name = nameOf(context, words, sector)
      const cvr = numbers.next().value
      if (!cvr) throw new Error('more companies were asked for than unassigned CVR numbers can serve')
      const createdAt = hoursAgo(context, 24 * random.between(200, 2000))
      const company: SeedCompany = {
        cvr,
        name,
        industryCode,
        sector,
        municipalityCode: municipality.code,
        units: [],
        contacts: [],
      }
      const unitCount = random.weighted([
        [1, 86],
        [2, 10],
        [3, 4],
      ] as const)
      for (let unit = 0; unit < unitCount; unit++) {
        const [low, high] = random.weighted(staffBands)
        const postalCode = random.pick(municipality.postalCodes)
        const unitName = unit === 0 ? name : `${name}, afdeling ${unit + 1}`
        company.units.push({ pNumber: String(++pNumber), name: unitName, postalCode })
        rows.units.push({
          pNumber: String(pNumber),
          cvr,
          name: unitName,
          address: `${random.pick(streets)} ${random.between(1, 140)}`,
          postalCode,
          municipalityCode: municipality.code,
          industryCode,
          ordinaryStaffHundredths: random.chance(0.85) ? random.between(low * 100, high * 100) : null,
          staffUpdatedAt: createdAt,
          source: 'register',
        })
      }
      for (
        let contact = random.weighted([
          [1, 80],
          [2, 20],
        ] as const);
        contact > 0;
        contact--
      ) {
        const person = `${random.pick(random.chance(0.5) ? femaleNames : maleNames)} ${random.pick(surnames)}`
        const email = `${searchText(person).replaceAll(' ', '.')}@${searchText(name).replaceAll(' ', '-')}.example`
        const made = {
          id: newId(context),
          name: person,
          email,
          phone: `+45 ${random.between(20, 99)} ${random.between(10, 99)} ${random.between(10, 99)} ${random.between(10, 99)}`,
        }
        company.contacts.push(made)
        rows.contacts.push({
          ...made,
          cvr,
          userId: null,
          jobTitle: random.pick(['Ejer', 'Driftsleder', 'HR-ansvarlig', 'Daglig leder', null]),
          active: true,
          createdAt,
        })
      }
      const supportStatus = random.weighted([
        ['none', 985],
        ['conflict', 6],
        ['blockade', 4],
        ['blocked', 5],
      ] as const)
      rows.companies.push({
        cvr,
        name,
        searchName: searchText(name),
        sortName: sortText(name),
        industryCode,
        sector,
        municipalityCode: municipality.code,
        supportStatus,
        socialEnterprise: random.chance(0.02),
        collectiveAgreement: random.chance(0.6) ? random.pick(agreementsOf(industryCode)) : null,
        source: 'register',
        createdAt,
        updatedAt: createdAt,
      })
      companies.push(company)
    }
  }
  return { companies, rows }
}
