import type { Locale } from '../accounts/account.schema'

/** A number with at most `decimals`, as the reader writes it. */
export const numberText = (value: unknown, locale: Locale, decimals = 1): string => {
  if (typeof value !== 'number') return String(value ?? '')
  const scale = 10 ** decimals
  return String(Math.round(value * scale) / scale).replace('.', locale === 'da' ? ',' : '.')
}

/** A day as Danes write it (`1.12.2026`), or as ISO. @param value ISO date */
export const dayText = (value: unknown, locale: Locale): string => {
  const [year, month, day] = String(value ?? '').split('-')
  return locale === 'da' ? `${Number(day)}.${Number(month)}.${year}` : `${year}-${month}-${day}`
}

/** "praktik, løntilskud og nytteindsats". */
export const listText = (parts: readonly string[], locale: Locale): string =>
  parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')} ${locale === 'da' ? 'og' : 'and'} ${parts.at(-1)}`

/** An amount as Danes write it (`12.345,67 kr.`), or in English. @param oere a whole number of øre */
export const kronerText = (oere: number, locale: Locale): string => {
  const [thousands, decimal] = locale === 'da' ? ['.', ','] : [',', '.']
  const kroner = String(Math.trunc(oere / 100)).replace(/\B(?=(\d{3})+$)/g, thousands)
  const amount = `${kroner}${decimal}${String(oere % 100).padStart(2, '0')}`
  return locale === 'da' ? `${amount} kr.` : `DKK ${amount}`
}
