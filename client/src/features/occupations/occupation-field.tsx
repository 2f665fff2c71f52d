import { useDeferredValue, useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { RadioGroup } from '../../ui/choices'
import { TextField } from '../../ui/text-field'
import { catalogueTexts } from './catalogue.texts'
import { useCatalogueSearch } from './use-catalogue'

const choices = 5

/** An occupation found by any of its titles while one types, and chosen among the first of those. */
export const OccupationField = ({
  error,
  value,
  onValue,
}: {
  error: string | undefined
  value: string | undefined
  onValue: (code: string) => void
}) => {
  const t = useTexts(catalogueTexts)
  const label = useLabel()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const { data } = useCatalogueSearch({ q, pageSize: choices }, q.length >= 2)
  const found = q.length >= 2 ? (data?.rows ?? []) : []
  return (
    <>
      <TextField
        label={t('toOccupation')}
        hint={t('toOccupationHint')}
        error={found.length === 0 ? error : undefined}
        autoComplete="off"
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p role="status" className="sr-only">
        {q.length >= 2 && data ? t('found', { count: data.total }) : ''}
      </p>
      {found.length > 0 && (
        <RadioGroup
          label={t('chooseOccupation')}
          error={error}
          options={found.map((row) => ({
            value: row.code,
            label: label(row.label),
            hint: label(row.group.label),
          }))}
          value={value}
          onValue={onValue}
        />
      )}
    </>
  )
}
