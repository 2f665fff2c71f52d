import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { defineTexts, useTexts } from '../i18n/texts'
import { useLocale } from '../i18n/use-label'
import { Combobox } from '../ui/combobox'
import type { FieldProps } from '../ui/field'
import { trpc } from './trpc'
import './title-field.css'

const texts = defineTexts('title-field', {
  da: {
    didYouMean: 'Mente du …?',
    understoodAs: 'Forstået som {{label}}.',
    unknown: 'Vi kender ikke titlen, men gemmer den. Den kan stadig findes på ordene.',
  },
  en: {
    didYouMean: 'Did you mean …?',
    understoodAs: 'Understood as {{label}}.',
    unknown: 'We do not know the title, but keep it. It can still be found by its words.',
  },
})

export type TitleValue = { title: string; occupationCode?: string }

const mostChoices = 5

/** A job title that is resolved while one types: says what it was understood as, or asks "Mente du …?". A choice of one's own is final. */
export const TitleField = ({
  value,
  onValue,
  ...field
}: FieldProps & { name: string; value: TitleValue; onValue: (value: TitleValue) => void }) => {
  const t = useTexts(texts)
  const locale = useLocale()
  const title = useDeferredValue(value.title.trim())
  const { data, isFetching } = useQuery(
    trpc.occupations.suggest.queryOptions(
      { title },
      { enabled: title.length >= 2, staleTime: 0, placeholderData: keepPreviousData },
    ),
  )
  const matches = (title.length >= 2 ? (data?.matches ?? []) : []).slice(0, mostChoices)
  const labelOf = (match: (typeof matches)[number]) => (locale === 'da' ? match.label : match.labelEn)
  const chosen = matches.find(({ code }) => code === value.occupationCode)
  const understood = chosen ?? (data?.verdict === 'accepted' ? matches[0] : undefined)
  const asks = title.length >= 2 && !understood && data?.verdict === 'ask' && matches.length > 0
  return (
    <div className="title-field">
      <Combobox
        {...field}
        options={matches.map((match) => ({
          id: match.code,
          label: labelOf(match),
          detail: match.groupLabel[locale],
        }))}
        loading={isFetching}
        typed={value.title}
        onTyped={(typed) => {
          if (typed !== value.title) onValue({ title: typed, occupationCode: undefined })
        }}
        onChoose={(option) =>
          onValue({ title: value.title.trim() || option.label, occupationCode: option.id })
        }
      />
      <div className="title-understood" aria-live="polite">
        {understood && <p className="quiet small">{t('understoodAs', { label: labelOf(understood) })}</p>}
        {title.length >= 3 && data?.verdict === 'raw' && !isFetching && (
          <p className="quiet small">{t('unknown')}</p>
        )}
      </div>
      {asks && (
        <fieldset className="did-you-mean">
          <legend>{t('didYouMean')}</legend>
          <div className="cluster">
            {matches.map((match) => (
              <button
                key={match.code}
                type="button"
                className="chip"
                onClick={() => onValue({ title: value.title, occupationCode: match.code })}
              >
                {labelOf(match)}
              </button>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  )
}
