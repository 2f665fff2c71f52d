import { type ReactNode, useId } from 'react'
import { useTexts } from '../i18n/texts'
import { useFieldError } from '../i18n/use-label'
import { uiTexts } from './ui.texts'

/** What every field takes. `error` is a code of `fieldErrorLabels`; the field shows its sentence. */
export type FieldProps = {
  label: ReactNode
  hint?: ReactNode
  error?: string
  /** Marks the label; a field is required unless said. */
  optional?: boolean
}

/** The id by which the summary of errors finds the field of a name. */
export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`

export const FieldError = ({ id, error }: { id: string; error: string | undefined }) => {
  const text = useFieldError()(error)
  return text ? (
    <p className="form-error-message" id={id}>
      {text}
    </p>
  ) : null
}

export const OptionalMark = ({ optional }: { optional?: boolean }) => {
  const t = useTexts(uiTexts)
  return optional ? <span className="optional"> {t('optional')}</span> : null
}

type Control = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

/** Label, hint, control and error in one group, tied together for screen readers. */
export const Field = ({
  id: given,
  label,
  hint,
  error,
  optional,
  children,
}: FieldProps & { id?: string; children: (control: Control) => ReactNode }) => {
  const own = useId()
  const id = given ?? own
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={error ? 'form-group form-error' : 'form-group'}>
      <label className="form-label" htmlFor={id}>
        {label}
        <OptionalMark optional={optional} />
      </label>
      {hint && (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <FieldError id={`${id}-error`} error={error} />
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
    </div>
  )
}

/** A question with several controls: radios, checkboxes. */
export const FieldGroup = ({
  id: given,
  label,
  hint,
  error,
  optional,
  children,
}: FieldProps & { id?: string; children: ReactNode }) => {
  const own = useId()
  const id = given ?? own
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset
      className={error ? 'form-group form-error' : 'form-group'}
      id={id}
      tabIndex={-1}
      aria-describedby={described || undefined}
    >
      <legend>
        {label}
        <OptionalMark optional={optional} />
      </legend>
      {hint && (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <FieldError id={`${id}-error`} error={error} />
      {children}
    </fieldset>
  )
}
