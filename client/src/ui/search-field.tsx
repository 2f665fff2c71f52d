import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTexts } from '../i18n/texts'
import { Button } from './button'
import { Field } from './field'
import { Icon } from './icon'
import { workTexts } from './work.texts'

const typingPauseMs = 300

/** Words to search for. `live` searches while one types; else Enter or the button does, where each search of people is logged. */
export const SearchField = ({
  label,
  hint,
  value,
  onSearch,
  live = false,
}: {
  label: ReactNode
  hint?: ReactNode
  value: string
  onSearch: (words: string) => void
  live?: boolean
}) => {
  const t = useTexts(workTexts)
  const [typed, setTyped] = useState(value)
  const sent = useRef(value)
  const send = (words: string) => {
    sent.current = words.trim()
    onSearch(words.trim())
  }
  const sendTyped = useEffectEvent(() => send(typed))

  // Back, or a cleared filter: the field follows. One's own typing does not come back as an echo.
  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setTyped(value)
  }, [value])
  useEffect(() => {
    if (!live || typed.trim() === sent.current) return
    const timer = setTimeout(sendTyped, typingPauseMs)
    return () => clearTimeout(timer)
  }, [live, typed])

  return (
    <search>
      <form
        className="search-form"
        onSubmit={(event) => {
          event.preventDefault()
          send(typed)
        }}
      >
        <Field label={label} hint={hint}>
          {(control) => (
            <div className="input-row">
              <input
                {...control}
                type="search"
                className="form-input medium"
                autoComplete="off"
                maxLength={100}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
              {live ? (
                <button type="submit" className="icon-button" aria-label={t('search')} title={t('search')}>
                  <Icon name="search" />
                </button>
              ) : (
                <Button type="submit" icon="search">
                  {t('search')}
                </Button>
              )}
            </div>
          )}
        </Field>
      </form>
    </search>
  )
}
