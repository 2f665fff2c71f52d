import { breachLabels, ruleTitle } from '@virkelyst/shared/placement-rules/rule.labels'
import { breaches, type PlacementRule } from '@virkelyst/shared/placement-rules/rule.schema'
import { prepareInput, previewInput } from '@virkelyst/shared/placement-rules/rule-desk.schema'
import { fieldsOf } from '@virkelyst/shared/placement-rules/rule-fields.rules'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel, useLocale } from '../../i18n/use-label'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { DialogForm } from '../../ui/dialog-form'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { RuleValueField } from './rule-value-field'
import { rulesTexts } from './rules.texts'
import { TouchedOrders } from './touched-orders'
import { useRuleActs, useRulePreview } from './use-rules'

/** Prepares a version of a rule from a day on; what it changes can be seen before it is saved. */
export const NewRuleVersionDialog = ({
  rule: known,
  today,
  seen,
  onClose,
  onDone,
}: {
  rule: PlacementRule
  today: string
  seen: string
  onClose: () => void
  onDone: (message: string) => void
}) => {
  const t = useTexts(rulesTexts)
  const label = useLabel()
  const locale = useLocale()
  const format = useFormat()
  const { prepare } = useRuleActs()
  const [rule, setRule] = useState<PlacementRule>({
    ...known,
    validFrom: today,
    validTo: null,
    verified: null,
  })
  const [note, setNote] = useState('')
  const [previewed, setPreviewed] = useState<PlacementRule | null>(null)
  const preview = useRulePreview(previewed)
  const { errors, check } = useCheckedInput(prepareInput)
  const { check: checkRule, errors: ruleErrors } = useCheckedInput(previewInput)
  const errorAt = (path: string) => errors[`rule.${path}`] ?? ruleErrors[`rule.${path}`]
  const change = (next: PlacementRule) => {
    prepare.reset()
    setPreviewed(null)
    setRule(next)
  }
  return (
    <DialogForm
      title={t('newVersionTitle')}
      submitLabel={t('save')}
      busy={prepare.isPending}
      error={prepare.error}
      onClose={onClose}
      onSubmit={() =>
        check({ rule, note, seen }, (ready) =>
          prepare.mutate(ready, {
            onSuccess: () => onDone(t('donePrepared', { date: format.date(ready.rule.validFrom) })),
          }),
        )
      }
    >
      <p>{ruleTitle(known, locale)}</p>
      <div className="field-row">
        <DateField
          label={t('validFrom')}
          value={rule.validFrom}
          error={errorAt('validFrom')}
          onValue={(validFrom) => change({ ...rule, validFrom })}
        />
        <DateField
          label={t('validTo')}
          optional
          value={rule.validTo}
          error={errorAt('validTo')}
          onValue={(day) => change({ ...rule, validTo: day === '' ? null : day })}
        />
      </div>
      {fieldsOf(rule).map((field) => (
        <RuleValueField
          key={field.path.join('.')}
          field={field}
          rule={rule}
          error={errorAt(field.path.join('.'))}
          onRule={change}
        />
      ))}
      <SelectField
        label={t('breachLabel')}
        width="full"
        withoutEmpty
        value={rule.breach}
        options={breaches.map((value) => ({ value, label: label(breachLabels[value]) }))}
        onChange={(event) => {
          const breach = breaches.find((one) => one === event.target.value)
          if (breach) change({ ...rule, breach })
        }}
      />
      <TextField
        label={t('sourceLabel')}
        hint={t('sourceHint')}
        width="full"
        maxLength={300}
        value={rule.source}
        error={errorAt('source')}
        onChange={(event) => change({ ...rule, source: event.target.value })}
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
      <div className="stack tight">
        <div>
          <Button
            small
            busy={preview.isFetching}
            onClick={() => checkRule({ rule }, ({ rule: ready }) => setPreviewed(ready))}
          >
            {t('preview')}
          </Button>
        </div>
        <ActionProblem error={preview.error} />
        {preview.data && <TouchedOrders touched={preview.data} linked={false} />}
      </div>
    </DialogForm>
  )
}
