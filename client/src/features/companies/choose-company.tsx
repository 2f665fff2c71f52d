import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { trpc } from '../../app/trpc'
import { useTexts } from '../../i18n/texts'
import { ButtonLink } from '../../ui/button'
import { Combobox } from '../../ui/combobox'
import { ProblemNotice } from '../../ui/problem-notice'
import { ownCompanyTexts } from './own-company.texts'

/** Finds the company a consultant writes for, by name or number. */
export const ChooseCompany = ({ onChosen }: { onChosen: (cvr: string) => void }) => {
  const t = useTexts(ownCompanyTexts)
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed.trim())
  const query = useQuery(
    trpc.companies.search.queryOptions(
      { q: words, pageSize: 10 },
      { enabled: words.length >= 2, placeholderData: keepPreviousData },
    ),
  )
  return (
    <div className="stack">
      <Combobox
        name="company"
        label={t('chooseCompany')}
        hint={t('chooseCompanyHint')}
        typed={typed}
        onTyped={setTyped}
        loading={query.isFetching}
        options={(words.length >= 2 ? (query.data?.rows ?? []) : []).map((row) => ({
          id: row.cvr,
          label: row.name,
          detail: `CVR ${row.cvr} · ${row.municipalityName}`,
        }))}
        onChoose={(option) => onChosen(option.id)}
      />
      <ProblemNotice error={query.error} />
      <p className="cluster">
        <span className="quiet">{t('notFound')}</span>
        <ButtonLink look="tertiary" small to="/virksomheder/ny">
          {t('newCompany')}
        </ButtonLink>
      </p>
    </div>
  )
}
