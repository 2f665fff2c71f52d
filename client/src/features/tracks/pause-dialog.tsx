import { addDays } from '@virkelyst/shared/kernel/dates'
import { pauseReasons } from '@virkelyst/shared/tracks/track.kinds'
import { pauseReasonLabels } from '@virkelyst/shared/tracks/track.labels'
import { type PauseView, pauseInput } from '@virkelyst/shared/tracks/track.schema'
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

/** The day before today, unless the pause began later than that. */
const lastDayIfResumed = ({ fromOn }: PauseView, today: string) => {
  const yesterday = addDays(today, -1)
  return yesterday < fromOn ? fromOn : yesterday
}

/** Lets the clock stand still, changes the days of a pause, or lets the clock run again from today. */
export const PauseDialog = ({
  citizenId,
  running,
  today,
  pause: known = null,
  resume = false,
  onClose,
  onDone,
}: RunningProps & { pause?: PauseView | null; resume?: boolean }) => {
  const t = useTexts(tracksTexts)
  const label = useLabel()
  const { pause } = useTrackActs(citizenId)
  const [fromOn, setFromOn] = useState(known?.fromOn ?? today)
  const [toOn, setToOn] = useState(
    known === null ? '' : resume ? lastDayIfResumed(known, today) : (known.toOn ?? ''),
  )
  const [reason, setReason] = useState<string>(known?.reason ?? '')
  const [note, setNote] = useState(known?.note ?? '')
  const { errors, check } = useCheckedInput(pauseInput)
  const refused = serverFieldErrors(pause.error)
  const changed = (set: (value: string) => void) => (value: string) => {
    pause.reset()
    set(value)
  }
  return (
    <DialogForm
      title={t(resume ? 'resumeTitle' : known === null ? 'pauseTitle' : 'pauseChangeTitle')}
      submitLabel={t(resume ? 'resume' : 'pauseSave')}
      busy={pause.isPending}
      error={pause.error}
      onClose={onClose}
      onSubmit={() =>
        check(
          {
            trackId: running.id,
            version: running.version,
            replaces: known?.id,
            fromOn,
            toOn,
            reason,
            note,
          },
          (input) => pause.mutate(input, { onSuccess: () => onDone(t('donePaused')) }),
        )
      }
    >
      <p>{t('pauseText')}</p>
      {!resume && (
        <DateField
          label={t('fromOn')}
          value={fromOn}
          error={errors.fromOn ?? refused.fromOn}
          onValue={changed(setFromOn)}
        />
      )}
      <DateField
        label={t('toOn')}
        hint={resume ? undefined : t('toOnHint')}
        optional={!resume}
        value={toOn}
        error={errors.toOn ?? refused.toOn ?? (resume ? refused.fromOn : undefined)}
        onValue={changed(setToOn)}
      />
      {!resume && (
        <>
          <SelectField
            label={t('pauseReason')}
            width="full"
            options={pauseReasons.map((value) => ({ value, label: label(pauseReasonLabels[value]) }))}
            value={reason}
            error={errors.reason}
            onChange={(event) => setReason(event.target.value)}
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
        </>
      )}
    </DialogForm>
  )
}
