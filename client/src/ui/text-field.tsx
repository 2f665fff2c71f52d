import { type ComponentProps, type ReactNode, useState } from 'react'
import { useTexts } from '../i18n/texts'
import { Field, type FieldProps } from './field'
import { uiTexts } from './ui.texts'

export type FieldWidth = 'short' | 'medium' | 'full'
const inputClass = (width?: FieldWidth) => (width ? `form-input ${width}` : 'form-input')

/** One line of text. Spread `register('name')` of react-hook-form on it. */
export const TextField = ({
  label,
  hint,
  error,
  optional,
  width,
  suffix,
  id,
  ...input
}: FieldProps & { width?: FieldWidth; suffix?: ReactNode } & Omit<ComponentProps<'input'>, 'width'>) => (
  <Field id={id} label={label} hint={hint} error={error} optional={optional}>
    {(control) =>
      suffix ? (
        <div className="input-row">
          <input type="text" {...input} {...control} className={inputClass(width)} />
          <span className="suffix">{suffix}</span>
        </div>
      ) : (
        <input type="text" {...input} {...control} className={inputClass(width)} />
      )
    }
  </Field>
)

/** Several lines; with `limit` it counts the characters left when few remain. */
export const TextArea = ({
  label,
  hint,
  error,
  optional,
  limit,
  id,
  onChange,
  ...area
}: FieldProps & { limit?: number } & ComponentProps<'textarea'>) => {
  const t = useTexts(uiTexts)
  const [length, setLength] = useState(String(area.value ?? area.defaultValue ?? '').length)
  const left = (limit ?? Number.POSITIVE_INFINITY) - length
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <>
          <textarea
            {...area}
            {...control}
            className="form-input"
            onChange={(event) => {
              setLength(event.target.value.length)
              void onChange?.(event)
            }}
          />
          {left < 200 && (
            <p className="character-count" aria-live="polite">
              {left >= 0 ? t('charactersLeft', { count: left }) : t('charactersOver', { count: -left })}
            </p>
          )}
        </>
      )}
    </Field>
  )
}
