import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  CatalogueFilter,
  TitleChangeFilter,
  Understood,
} from '@virkelyst/shared/occupations/catalogue.schema'
import { trpc } from '../../app/trpc'

export const useCatalogueSearch = (filter: Partial<CatalogueFilter>, enabled = true) =>
  useQuery(trpc.occupations.search.queryOptions(filter, { enabled, placeholderData: keepPreviousData }))

/** Official lists of now and before on one page. */
export const listsPageSize = 10
export const useListHistory = (page: number) =>
  useQuery(
    trpc.occupations.listHistory.queryOptions(
      { page, pageSize: listsPageSize },
      { placeholderData: keepPreviousData },
    ),
  )

/** The lists of postal codes in force. */
export const usePlaceLists = () => useQuery(trpc.geography.lists.queryOptions())

export const useOccupation = (code: string) => useQuery(trpc.occupations.get.queryOptions({ code }))

export const useTitleChanges = (filter: Partial<TitleChangeFilter>) =>
  useQuery(trpc.occupations.changes.queryOptions(filter, { placeholderData: keepPreviousData }))

/** What a title is understood as; asked only for a title. */
export const useUnderstood = (title: string) =>
  useQuery(
    trpc.occupations.understand.queryOptions(
      { title },
      { enabled: title !== '' && title.length <= 200, placeholderData: keepPreviousData },
    ),
  )

/** Where the title stands this very moment. */
export const useStandingNow = () => {
  const client = useQueryClient()
  return async (title: string): Promise<Understood['standing']> =>
    (await client.fetchQuery(trpc.occupations.understand.queryOptions({ title }, { staleTime: 0 }))).standing
}

/** Every act may change any part of the catalogue, and a refused one means that it has changed. */
export const useCatalogueActs = () => {
  const client = useQueryClient()
  const options = { onSettled: () => client.invalidateQueries(trpc.occupations.pathFilter()) }
  return {
    addTitle: useMutation(trpc.occupations.addTitle.mutationOptions(options)),
    correctTitle: useMutation(trpc.occupations.correctTitle.mutationOptions(options)),
    takeBack: useMutation(trpc.occupations.takeBack.mutationOptions(options)),
  }
}
