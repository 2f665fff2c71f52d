import { type Ref, useRef, useState } from 'react'
import { useTexts } from '../i18n/texts'
import { today } from '../i18n/today'
import { Field, type FieldProps } from './field'
import { Icon } from './icon'
import { dateText, parseDate } from './parse-date'
import { uiTexts } from './ui.texts'

/** A date, typed in any Danish way or picked in the browser’s calendar. The value is an ISO date, or '' when empty. */
export const DateField = ({
  label,
  hint,
  error,
  optional,
  id,
  name,
  value,
  onValue,
  onBlur,
  inputRef,
  past,
}: FieldProps & {
  id?: string
  name?: string
  value: string | null | undefined
  onValue: (value: string) => void
  onBlur?: () => void
  inputRef?: Ref<HTMLInputElement>
  /** The day has been, like a birthday. */
  past?: boolean
}) => {
  const t = useTexts(uiTexts)
  const calendar = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <div className="input-row date-input">
          <input
            {...control}
            ref={inputRef}
            name={name}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            className="form-input short"
            placeholder={t('datePlaceholder')}
            value={typed ?? dateText(value)}
            onChange={(event) => {
              setTyped(event.target.value)
              onValue(parseDate(event.target.value, today(), past))
            }}
            onBlur={() => {
              setTyped(null)
              onBlur?.()
            }}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={t('chooseDate')}
            title={t('chooseDate')}
            onClick={() => calendar.current?.showPicker()}
          >
            <Icon name="calendar-month" />
          </button>
          <input
            ref={calendar}
            type="date"
            className="date-picker-anchor"
            tabIndex={-1}
            aria-hidden="true"
            value={/^\d{4}-\d{2}-\d{2}$/.test(value ?? '') ? (value ?? '') : ''}
            onChange={(event) => onValue(event.target.value)}
          />
        </div>
      )}
    </Field>
  )
}
