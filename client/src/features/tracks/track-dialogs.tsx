import type { CitizenTrack, MilestoneView, PauseView } from '@virkelyst/shared/tracks/track.schema'
import { BeginTrackDialog } from './begin-track-dialog'
import { EndTrackDialog } from './end-track-dialog'
import { PauseDialog } from './pause-dialog'
import { RemovePauseDialog, UntickDialog } from './take-back-dialogs'
import { TickDialog } from './tick-dialog'

export type TrackAct =
  | { act: 'begin' | 'end' | 'pause' }
  | { act: 'changePause' | 'resume' | 'removePause'; pause: PauseView }
  | { act: 'tick' | 'untick'; milestone: MilestoneView }

/** The dialog of what is being done with a track. */
export const TrackDialog = ({
  open,
  of,
  onClose,
  onDone,
}: {
  open: TrackAct
  /** As last fetched, so that a second try after a conflict uses the newest version. */
  of: CitizenTrack
  onClose: () => void
  onDone: (message: string) => void
}) => {
  if (open.act === 'begin') return <BeginTrackDialog of={of} onClose={onClose} onDone={onDone} />
  if (of.running === null) return null
  const on = { citizenId: of.citizenId, running: of.running, today: of.today, onClose, onDone }
  switch (open.act) {
    case 'end':
      return <EndTrackDialog {...on} />
    case 'pause':
      return <PauseDialog {...on} />
    case 'changePause':
      return <PauseDialog {...on} pause={open.pause} />
    case 'resume':
      return <PauseDialog {...on} pause={open.pause} resume />
    case 'removePause':
      return <RemovePauseDialog {...on} pause={open.pause} />
    case 'tick':
      return <TickDialog {...on} milestone={open.milestone} />
    case 'untick':
      return <UntickDialog {...on} milestone={open.milestone} />
  }
}
