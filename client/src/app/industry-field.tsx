import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useLocale } from '../i18n/use-label'
import { Combobox } from '../ui/combobox'
import type { FieldProps } from '../ui/field'
import { trpc } from './trpc'

const forLong = { staleTime: 3_600_000 } as const

/** The names of branch codes; the code itself where the classification does not know it. */
export const useIndustryNames = (codes: readonly string[]) => {
  const locale = useLocale()
  const names = useQueries({
    queries: codes.map((code) => trpc.industries.search.queryOptions({ q: code }, forLong)),
    combine: (results) =>
      new Map(
        results.flatMap(({ data }) => (data ?? []).map(({ code, name }) => [code, name[locale]] as const)),
      ),
  })
  return (code: string): string => names.get(code) ?? code
}

/** A branch found by its name or code while one types. */
export const IndustryField = ({
  onChoose,
  initial = '',
  ...field
}: FieldProps & {
  name: string
  /** The name shown at first. */
  initial?: string
  /** Undefined once the text is changed again. */
  onChoose: (code: string | undefined) => void
}) => {
  const locale = useLocale()
  const [typed, setTyped] = useState(initial)
  const q = useDeferredValue(typed.trim())
  const { data, isFetching } = useQuery(
    trpc.industries.search.queryOptions(
      { q },
      { ...forLong, enabled: q.length >= 2, placeholderData: keepPreviousData },
    ),
  )
  const found = q.length >= 2 ? (data ?? []) : []
  return (
    <Combobox
      {...field}
      options={found.map(({ code, name }) => ({ id: code, label: name[locale], detail: code }))}
      typed={typed}
      loading={isFetching}
      onTyped={(text) => {
        setTyped(text)
        if (text !== typed) onChoose(undefined)
      }}
      onChoose={(option) => {
        setTyped(option.label)
        onChoose(option.id)
      }}
    />
  )
}
