import { type ErasurePlan, eraseInput, holdInput } from '@virkelyst/shared/retention/retention.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { Checkbox } from '../../ui/choices'
import { DialogForm } from '../../ui/dialog-form'
import { TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { retentionTexts } from './retention.texts'
import { useErasure } from './use-retention'

type Shared = { caseReference: string; onClose: () => void }

const Reason = ({
  value,
  error,
  onValue,
}: {
  value: string
  error: string | undefined
  onValue: (value: string) => void
}) => {
  const t = useTexts(retentionTexts)
  return (
    <TextField
      label={t('reason')}
      width="full"
      maxLength={500}
      autoComplete="off"
      value={value}
      error={error}
      onChange={(event) => onValue(event.target.value)}
    />
  )
}

/** Asks once before a citizen is erased. */
export const EraseDialog = ({
  caseReference,
  plan,
  onClose,
  onDone,
}: Shared & { plan: ErasurePlan; onDone: () => void }) => {
  const t = useTexts(retentionTexts)
  const { erase } = useErasure()
  const [reason, setReason] = useState('')
  const [keptElsewhere, setKeptElsewhere] = useState(false)
  const { errors, check } = useCheckedInput(eraseInput)
  return (
    <DialogForm
      title={t('eraseTitle')}
      submitLabel={t('erase')}
      submitLook="warning"
      busy={erase.isPending}
      error={erase.error}
      onClose={onClose}
      onSubmit={() =>
        check({ caseReference, reason, seen: plan.seen, keptElsewhere }, (ready) =>
          erase.mutate(ready, { onSuccess: onDone }),
        )
      }
    >
      <p>{t('eraseText')}</p>
      {plan.kept.placements > 0 && (
        <Checkbox
          label={t('keptElsewhere')}
          checked={keptElsewhere}
          onChange={(event) => setKeptElsewhere(event.target.checked)}
        />
      )}
      <Reason value={reason} error={errors.reason} onValue={setReason} />
    </DialogForm>
  )
}

/** Keeps a citizen from being erased, with the reason. */
export const HoldDialog = ({
  caseReference,
  onClose,
  onDone,
}: Shared & { onDone: (plan: ErasurePlan) => void }) => {
  const t = useTexts(retentionTexts)
  const { hold } = useErasure()
  const [reason, setReason] = useState('')
  const { errors, check } = useCheckedInput(holdInput)
  return (
    <DialogForm
      title={t('holdTitle')}
      submitLabel={t('hold')}
      busy={hold.isPending}
      error={hold.error}
      onClose={onClose}
      onSubmit={() => check({ caseReference, reason }, (ready) => hold.mutate(ready, { onSuccess: onDone }))}
    >
      <p>{t('holdText')}</p>
      <Reason value={reason} error={errors.reason} onValue={setReason} />
    </DialogForm>
  )
}
