import type { Locale } from '../accounts/account.schema'
import { danishDate, danishTime } from '../kernel/dates'
import type { Label } from '../kernel/label'
import { dayText } from '../kernel/tell'
import { type AgreementText, agreementTexts } from './agreement.texts'

/** How a document says things in one language. */
export type Tell = {
  locale: Locale
  t: AgreementText
  say(label: Label): string
  day(date: string): string
  /** Day and time in Denmark. */
  moment(at: string): string
}
export const makeTell = (locale: Locale): Tell => ({
  locale,
  t: (key, values = {}) =>
    agreementTexts[key][locale].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
  say: (label) => label[locale],
  day: (date) => dayText(date, locale),
  moment: (at) => `${dayText(danishDate(at), locale)} ${danishTime(at)}`,
})
