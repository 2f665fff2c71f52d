import { type BookWeek, registerInput } from '@virkelyst/shared/hour-plans/hour-book.schema'
import {
  ownHoursLabels,
  paidHoursLabel,
  weekReasonLabels,
} from '@virkelyst/shared/hour-plans/hour-plan.labels'
import { hasPaidBeside } from '@virkelyst/shared/hour-plans/hour-plan.rules'
import { weekReasons } from '@virkelyst/shared/hour-plans/week.rules'
import type { PlacementKind } from '@virkelyst/shared/placement-rules/placement.kinds'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { DialogForm } from '../../ui/dialog-form'
import { NumberField } from '../../ui/number-field'
import { SelectField } from '../../ui/select-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { useHourPlanActs } from './use-hour-plans'
import { weekFormTexts } from './week-form.texts'
import { useWeekWords } from './week-words'

export type ShownWeek = Pick<BookWeek, 'monday' | 'planned' | 'registered' | 'state'>

/** Other hours than planned in a week, or a correction of what was registered. */
export const WeekDialog = ({
  placementId,
  kind,
  week,
  onClose,
  onDone,
}: {
  placementId: string
  kind: PlacementKind
  week: ShownWeek
  onClose: () => void
  onDone: () => void
}) => {
  const t = useTexts(weekFormTexts)
  const label = useLabel()
  const words = useWeekWords()
  const { register } = useHourPlanActs()
  const { monday, planned, registered } = week
  const [hours, setHours] = useState(registered?.hours ?? planned?.hours)
  const [paidHours, setPaidHours] = useState(registered?.paidHours ?? planned?.paidHours)
  const [reason, setReason] = useState<string>(registered?.reason ?? '')
  const { errors, check } = useCheckedInput(registerInput)
  return (
    <DialogForm
      title={t(registered ? 'titleCorrect' : 'title', { week: words.number(monday) })}
      submitLabel={t('save')}
      busy={register.isPending}
      error={register.error}
      onClose={onClose}
      onSubmit={() =>
        check(
          {
            placementId,
            monday,
            hours,
            paidHours: paidHours ?? 0,
            reason,
            version: registered?.version ?? 0,
            planned,
          },
          (input) => register.mutate(input, { onSuccess: onDone }),
        )
      }
    >
      <p>
        {words.week(monday)}
        <br />
        <span className="quiet">{t('plannedWere', { hours: words.hours(planned) })}</span>
      </p>
      <NumberField
        label={label(ownHoursLabels[kind])}
        suffix={t('hoursUnit')}
        value={hours}
        error={errors.hours}
        onValue={setHours}
      />
      {hasPaidBeside(kind) && (planned?.paidHours || registered?.paidHours) ? (
        <NumberField
          label={label(paidHoursLabel)}
          suffix={t('hoursUnit')}
          value={paidHours}
          error={errors.paidHours}
          onValue={setPaidHours}
        />
      ) : null}
      <SelectField
        label={t('reason')}
        hint={t('reasonHint')}
        optional
        withoutEmpty
        options={[
          { value: '', label: t('noReason') },
          ...weekReasons.map((value) => ({ value, label: label(weekReasonLabels[value]) })),
        ]}
        value={reason}
        error={errors.reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </DialogForm>
  )
}
