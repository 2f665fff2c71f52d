import type { PlacementRule } from '@virkelyst/shared/placement-rules/rule.schema'
import { type RuleField, valueAt, withValueAt } from '@virkelyst/shared/placement-rules/rule-fields.rules'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { Checkbox } from '../../ui/choices'
import { DateField } from '../../ui/date-field'
import { NumberField } from '../../ui/number-field'
import { SelectField } from '../../ui/select-field'
import { rulesTexts } from './rules.texts'

/** One value of a rule, in the field that fits it. */
export const RuleValueField = ({
  field,
  rule,
  error,
  onRule,
}: {
  field: RuleField
  rule: PlacementRule
  error: string | undefined
  onRule: (rule: PlacementRule) => void
}) => {
  const t = useTexts(rulesTexts)
  const label = useLabel()
  const value = valueAt(rule, field.path)
  const change = (next: unknown) => onRule(withValueAt(rule, field.path, next))
  const common = { label: label(field.label), error }
  switch (field.kind) {
    case 'choice':
      return (
        <SelectField
          {...common}
          withoutEmpty
          value={String(value)}
          options={field.choices.map((choice) => ({ value: choice.value, label: label(choice.label) }))}
          onChange={(event) => change(event.target.value)}
        />
      )
    case 'flag':
      return (
        <Checkbox {...common} checked={value === true} onChange={(event) => change(event.target.checked)} />
      )
    case 'date':
      return (
        <DateField
          {...common}
          optional
          value={typeof value === 'string' ? value : ''}
          onValue={(day) => change(day === '' ? null : day)}
        />
      )
    default: {
      const scale = field.kind === 'money' ? 100 : 1
      return (
        <NumberField
          {...common}
          suffix={field.kind === 'money' ? t('kroner') : undefined}
          value={typeof value === 'number' ? value / scale : undefined}
          onValue={(typed) => change(typed === undefined ? undefined : Math.round(typed * scale * 100) / 100)}
        />
      )
    }
  }
}
