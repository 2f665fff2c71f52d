import { type ComponentProps, type ReactNode, type Ref, useId } from 'react'
import { FieldError, FieldGroup, type FieldProps } from './field'
import type { Option } from './select-field'

type Common = FieldProps & { id?: string; name?: string; options: readonly Option[]; inline?: boolean }

/** One of few, all in sight. */
export const RadioGroup = ({
  options,
  inline,
  name,
  value,
  onValue,
  inputRef,
  ...group
}: Common & {
  value: string | null | undefined
  onValue: (value: string) => void
  inputRef?: Ref<HTMLInputElement>
}) => {
  const own = useId()
  return (
    <FieldGroup {...group}>
      <div className={inline ? 'choices inline' : 'choices'}>
        {options.map((option, index) => (
          <div className="form-group-radio" key={option.value}>
            <input
              ref={index === 0 ? inputRef : undefined}
              type="radio"
              className="form-radio"
              id={`${own}-${option.value}`}
              name={name ?? own}
              value={option.value}
              checked={value === option.value}
              onChange={() => onValue(option.value)}
              aria-describedby={option.hint ? `${own}-${option.value}-hint` : undefined}
            />
            <label htmlFor={`${own}-${option.value}`}>{option.label}</label>
            {option.hint && (
              <span className="form-hint" id={`${own}-${option.value}-hint`}>
                {option.hint}
              </span>
            )}
          </div>
        ))}
      </div>
    </FieldGroup>
  )
}

/** Any of several. */
export const CheckboxGroup = ({
  options,
  inline,
  name,
  value,
  onValue,
  ...group
}: Common & { value: readonly string[]; onValue: (value: string[]) => void }) => {
  const own = useId()
  const toggle = (code: string) =>
    onValue(value.includes(code) ? value.filter((other) => other !== code) : [...value, code])
  return (
    <FieldGroup {...group}>
      <div className={inline ? 'choices inline' : 'choices'}>
        {options.map((option) => (
          <div className="form-group-checkbox" key={option.value}>
            <input
              type="checkbox"
              className="form-checkbox"
              id={`${own}-${option.value}`}
              name={name ?? own}
              checked={value.includes(option.value)}
              onChange={() => toggle(option.value)}
              aria-describedby={option.hint ? `${own}-${option.value}-hint` : undefined}
            />
            <label htmlFor={`${own}-${option.value}`}>{option.label}</label>
            {option.hint && (
              <span className="form-hint" id={`${own}-${option.value}-hint`}>
                {option.hint}
              </span>
            )}
          </div>
        ))}
      </div>
    </FieldGroup>
  )
}

/** One yes that stands alone. */
export const Checkbox = ({
  label,
  hint,
  error,
  id: given,
  ...input
}: { label: ReactNode; hint?: ReactNode; error?: string } & ComponentProps<'input'>) => {
  const own = useId()
  const id = given ?? own
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={error ? 'form-group form-error' : 'form-group'}>
      <FieldError id={`${id}-error`} error={error} />
      <div className="form-group-checkbox">
        <input
          {...input}
          type="checkbox"
          className="form-checkbox"
          id={id}
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
        />
        <label htmlFor={id}>{label}</label>
        {hint && (
          <span className="form-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </div>
    </div>
  )
}
