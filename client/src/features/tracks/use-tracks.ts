import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CitizenTrack } from '@virkelyst/shared/tracks/track.schema'
import { trpc } from '../../app/trpc'

// Each answer names people and is logged: asked for when the reader asks, not when the window gets the focus.
const whenAsked = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const

export const useCitizenTrack = (citizenId: string) =>
  useQuery(trpc.tracks.ofCitizen.queryOptions({ citizenId }, whenAsked))

export const useDueMilestones = (page: number, pageSize: number) =>
  useQuery(
    trpc.tracks.due.queryOptions({ page, pageSize }, { ...whenAsked, placeholderData: keepPreviousData }),
  )

/** What staff do with a track. The answer is the track as it stands; a refusal means that what is shown is out of date. */
export const useTrackActs = (citizenId: string) => {
  const client = useQueryClient()
  const { queryKey } = trpc.tracks.ofCitizen.queryOptions({ citizenId })
  const options = {
    onSuccess: async (track: CitizenTrack) => {
      client.setQueryData(queryKey, track)
      await client.invalidateQueries(trpc.tracks.due.pathFilter())
    },
    onError: () => client.invalidateQueries({ queryKey }),
  }
  return {
    begin: useMutation(trpc.tracks.begin.mutationOptions(options)),
    end: useMutation(trpc.tracks.end.mutationOptions(options)),
    follow: useMutation(trpc.tracks.follow.mutationOptions(options)),
    pause: useMutation(trpc.tracks.pause.mutationOptions(options)),
    takeBackPause: useMutation(trpc.tracks.takeBackPause.mutationOptions(options)),
    tick: useMutation(trpc.tracks.tick.mutationOptions(options)),
    takeBackTick: useMutation(trpc.tracks.takeBackTick.mutationOptions(options)),
  }
}
