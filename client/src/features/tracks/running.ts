import type { RunningTrackView } from '@virkelyst/shared/tracks/track.schema'

/** What a dialog about a running track is given. */
export type RunningProps = {
  citizenId: string
  running: RunningTrackView
  /** ISO date. */
  today: string
  onClose: () => void
  onDone: (message: string) => void
}
