import type { Locale } from '../accounts/account.schema'

/** How long to wait before trying again, in whole minutes, or hours where it is long. @param seconds more than none */
export const waitText = (seconds: number, locale: Locale): string => {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  const [count, one, many] =
    minutes <= 90
      ? [minutes, { da: 'minut', en: 'minute' }, { da: 'minutter', en: 'minutes' }]
      : [Math.ceil(minutes / 60), { da: 'time', en: 'hour' }, { da: 'timer', en: 'hours' }]
  const length = `${count} ${(count === 1 ? one : many)[locale]}`
  return locale === 'da' ? `Vent ${length}, og prøv igen.` : `Wait ${length} and try again.`
}
