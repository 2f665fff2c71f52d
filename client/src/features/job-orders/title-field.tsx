import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { TitleSuggestions } from '@virkelyst/shared/occupations/occupation.schema'
import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { trpc } from '../../app/trpc'
import { useTexts } from '../../i18n/texts'
import { useLocale } from '../../i18n/use-label'
import { TextField } from '../../ui/text-field'
import { useOrderForm, useTextField } from './order-field-hooks'
import { orderFieldsTexts } from './order-fields.texts'
import { orderFormTexts } from './order-form.texts'

const pauseMs = 350

const usePaused = (text: string): string => {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}

type Match = TitleSuggestions['matches'][number]

/** What the catalogue makes of the title: settled, a question, or nothing it knows. */
const Meaning = ({ suggestions }: { suggestions: TitleSuggestions }) => {
  const t = useTexts(orderFormTexts)
  const locale = useLocale()
  const { setValue, control } = useOrderForm()
  const chosen = useWatch({ control, name: 'occupationCode' })
  const [doubted, setDoubted] = useState(false)
  const nameOf = (match: Match) => (locale === 'en' ? match.labelEn : match.label)
  const choose = (code: string | undefined) => setValue('occupationCode', code, { shouldDirty: true })
  const picked = suggestions.matches.find((match) => match.code === chosen)
  const settled =
    picked ?? (suggestions.verdict === 'accepted' && !doubted ? suggestions.matches[0] : undefined)
  if (settled) {
    return (
      <p className="title-meaning">
        {t('understoodAs', { occupation: nameOf(settled) })}{' '}
        <button
          type="button"
          className="text-button"
          onClick={() => {
            choose(undefined)
            setDoubted(true)
          }}
        >
          {t('otherMeaning')}
        </button>
      </p>
    )
  }
  if (suggestions.verdict === 'raw' || suggestions.matches.length === 0) {
    return <p className="title-meaning quiet">{t('notResolved')}</p>
  }
  return (
    <div className="title-meaning">
      <p>{t('didYouMean')}</p>
      <ul className="plain cluster">
        {suggestions.matches.slice(0, 6).map((match) => (
          <li key={match.code}>
            <button type="button" className="chip" onClick={() => choose(match.code)}>
              {nameOf(match)}
              <span className="quiet small"> {match.groupLabel[locale]}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The job's title in the company's own words, resolved to an occupation while one types. */
export const TitleField = () => {
  const t = useTexts(orderFormTexts)
  const labels = useTexts(orderFieldsTexts)
  const { control, setValue } = useOrderForm()
  const field = useTextField('title')
  const title = (useWatch({ control, name: 'title' }) ?? '').trim()
  const paused = usePaused(title)
  const query = useQuery(
    trpc.occupations.suggest.queryOptions(
      { title: paused },
      {
        enabled: paused.length >= 3 && paused.length <= 200,
        // What a title means may have been decided a moment ago.
        staleTime: 0,
        placeholderData: keepPreviousData,
      },
    ),
  )
  return (
    <div className="title-field">
      <TextField
        label={labels('title')}
        hint={t('titleHint')}
        maxLength={100}
        autoComplete="off"
        {...field}
        onChange={(event) => {
          setValue('occupationCode', undefined)
          return field.onChange(event)
        }}
      />
      <div aria-live="polite">
        {title.length >= 3 && query.data && <Meaning key={paused} suggestions={query.data} />}
      </div>
    </div>
  )
}
