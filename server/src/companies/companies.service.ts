import {
  type CompaniesRepository,
  makeCompaniesRepository,
} from '@virkelyst/db/companies/companies.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { fromHundredths, toHundredths } from '@virkelyst/shared/companies/company.rules'
import type {
  CompanyChange,
  CompanyFilter,
  CompanyForConsultant,
  CompanyInput,
  CompanyRow,
  CompanyView,
  SupportChange,
} from '@virkelyst/shared/companies/company.schema'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Paged } from '@virkelyst/shared/kernel/fields.schema'
import { changedData } from '@virkelyst/shared/kernel/plain-data'
import { searchText } from '@virkelyst/shared/kernel/search-text'
import { sortText } from '@virkelyst/shared/kernel/sort-text'
import type { Geography } from '../geography/geography.service'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import type { Municipalities } from '../municipalities/municipalities.service'
import { makeCompanyAccess } from './company-access'
import { makeCompanyParts } from './company-parts.service'
import { companyForConsultantOf, companyViewOf } from './company-views'

export type CompaniesDeps = Deps & {
  municipalities: Pick<Municipalities, 'find' | 'colleague'>
  geography: Pick<Geography, 'current'>
}

export const makeCompanies = (
  deps: CompaniesDeps,
  repository: CompaniesRepository = makeCompaniesRepository(deps.store),
) => {
  const { clock, ids, municipalities, geography } = deps
  const newEvent = makeEvents(deps)
  const access = makeCompanyAccess(repository)
  const parts = makeCompanyParts(deps, access)

  const scopeOf = async (actor: Actor) => {
    const municipalityCode = actor.municipalityCode ?? ''
    return { municipalityCode, networkId: (await municipalities.find(municipalityCode))?.networkId ?? null }
  }
  const figuresOf = async (actor: Actor, cvrs: string[]) => {
    const figures = await repository.figures(cvrs, await scopeOf(actor))
    return (cvr: string) => figures.get(cvr) ?? { openOrders: 0, hired: 0, staffHundredths: null }
  }
  const forConsultant = async (actor: Actor, cvr: string): Promise<CompanyForConsultant> => {
    const stored = await access.load(actor, cvr)
    return companyForConsultantOf(actor, stored, (await figuresOf(actor, [cvr]))(cvr))
  }
  const companyEvent = (actor: Actor, procedure: string, cvr: string, payload: Record<string, unknown>) =>
    newEvent({ actor, procedure, kind: 'company_changed', subjectType: 'company', subjectId: cvr, payload })

  return {
    ...parts,

    /** The companies the employer acts for, as far as they are known here. */
    mine: async (actor: Actor): Promise<CompanyView[]> =>
      (await repository.findMany(actor.cvrNumbers)).map((stored) => companyViewOf(actor, stored)),

    async search(actor: Actor, filter: CompanyFilter): Promise<Paged<CompanyRow>> {
      const { rows, total } = await repository.search(filter, actor.userId)
      const figures = await figuresOf(
        actor,
        rows.map(({ company }) => company.cvr),
      )
      return {
        total,
        rows: rows.map(({ company, municipalityName, industryName, ownerName }) => {
          const { openOrders, staffHundredths } = figures(company.cvr)
          return {
            cvr: company.cvr,
            name: company.name,
            municipalityName: municipalityName ?? company.municipalityCode,
            industryName,
            ordinaryStaff: fromHundredths(staffHundredths),
            openOrders,
            supportStatus: company.supportStatus,
            ownerName,
          }
        }),
      }
    },

    /**
     * Ordinary staff in persons at an open unit of the company, null where nobody has said; null instead of it all where it
     * is none of its units. For other services.
     */
    async staffAt(cvr: string, pNumber: string): Promise<{ ordinaryStaff: number | null } | null> {
      const unit = await repository.staffAt(cvr, pNumber)
      return unit && { ordinaryStaff: fromHundredths(unit.hundredths) }
    },

    get: (actor: Actor, { cvr }: { cvr: string }): Promise<CompanyForConsultant> => forConsultant(actor, cvr),

    /**
     * Enters a company the register has not given yet, with its first unit and contact; who enters it keeps the relation.
     * @throws AppError `already_done` naming the number that is taken, `unknown_postal_code`
     */
    async create(actor: Actor, input: CompanyInput): Promise<CompanyForConsultant> {
      const { cvr, name, sector, industryCode = null, unit, contact } = input
      const place = (await geography.current()).find(unit.postalCode)
      if (!place)
        throw new AppError('unknown_postal_code', { fields: { 'unit.postalCode': 'unknown_postal_code' } })
      const now = nowIso(clock)
      const { municipalityCode } = place
      const { ordinaryStaff, ...unitFacts } = unit
      const outcome = await repository.create(
        {
          cvr,
          name,
          searchName: searchText(name),
          sortName: sortText(name),
          industryCode,
          sector,
          municipalityCode,
          ownerUserId: actor.userId,
          source: 'manual',
          createdAt: now,
          updatedAt: now,
        },
        {
          ...unitFacts,
          cvr,
          municipalityCode,
          source: 'manual',
          ordinaryStaffHundredths: ordinaryStaff === undefined ? null : toHundredths(ordinaryStaff),
          staffUpdatedAt: ordinaryStaff === undefined ? null : now,
        },
        { ...contact, id: ids.next(), cvr, createdAt: now },
        newEvent({
          actor,
          procedure: 'companies.create',
          kind: 'company_created',
          subjectType: 'company',
          subjectId: cvr,
          payload: { after: input },
        }),
      )
      if (outcome !== 'created') {
        const path = outcome === 'cvr' ? 'cvr' : 'unit.pNumber'
        throw new AppError('already_done', { fields: { [path]: 'already_done' } })
      }
      return forConsultant(actor, cvr)
    },

    async update(actor: Actor, input: CompanyChange): Promise<CompanyView> {
      const { company } = await access.load(actor, input.cvr)
      const changes = {
        collectiveAgreement: input.collectiveAgreement ?? null,
        socialEnterprise: input.socialEnterprise,
      }
      const before = {
        collectiveAgreement: company.collectiveAgreement,
        socialEnterprise: company.socialEnterprise,
      }
      const event = companyEvent(actor, 'companies.update', input.cvr, changedData(before, changes))
      if (!(await repository.update(input.cvr, input.version, changes, event)))
        throw new AppError('changed_meanwhile')
      return companyViewOf(actor, await access.load(actor, input.cvr))
    },

    /** Sets whether people may be referred here, and which colleague keeps the relation. */
    async setSupport(actor: Actor, input: SupportChange): Promise<CompanyForConsultant> {
      const { cvr, version, supportStatus, note, ownerUserId = null } = input
      const { company } = await access.load(actor, cvr)
      if (ownerUserId !== null && ownerUserId !== company.ownerUserId) {
        const colleague = await municipalities.colleague(actor.municipalityCode ?? '', ownerUserId)
        if (!colleague) throw new AppError('input', { fields: { ownerUserId: 'unknown_person' } })
      }
      const changes = { supportStatus, supportStatusNote: note ?? null, ownerUserId }
      const before = {
        supportStatus: company.supportStatus,
        supportStatusNote: company.supportStatusNote,
        ownerUserId: company.ownerUserId,
      }
      const event = companyEvent(actor, 'companies.setSupport', cvr, changedData(before, changes))
      if (!(await repository.update(cvr, version, changes, event))) throw new AppError('changed_meanwhile')
      return forConsultant(actor, cvr)
    },
  }
}
export type Companies = ReturnType<typeof makeCompanies>
