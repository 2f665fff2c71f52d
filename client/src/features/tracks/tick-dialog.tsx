import { type MilestoneView, tickInput } from '@virkelyst/shared/tracks/track.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { DateField } from '../../ui/date-field'
import { DialogForm } from '../../ui/dialog-form'
import { serverFieldErrors } from '../../ui/field-errors'
import { TextArea } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { useMilestoneName } from './milestone-list'
import type { RunningProps } from './running'
import { tracksTexts } from './tracks.texts'
import { useTrackActs } from './use-tracks'

/** Says that a milestone is reached, and on which day. */
export const TickDialog = ({
  citizenId,
  running,
  today,
  milestone,
  onClose,
  onDone,
}: RunningProps & { milestone: MilestoneView }) => {
  const t = useTexts(tracksTexts)
  const nameOf = useMilestoneName()
  const { tick } = useTrackActs(citizenId)
  const [metOn, setMetOn] = useState(today)
  const [note, setNote] = useState('')
  const { errors, check } = useCheckedInput(tickInput)
  const refused = serverFieldErrors(tick.error)
  return (
    <DialogForm
      title={t('tickTitle')}
      submitLabel={t('tickSave')}
      busy={tick.isPending}
      error={tick.error}
      onClose={onClose}
      onSubmit={() =>
        check(
          { trackId: running.id, version: running.version, milestoneId: milestone.id, metOn, note },
          (input) => tick.mutate(input, { onSuccess: () => onDone(t('doneTicked')) }),
        )
      }
    >
      <p>
        <strong>{nameOf(milestone)}</strong>
      </p>
      <DateField
        label={t('metOn')}
        past
        value={metOn}
        error={errors.metOn ?? refused.metOn}
        onValue={(day) => {
          tick.reset()
          setMetOn(day)
        }}
      />
      <TextArea
        label={t('note')}
        hint={t('reasonHint')}
        optional
        limit={500}
        value={note}
        error={errors.note}
        onChange={(event) => setNote(event.target.value)}
      />
    </DialogForm>
  )
}
