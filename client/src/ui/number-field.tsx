import { type ReactNode, type Ref, useState } from 'react'
import { useLocale } from '../i18n/use-label'
import { Field, type FieldProps } from './field'
import { numberText, parseNumber } from './parse-number'

/** A number as Danes write it (4,5). Gives undefined when empty, and NaN for what is no number, so that the schema says so. */
export const NumberField = ({
  label,
  hint,
  error,
  optional,
  id,
  name,
  value,
  onValue,
  onBlur,
  suffix,
  inputRef,
  readOnly,
}: FieldProps & {
  id?: string
  name?: string
  value: number | null | undefined
  onValue: (value: number | undefined) => void
  onBlur?: () => void
  suffix?: ReactNode
  inputRef?: Ref<HTMLInputElement>
  readOnly?: boolean
}) => {
  const locale = useLocale()
  const [typed, setTyped] = useState(() => numberText(value, locale))
  // A value set from outside (a repeated order, a reset) replaces what is shown; one's own typing does not.
  const same = Object.is(parseNumber(typed), value ?? undefined)
  const shown = same ? typed : numberText(value, locale)
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <div className="input-row">
          <input
            {...control}
            ref={inputRef}
            name={name}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            className="form-input short"
            readOnly={readOnly}
            value={shown}
            onBlur={onBlur}
            onChange={(event) => {
              setTyped(event.target.value)
              onValue(parseNumber(event.target.value))
            }}
          />
          {suffix && <span className="suffix">{suffix}</span>}
        </div>
      )}
    </Field>
  )
}
