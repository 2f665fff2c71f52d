import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CompanyFilter } from '@virkelyst/shared/companies/company.schema'
import { trpc } from '../../app/trpc'

export const useCompanySearch = (filter: Partial<CompanyFilter>) =>
  useQuery(trpc.companies.search.queryOptions(filter, { placeholderData: keepPreviousData }))

export const useCompany = (cvr: string) => useQuery(trpc.companies.get.queryOptions({ cvr }))

/** What staff alone do with a company: enter it, and say whether it may be referred to and who keeps the relation. */
export const useStaffCompanyActions = () => {
  const client = useQueryClient()
  const options = { onSettled: () => client.invalidateQueries(trpc.companies.pathFilter()) }
  return {
    create: useMutation(trpc.companies.create.mutationOptions(options)),
    setSupport: useMutation(trpc.companies.setSupport.mutationOptions(options)),
  }
}
