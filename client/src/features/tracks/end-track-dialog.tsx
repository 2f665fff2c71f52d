import { trackEndings } from '@virkelyst/shared/tracks/track.kinds'
import { trackEndingLabels } from '@virkelyst/shared/tracks/track.labels'
import { endTrackInput } from '@virkelyst/shared/tracks/track.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { DateField } from '../../ui/date-field'
import { DialogForm } from '../../ui/dialog-form'
import { serverFieldErrors } from '../../ui/field-errors'
import { SelectField } from '../../ui/select-field'
import { TextArea } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import type { RunningProps } from './running'
import { tracksTexts } from './tracks.texts'
import { useTrackActs } from './use-tracks'

/** Stops the clock for good. */
export const EndTrackDialog = ({ citizenId, running, today, onClose, onDone }: RunningProps) => {
  const t = useTexts(tracksTexts)
  const label = useLabel()
  const { end } = useTrackActs(citizenId)
  const [endedOn, setEndedOn] = useState(today)
  const [ending, setEnding] = useState('')
  const [note, setNote] = useState('')
  const { errors, check } = useCheckedInput(endTrackInput)
  const refused = serverFieldErrors(end.error)
  return (
    <DialogForm
      title={t('endTitle')}
      submitLabel={t('end')}
      submitLook="warning"
      busy={end.isPending}
      error={end.error}
      onClose={onClose}
      onSubmit={() =>
        check({ trackId: running.id, version: running.version, endedOn, ending, note }, (input) =>
          end.mutate(input, { onSuccess: () => onDone(t('doneEnded')) }),
        )
      }
    >
      <p>{t('endText')}</p>
      <SelectField
        label={t('ending')}
        width="full"
        options={trackEndings.map((value) => ({ value, label: label(trackEndingLabels[value]) }))}
        value={ending}
        error={errors.ending}
        onChange={(event) => setEnding(event.target.value)}
      />
      <DateField
        label={t('endedOn')}
        past
        value={endedOn}
        error={errors.endedOn ?? refused.endedOn}
        onValue={(day) => {
          end.reset()
          setEndedOn(day)
        }}
      />
      <TextArea
        label={t('note')}
        optional
        limit={500}
        value={note}
        error={errors.note}
        onChange={(event) => setNote(event.target.value)}
      />
    </DialogForm>
  )
}
