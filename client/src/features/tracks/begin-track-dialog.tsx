import { tracks } from '@virkelyst/shared/tracks/track.kinds'
import { trackLabels, trackLeads } from '@virkelyst/shared/tracks/track.labels'
import { beginTrackInput, type CitizenTrack } from '@virkelyst/shared/tracks/track.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { RadioGroup } from '../../ui/choices'
import { DateField } from '../../ui/date-field'
import { DialogForm } from '../../ui/dialog-form'
import { serverFieldErrors } from '../../ui/field-errors'
import { TextArea } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { tracksTexts } from './tracks.texts'
import { useTrackActs } from './use-tracks'

/** Puts a citizen into a track, or into another one. */
export const BeginTrackDialog = ({
  of,
  onClose,
  onDone,
}: {
  of: CitizenTrack
  onClose: () => void
  onDone: (message: string) => void
}) => {
  const t = useTexts(tracksTexts)
  const label = useLabel()
  const { begin } = useTrackActs(of.citizenId)
  const [track, setTrack] = useState<string | null>(null)
  const [startedOn, setStartedOn] = useState(of.today)
  const [reason, setReason] = useState('')
  const { errors, check } = useCheckedInput(beginTrackInput)
  const refused = serverFieldErrors(begin.error)
  const { running, citizenId } = of
  const current = running && { trackId: running.id, version: running.version }
  return (
    <DialogForm
      title={t(running ? 'changeTitle' : 'beginTitle')}
      submitLabel={t(running ? 'change' : 'begin')}
      busy={begin.isPending}
      error={begin.error}
      onClose={onClose}
      onSubmit={() =>
        check({ citizenId, current, track: track ?? undefined, startedOn, reason }, (input) =>
          begin.mutate(input, { onSuccess: () => onDone(t('doneBegun')) }),
        )
      }
    >
      {running && <p>{t('changeText')}</p>}
      <RadioGroup
        label={t('track')}
        options={tracks.map((value) => ({
          value,
          label: label(trackLabels[value]),
          hint: label(trackLeads[value]),
        }))}
        value={track}
        error={errors.track}
        onValue={setTrack}
      />
      <DateField
        label={t('startedOn')}
        hint={t('startedOnHint')}
        past
        value={startedOn}
        error={errors.startedOn ?? refused.startedOn}
        onValue={(day) => {
          begin.reset()
          setStartedOn(day)
        }}
      />
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        limit={500}
        value={reason}
        error={errors.reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </DialogForm>
  )
}
