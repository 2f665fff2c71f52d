import {
  type FollowUpForm,
  followUpForms,
  followUpPartakers,
} from '@virkelyst/shared/follow-ups/follow-up.kinds'
import { followUpFormLabels, followUpPartakerLabels } from '@virkelyst/shared/follow-ups/follow-up.labels'
import {
  addTalkInput,
  agreeInput,
  type FollowUpForStaff,
} from '@virkelyst/shared/follow-ups/follow-up.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { CheckboxGroup, RadioGroup } from '../../ui/choices'
import { DateField } from '../../ui/date-field'
import { DialogForm } from '../../ui/dialog-form'
import { NumberField } from '../../ui/number-field'
import { TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { useFollowUpName } from './follow-up-facts'
import { followUpsTexts } from './follow-ups.texts'
import { useFollowUpActs } from './use-follow-ups'

/** A talk that is being agreed: one of the plan, or a new one of the placement. */
export type TalkToAgree = { followUp: FollowUpForStaff } | { placementId: string }

const usualMinutes = 45

/** Sets day, time and place of a talk. */
export const TalkDialog = ({
  talk,
  workplace,
  onClose,
  onDone,
}: {
  talk: TalkToAgree
  /** Where a visit takes place unless said otherwise. */
  workplace: string
  onClose: () => void
  onDone: () => void
}) => {
  const t = useTexts(followUpsTexts)
  const label = useLabel()
  const nameOf = useFollowUpName()
  const { add, agree } = useFollowUpActs()
  const known = 'followUp' in talk ? talk.followUp : null
  const [key] = useState(() => crypto.randomUUID())
  const [dueOn, setDueOn] = useState(known?.dueOn ?? '')
  const [time, setTime] = useState(known?.time ?? '')
  const [minutes, setMinutes] = useState<number | undefined>(known?.minutes ?? usualMinutes)
  const [form, setForm] = useState<FollowUpForm>(known?.form ?? 'visit')
  const [place, setPlace] = useState(known?.time ? (known.place ?? '') : workplace)
  const [takesPart, setTakesPart] = useState<readonly string[]>(
    known?.takesPart.length ? known.takesPart : ['company', 'citizen', 'municipality'],
  )
  const adding = useCheckedInput(addTalkInput)
  const agreeing = useCheckedInput(agreeInput)
  const errors = known ? agreeing.errors : adding.errors
  const submit = () => {
    const input = { dueOn, time, minutes, form, place, takesPart }
    if ('followUp' in talk) {
      const { id, version } = talk.followUp
      agreeing.check({ ...input, id, version }, (checked) => agree.mutate(checked, { onSuccess: onDone }))
    } else {
      const { placementId } = talk
      adding.check({ ...input, placementId, key }, (checked) => add.mutate(checked, { onSuccess: onDone }))
    }
  }
  return (
    <DialogForm
      title={t(known === null ? 'addTitle' : known.time ? 'changeTitle' : 'talkTitle')}
      submitLabel={t('saveTalk')}
      busy={add.isPending || agree.isPending}
      error={add.error ?? agree.error}
      onClose={onClose}
      onSubmit={submit}
    >
      {known && (
        <p>
          <strong>{nameOf(known)}</strong>
        </p>
      )}
      <p>{t('talkText')}</p>
      <DateField label={t('day')} value={dueOn} error={errors.dueOn} onValue={setDueOn} />
      <TextField
        label={t('time')}
        hint={t('timeHint')}
        width="short"
        autoComplete="off"
        value={time}
        error={errors.time}
        onChange={({ target }) =>
          setTime(
            target.value
              .trim()
              .replace('.', ':')
              .replace(/^(\d):/, '0$1:'),
          )
        }
      />
      <NumberField
        label={t('minutes')}
        suffix={t('minutesSuffix')}
        value={minutes}
        error={errors.minutes}
        onValue={setMinutes}
      />
      <RadioGroup
        inline
        label={t('form')}
        options={followUpForms.map((value) => ({ value, label: label(followUpFormLabels[value]) }))}
        value={form}
        error={errors.form}
        onValue={(value) => setForm(followUpForms.find((one) => one === value) ?? 'visit')}
      />
      <TextField
        label={t('place')}
        hint={t('placeHint')}
        optional
        width="full"
        autoComplete="off"
        value={place}
        error={errors.place}
        onChange={({ target }) => setPlace(target.value)}
      />
      <CheckboxGroup
        label={t('partakers')}
        options={followUpPartakers.map((value) => ({ value, label: label(followUpPartakerLabels[value]) }))}
        value={takesPart}
        error={errors.takesPart}
        onValue={setTakesPart}
      />
    </DialogForm>
  )
}
