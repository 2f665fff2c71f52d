import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CompanyView } from '@virkelyst/shared/companies/company.schema'
import { trpc } from '../../app/trpc'

/** What may be written about a company by itself or by staff. Each answer is the company as it is now; pages that show it fetch it again. */
export const useCompanyActions = () => {
  const client = useQueryClient()
  // A unit's staff decides how many places the rules give.
  const onSettled = () =>
    Promise.all([
      client.invalidateQueries(trpc.companies.pathFilter()),
      client.invalidateQueries(trpc.placementRules.pathFilter()),
    ])
  const onSuccess = (company: CompanyView) =>
    client.setQueryData(trpc.companies.mine.queryKey(), (known) =>
      known?.map((other) => (other.cvr === company.cvr ? company : other)),
    )
  const options = { onSuccess, onSettled }
  return {
    update: useMutation(trpc.companies.update.mutationOptions(options)),
    saveUnit: useMutation(trpc.companies.saveUnit.mutationOptions(options)),
    saveStaff: useMutation(trpc.companies.saveStaff.mutationOptions(options)),
    saveContact: useMutation(trpc.companies.saveContact.mutationOptions(options)),
    removeContact: useMutation(trpc.companies.removeContact.mutationOptions(options)),
  }
}
