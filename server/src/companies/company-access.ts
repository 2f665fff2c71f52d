import type { CompaniesRepository, StoredCompany } from '@virkelyst/db/companies/companies.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { AppError } from '@virkelyst/shared/kernel/errors'

/** Loads a company in the actor's reach. A company that is not the employer's and one that is not there are the same. */
export const makeCompanyAccess = (repository: Pick<CompaniesRepository, 'findMany'>) => ({
  async load(actor: Actor, cvr: string): Promise<StoredCompany> {
    if (actor.role === 'employer' && !actor.cvrNumbers.includes(cvr)) throw new AppError('not_there')
    const [stored] = await repository.findMany([cvr])
    if (!stored) throw new AppError('not_there')
    return stored
  },
  /** For other services, after they checked the actor's reach themselves. */
  find: async (cvr: string): Promise<StoredCompany | null> => (await repository.findMany([cvr]))[0] ?? null,
})
export type CompanyAccess = ReturnType<typeof makeCompanyAccess>
