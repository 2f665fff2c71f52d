import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DueFilter } from '@virkelyst/shared/follow-ups/follow-up.schema'
import { trpc } from '../../app/trpc'
import { useLocale } from '../../i18n/use-label'
import { saveFile } from '../../ui/save-file'

// Each answer is about somebody and is logged: asked for when the reader asks, not when the window gets the focus.
const whenAsked = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const

export const useStaffFollowUps = (placementId: string) =>
  useQuery(trpc.followUps.ofPlacement.queryOptions({ placementId }, whenAsked))
export const useCompanyFollowUps = (placementId: string) =>
  useQuery(trpc.followUps.ofMyCompany.queryOptions({ placementId }, whenAsked))
/** The signed-in citizen's, of all placements at once. */
export const useMyFollowUps = () => useQuery(trpc.followUps.mine.queryOptions(undefined, whenAsked))
export const useDueFollowUps = (filter: Partial<DueFilter>) =>
  useQuery(trpc.followUps.due.queryOptions(filter, { ...whenAsked, placeholderData: keepPreviousData }))

/** Whatever the answer of an act, what shows follow-ups is fetched again: a refusal means that it was out of date. */
export const useFollowUpActs = () => {
  const client = useQueryClient()
  const options = { onSettled: () => client.invalidateQueries(trpc.followUps.pathFilter()) }
  const { followUps } = trpc
  return {
    add: useMutation(followUps.add.mutationOptions(options)),
    agree: useMutation(followUps.agree.mutationOptions(options)),
    close: useMutation(followUps.close.mutationOptions(options)),
    cancel: useMutation(followUps.cancel.mutationOptions(options)),
    reopen: useMutation(followUps.reopen.mutationOptions(options)),
    answer: useMutation(followUps.answer.mutationOptions(options)),
    recordOutcome: useMutation(followUps.recordOutcome.mutationOptions(options)),
    savePeople: useMutation(followUps.savePeople.mutationOptions(options)),
  }
}

/** Fetches a talk's calendar file and hands it to the browser. */
export const useCalendarFile = () => {
  const client = useQueryClient()
  const language = useLocale()
  return useMutation({
    mutationFn: async (id: string): Promise<string> => {
      const { fileName, content } = await client.fetchQuery(
        trpc.followUps.calendar.queryOptions({ id, language }, { staleTime: 0, gcTime: 0 }),
      )
      saveFile(fileName, content, 'text/calendar')
      return fileName
    },
  })
}
