import { useDeferredValue, useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { Combobox } from '../../ui/combobox'
import { catalogueTexts } from './catalogue.texts'
import { useCatalogueSearch } from './use-catalogue'

/** An occupation found by any of its titles while one types. */
export const OccupationField = ({
  error,
  onValue,
}: {
  error: string | undefined
  /** Undefined once the text is changed again. */
  onValue: (code: string | undefined) => void
}) => {
  const t = useTexts(catalogueTexts)
  const label = useLabel()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const { data, isFetching } = useCatalogueSearch({ q, pageSize: 10 }, q.length >= 2)
  const found = q.length >= 2 ? (data?.rows ?? []) : []
  return (
    <Combobox
      name="toOccupation"
      label={t('toOccupation')}
      hint={t('toOccupationHint')}
      error={error}
      options={found.map((row) => ({
        id: row.code,
        label: label(row.label),
        detail: label(row.group.label),
      }))}
      typed={typed}
      loading={isFetching}
      onTyped={(text) => {
        setTyped(text)
        if (text !== typed) onValue(undefined)
      }}
      onChoose={(option) => {
        setTyped(option.label)
        onValue(option.id)
      }}
    />
  )
}
