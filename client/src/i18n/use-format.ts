import { useMemo } from 'react'
import { makeFormat } from './format'
import { useLocale } from './use-label'

/** Dates, hours and money in the reader's language. */
export const useFormat = () => {
  const locale = useLocale()
  return useMemo(() => makeFormat(locale), [locale])
}
