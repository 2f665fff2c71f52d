import type { ComponentProps } from 'react'
import { useTexts } from '../i18n/texts'
import { Field, type FieldProps } from './field'
import type { FieldWidth } from './text-field'
import { uiTexts } from './ui.texts'

export type Option<Value extends string = string> = { value: Value; label: string; hint?: string }

/** One of a list; begins with "Vælg" (choose) unless `withoutEmpty`. */
export const SelectField = ({
  label,
  hint,
  error,
  optional,
  options,
  withoutEmpty,
  width = 'medium',
  id,
  ...select
}: FieldProps & {
  options: readonly Option[]
  withoutEmpty?: boolean
  width?: FieldWidth
} & Omit<ComponentProps<'select'>, 'children'>) => {
  const t = useTexts(uiTexts)
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <select {...select} {...control} className={`form-select ${width}`}>
          {!withoutEmpty && <option value="">{t('choose')}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
