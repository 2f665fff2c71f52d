import { answerChangeInput, type PlanChange, reachInput } from '@virkelyst/shared/hour-plans/hour-book.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { today } from '../../i18n/today'
import { DateField } from '../../ui/date-field'
import { DialogForm } from '../../ui/dialog-form'
import { serverFieldErrors } from '../../ui/field-errors'
import { TextArea } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import type { ShownMilestone } from './goal-list'
import { hourPlansTexts } from './hour-plans.texts'
import { useHourPlanActs } from './use-hour-plans'

type Small = { placementId: string; onClose: () => void; onDone: (message: string | null) => void }

/** Says no to a change, with the reason. */
export const DeclineDialog = ({ placementId, change, onClose, onDone }: Small & { change: PlanChange }) => {
  const t = useTexts(hourPlansTexts)
  const { answer } = useHourPlanActs()
  const [note, setNote] = useState('')
  const { errors, check } = useCheckedInput(answerChangeInput)
  return (
    <DialogForm
      title={t('declineTitle')}
      submitLabel={t('decline')}
      busy={answer.isPending}
      error={answer.error}
      onClose={onClose}
      onSubmit={() =>
        check({ placementId, number: change.number, answer: 'decline', note }, (input) =>
          answer.mutate(input, { onSuccess: () => onDone(t('doneDeclined')) }),
        )
      }
    >
      <TextArea
        label={t('declineNote')}
        hint={t('declineNoteHint')}
        limit={500}
        value={note}
        error={errors.note}
        onChange={({ target }) => setNote(target.value)}
      />
    </DialogForm>
  )
}

/** The day a milestone was reached. */
export const ReachDialog = ({
  placementId,
  milestone,
  onClose,
  onDone,
}: Small & { milestone: ShownMilestone }) => {
  const t = useTexts(hourPlansTexts)
  const { reach } = useHourPlanActs()
  const [reachedOn, setReachedOn] = useState(today())
  const { errors, check } = useCheckedInput(reachInput.required())
  return (
    <DialogForm
      title={t('reachTitle')}
      submitLabel={t('save')}
      busy={reach.isPending}
      error={reach.error}
      onClose={onClose}
      onSubmit={() =>
        check({ placementId, key: milestone.key, reachedOn }, (input) =>
          reach.mutate(input, { onSuccess: () => onDone(null) }),
        )
      }
    >
      <p>
        <strong>{milestone.text}</strong>
      </p>
      <DateField
        label={t('reachedOn')}
        past
        value={reachedOn}
        error={errors.reachedOn ?? serverFieldErrors(reach.error).reachedOn}
        onValue={(day) => {
          reach.reset()
          setReachedOn(day)
        }}
      />
    </DialogForm>
  )
}
