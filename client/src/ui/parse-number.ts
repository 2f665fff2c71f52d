import type { Locale } from '@virkelyst/shared/accounts/account.schema'

/** `4,5`, `4.5`, `1.200` and `1 200` as a person types them; undefined when empty, NaN when no number. */
export const parseNumber = (typed: string): number | undefined => {
  const text = typed.replace(/[\s ]/g, '')
  if (text === '') return undefined
  if (!/^-?[\d.,]+$/.test(text)) return Number.NaN
  const thousands = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/
  const plain = thousands.test(text) ? text.replaceAll('.', '') : text
  return /^-?\d+([.,]\d*)?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN
}

/** The number as the field shows it; nothing for what is not a number. */
export const numberText = (value: number | null | undefined, locale: Locale): string => {
  if (value === null || value === undefined || Number.isNaN(value)) return ''
  return locale === 'da' ? String(value).replace('.', ',') : String(value)
}
