import { page } from '@virkelyst/shared/kernel/fields.schema'
import {
  beginTrackInput,
  citizenTrack,
  citizenTrackInput,
  dueMilestones,
  endTrackInput,
  pauseInput,
  seenTrack,
  takeBackPauseInput,
  takeBackTickInput,
  tickInput,
} from '@virkelyst/shared/tracks/track.schema'
import { procedure, router } from '../kernel/trpc'
import type { Tracks } from './tracks.service'

export const makeTracksRouter = (tracks: Tracks) =>
  router({
    ofCitizen: procedure
      .input(citizenTrackInput)
      .output(citizenTrack)
      .query(({ ctx, input }) => tracks.ofCitizen(ctx.actor, input)),
    due: procedure
      .input(page)
      .output(dueMilestones)
      .query(({ ctx, input }) => tracks.due(ctx.actor, input)),
    begin: procedure
      .input(beginTrackInput)
      .output(citizenTrack)
      .mutation(({ ctx, input }) => tracks.begin(ctx.actor, input)),
    end: procedure
      .input(endTrackInput)
      .output(citizenTrack)
      .mutation(({ ctx, input }) => tracks.end(ctx.actor, input)),
    follow: procedure
      .input(seenTrack)
      .output(citizenTrack)
      .mutation(({ ctx, input }) => tracks.follow(ctx.actor, input)),
    pause: procedure
      .input(pauseInput)
      .output(citizenTrack)
      .mutation(({ ctx, input }) => tracks.pause(ctx.actor, input)),
    takeBackPause: procedure
      .input(takeBackPauseInput)
      .output(citizenTrack)
      .mutation(({ ctx, input }) => tracks.takeBackPause(ctx.actor, input)),
    tick: procedure
      .input(tickInput)
      .output(citizenTrack)
      .mutation(({ ctx, input }) => tracks.tick(ctx.actor, input)),
    takeBackTick: procedure
      .input(takeBackTickInput)
      .output(citizenTrack)
      .mutation(({ ctx, input }) => tracks.takeBackTick(ctx.actor, input)),
  })
