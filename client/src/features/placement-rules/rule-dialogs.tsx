import { ruleText, ruleTitle } from '@virkelyst/shared/placement-rules/rule.labels'
import type { PlacementRule } from '@virkelyst/shared/placement-rules/rule.schema'
import { verifyInput } from '@virkelyst/shared/placement-rules/rule-desk.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLocale } from '../../i18n/use-label'
import { DialogForm } from '../../ui/dialog-form'
import { TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { rulesTexts } from './rules.texts'
import { useRuleActs } from './use-rules'

type Shared = { seen: string; onClose: () => void; onDone: (message: string) => void }

/** Puts a name to a rule: it was held against the law in force. */
export const VerifyDialog = ({ rule, seen, onClose, onDone }: Shared & { rule: PlacementRule }) => {
  const t = useTexts(rulesTexts)
  const locale = useLocale()
  const { verify } = useRuleActs()
  const [source, setSource] = useState(rule.source)
  const [note, setNote] = useState('')
  const { errors, check } = useCheckedInput(verifyInput)
  return (
    <DialogForm
      title={t('verifyTitle')}
      submitLabel={t('verify')}
      busy={verify.isPending}
      error={verify.error}
      onClose={onClose}
      onSubmit={() =>
        check({ ruleId: rule.id, validFrom: rule.validFrom, source, note, seen }, (ready) =>
          verify.mutate(ready, { onSuccess: () => onDone(t('doneVerified')) }),
        )
      }
    >
      <p>
        <strong>{ruleTitle(rule, locale)}</strong>
        <br />
        {ruleText(rule, locale)}
      </p>
      <p>{t('verifyText')}</p>
      <TextField
        label={t('sourceLabel')}
        hint={t('sourceHint')}
        width="full"
        maxLength={300}
        value={source}
        error={errors.source}
        onChange={(event) => setSource(event.target.value)}
      />
      <TextField
        label={t('note')}
        width="full"
        maxLength={500}
        autoComplete="off"
        value={note}
        error={errors.note}
        onChange={(event) => setNote(event.target.value)}
      />
    </DialogForm>
  )
}

/** Asks once before a version that was entered here is taken back. */
export const TakeBackRuleDialog = ({
  rule,
  id,
  seen,
  onClose,
  onDone,
}: Shared & { rule: PlacementRule; id: string }) => {
  const t = useTexts(rulesTexts)
  const locale = useLocale()
  const { takeBack } = useRuleActs()
  return (
    <DialogForm
      title={t('takeBackTitle')}
      submitLabel={t('takeBack')}
      submitLook="warning"
      busy={takeBack.isPending}
      error={takeBack.error}
      onClose={onClose}
      onSubmit={() => takeBack.mutate({ id, seen }, { onSuccess: () => onDone(t('doneTakenBack')) })}
    >
      <p>
        <strong>{ruleTitle(rule, locale)}</strong>
        <br />
        {ruleText(rule, locale)}
      </p>
      <p>{t('takeBackText')}</p>
    </DialogForm>
  )
}
