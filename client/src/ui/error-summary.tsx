import { useEffect, useRef } from 'react'
import { useTexts } from '../i18n/texts'
import { useFieldError } from '../i18n/use-label'
import { fieldId } from './field'
import { Icon } from './icon'
import { uiTexts } from './ui.texts'

export type SummaryError = { name: string; label: string; code: string }

/** Every wrong field of a form as a link to it. Takes the focus each time `attempt` grows, so that it is read aloud. */
export const ErrorSummary = ({ errors, attempt }: { errors: readonly SummaryError[]; attempt: number }) => {
  const t = useTexts(uiTexts)
  const fieldError = useFieldError()
  const box = useRef<HTMLElement>(null)
  const announced = useRef(0)
  // The errors may arrive a moment after the attempt.
  useEffect(() => {
    if (attempt === announced.current || !box.current) return
    announced.current = attempt
    box.current.focus()
  })
  if (errors.length === 0) return null
  return (
    <section className="notice error error-summary" ref={box} tabIndex={-1} aria-labelledby="error-summary">
      <Icon name="error" />
      <div>
        <h2 id="error-summary">{t('errorSummaryTitle', { count: errors.length })}</h2>
        <ul>
          {errors.map(({ name, label, code }) => (
            <li key={name}>
              <a
                href={`#${fieldId(name)}`}
                onClick={(event) => {
                  event.preventDefault()
                  const field = document.getElementById(fieldId(name))
                  field?.focus()
                  field?.scrollIntoView({ block: 'center' })
                }}
              >
                {label.replace(/[?:]$/, '')}: {fieldError(code)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
