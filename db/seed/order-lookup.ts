import type { ResolvedOccupation } from '@virkelyst/shared/occupations/occupation.schema'
import type { SeedCompany } from './companies'
import type { OrderTemplate } from './order-templates'
import type { SeedPerson } from './people'
import { resolved, type SeedContext } from './seed-context'

export const resolvedOccupations = ({ byTitle }: SeedContext, title: string): ResolvedOccupation[] => {
  const occupation = byTitle.get(title.toLowerCase())
  return occupation ? [resolved(occupation)] : []
}

/** Companies by branch, the ones that demonstration employers act for first. */
export const makeCompanyIndex = (companies: readonly SeedCompany[], people: readonly SeedPerson[]) => {
  const featured = companies.filter(({ cvr }) => people.some((person) => person.cvr === cvr))
  const fits = (template: OrderTemplate) => (company: SeedCompany) =>
    template.industries.some((code) => company.industryCode.startsWith(code))
  const cache = new Map<OrderTemplate, SeedCompany[]>()
  return {
    pick({ random }: SeedContext, template: OrderTemplate, made: number): SeedCompany {
      const own = featured.filter(fits(template))
      if (own.length > 0 && (made < 80 || random.chance(0.1))) return random.pick(own)
      let candidates = cache.get(template)
      if (!candidates) {
        const home = companies
          .filter(({ municipalityCode }) => municipalityCode === '0165')
          .filter(fits(template))
        const away = companies
          .filter(({ municipalityCode }) => municipalityCode !== '0165')
          .filter(fits(template))
        candidates = [...home, ...away]
        cache.set(template, candidates)
      }
      return random.pick(candidates.length > 0 ? candidates : companies)
    },
  }
}
export type SeedCompanyIndex = ReturnType<typeof makeCompanyIndex>
