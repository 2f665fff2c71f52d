import type { MilestoneView, PauseView } from '@virkelyst/shared/tracks/track.schema'
import { useTexts } from '../../i18n/texts'
import { DialogForm } from '../../ui/dialog-form'
import { useMilestoneName } from './milestone-list'
import { usePauseDays } from './pause-list'
import type { RunningProps } from './running'
import { tracksTexts } from './tracks.texts'
import { useTrackActs } from './use-tracks'

/** Asks once before a tick is taken back. */
export const UntickDialog = ({
  citizenId,
  running,
  milestone,
  onClose,
  onDone,
}: RunningProps & { milestone: MilestoneView }) => {
  const t = useTexts(tracksTexts)
  const nameOf = useMilestoneName()
  const { takeBackTick } = useTrackActs(citizenId)
  const input = { trackId: running.id, version: running.version, milestoneId: milestone.id }
  return (
    <DialogForm
      title={t('untickTitle')}
      submitLabel={t('untick')}
      submitLook="warning"
      busy={takeBackTick.isPending}
      error={takeBackTick.error}
      onClose={onClose}
      onSubmit={() => takeBackTick.mutate(input, { onSuccess: () => onDone(t('doneUnticked')) })}
    >
      <p>
        <strong>{nameOf(milestone)}</strong>
      </p>
      <p>{t('untickText')}</p>
    </DialogForm>
  )
}

/** Asks once before a pause is removed. */
export const RemovePauseDialog = ({
  citizenId,
  running,
  pause,
  onClose,
  onDone,
}: RunningProps & { pause: PauseView }) => {
  const t = useTexts(tracksTexts)
  const daysOf = usePauseDays()
  const { takeBackPause } = useTrackActs(citizenId)
  const input = { trackId: running.id, version: running.version, pauseId: pause.id }
  return (
    <DialogForm
      title={t('removePauseTitle')}
      submitLabel={t('removePause')}
      submitLook="warning"
      busy={takeBackPause.isPending}
      error={takeBackPause.error}
      onClose={onClose}
      onSubmit={() => takeBackPause.mutate(input, { onSuccess: () => onDone(t('donePauseRemoved')) })}
    >
      <p>
        <strong>{daysOf(pause)}</strong>
      </p>
      <p>{t('removePauseText')}</p>
    </DialogForm>
  )
}
