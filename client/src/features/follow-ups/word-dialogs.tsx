import {
  cancelFollowUpInput,
  closeFollowUpInput,
  type FollowUpForStaff,
  seenFollowUp,
} from '@virkelyst/shared/follow-ups/follow-up.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { DialogForm } from '../../ui/dialog-form'
import { TextArea } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { useFollowUpName } from './follow-up-facts'
import { followUpsTexts } from './follow-ups.texts'
import { useFollowUpActs } from './use-follow-ups'

type Props = { followUp: FollowUpForStaff; onClose: () => void; onDone: (message: string) => void }

const Name = ({ followUp }: Pick<Props, 'followUp'>) => {
  const nameOf = useFollowUpName()
  return (
    <p>
      <strong>{nameOf(followUp)}</strong>
    </p>
  )
}

/** Says that a talk was held or a task is done, with what came of it. */
export const CloseDialog = ({ followUp, onClose, onDone }: Props) => {
  const t = useTexts(followUpsTexts)
  const { close } = useFollowUpActs()
  const { errors, check } = useCheckedInput(closeFollowUpInput)
  const [note, setNote] = useState('')
  const { id, version, task } = followUp
  const title = t(task === 'talk' ? 'closeTitle' : 'taskTitle')
  return (
    <DialogForm
      title={title}
      submitLabel={title}
      busy={close.isPending}
      error={close.error}
      onClose={onClose}
      onSubmit={() =>
        check({ id, version, note }, (input) =>
          close.mutate(input, { onSuccess: () => onDone(t('doneClose')) }),
        )
      }
    >
      <Name followUp={followUp} />
      <p>{t(task === 'talk' ? 'closeText' : 'taskText')}</p>
      <TextArea
        label={t('note')}
        hint={t('noteHint')}
        optional
        limit={2000}
        value={note}
        error={errors.note}
        onChange={({ target }) => setNote(target.value)}
      />
    </DialogForm>
  )
}

/** Cancels a talk, or says that a task is not needed; either with why. */
export const CancelDialog = ({ followUp, onClose, onDone }: Props) => {
  const t = useTexts(followUpsTexts)
  const { cancel } = useFollowUpActs()
  const { errors, check } = useCheckedInput(cancelFollowUpInput)
  const [reason, setReason] = useState('')
  const { id, version, task, state } = followUp
  const agreed = state === 'agreed'
  const title = t(agreed ? 'cancelTitle' : task === 'talk' ? 'talkNotNeededTitle' : 'notNeededTitle')
  return (
    <DialogForm
      title={title}
      submitLabel={t(agreed ? 'cancelTitle' : 'notNeeded')}
      submitLook="warning"
      busy={cancel.isPending}
      error={cancel.error}
      onClose={onClose}
      onSubmit={() =>
        check({ id, version, reason }, (input) =>
          cancel.mutate(input, { onSuccess: () => onDone(t(agreed ? 'doneCancel' : 'doneNotNeeded')) }),
        )
      }
    >
      <Name followUp={followUp} />
      {agreed && <p>{t('cancelText')}</p>}
      <TextArea
        label={t('reason')}
        hint={t('noteHint')}
        limit={500}
        value={reason}
        error={errors.reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </DialogForm>
  )
}

/** Takes back that it was closed or cancelled. */
export const ReopenDialog = ({ followUp, onClose, onDone }: Props) => {
  const t = useTexts(followUpsTexts)
  const { reopen } = useFollowUpActs()
  const { check } = useCheckedInput(seenFollowUp)
  const { id, version } = followUp
  return (
    <DialogForm
      title={t('reopenTitle')}
      submitLabel={t('reopen')}
      busy={reopen.isPending}
      error={reopen.error}
      onClose={onClose}
      onSubmit={() =>
        check({ id, version }, (input) => reopen.mutate(input, { onSuccess: () => onDone(t('doneReopen')) }))
      }
    >
      <Name followUp={followUp} />
      <p>{t('reopenText')}</p>
    </DialogForm>
  )
}
