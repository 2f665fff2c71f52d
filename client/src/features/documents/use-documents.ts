import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Locale } from '@virkelyst/shared/accounts/account.schema'
import type { DocumentFile } from '@virkelyst/shared/documents/document.schema'
import { trpc } from '../../app/trpc'
import { saveFile, savePdf } from '../../ui/save-file'

const saveDocument = ({ fileName, base64 }: DocumentFile): string => {
  savePdf(fileName, base64)
  return fileName
}
const saveCase = ({ fileName, vitasCase }: DocumentFile): string => {
  const name = fileName.replace(/pdf$/, 'json')
  saveFile(name, JSON.stringify(vitasCase, null, 2), 'application/json')
  return name
}

/** The versions of a placement's document. */
export const useDocuments = (placementId: string) =>
  useQuery(trpc.documents.list.queryOptions({ placementId }, { refetchOnWindowFocus: false }))

/** Fetches a file and hands it to the browser; `data` is the name of what was saved last. */
export const useDownloads = (placementId: string) => {
  const client = useQueryClient()
  const make = useMutation(trpc.documents.make.mutationOptions())
  return useMutation({
    mutationFn: async (wanted: { version: string } | { language: Locale; data?: true }): Promise<string> => {
      if ('version' in wanted)
        return saveDocument(
          await client.fetchQuery(
            trpc.documents.get.queryOptions({ id: wanted.version }, { staleTime: 0, gcTime: 0 }),
          ),
        )
      const file = await make.mutateAsync({ placementId, language: wanted.language })
      await client.invalidateQueries(trpc.documents.list.queryFilter({ placementId }))
      return wanted.data ? saveCase(file) : saveDocument(file)
    },
  })
}
