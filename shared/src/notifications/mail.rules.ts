import { type Locale, locales } from '../accounts/account.schema'
import { dayText } from '../kernel/tell'
import { mailFrame, mailTexts } from './mail.texts'
import type { MailTemplate } from './notification.schema'

/** All that a mail can tell: nothing here can name or describe a citizen. */
export type MailFacts = {
  /** Of the placement or the job order, as people say it, or how many there are; null where it is about neither. */
  number: number | null
  /** Page of the portal, from the first slash. */
  path: string
  /** ISO date of the last day; null where nothing is due. */
  until: string | null
}

const put = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

/**
 * A name as a mail may show it; null where it is none. Names are typed by others: a mail carries no address, sentence or
 * line break that hides in one.
 */
export const addresseeName = (name: string): string | null =>
  name.length <= 60 && /^[\p{L}\p{M}'’\-]+\.?( [\p{L}\p{M}'’\-]+\.?)*$/v.test(name) ? name : null

const wordsIn = (
  locale: Locale,
  template: MailTemplate,
  { number, until, path }: MailFacts,
  name: string | null,
) => {
  const { subject, lines } = mailTexts[template]
  const values = {
    name: name ?? '',
    number: number === null ? '' : String(number),
    until: until === null ? '' : dayText(until, locale),
  }
  return {
    subject: put(subject[locale], values),
    greeting: put(mailFrame.greeting[locale], values).trimEnd(),
    said: lines
      .map((line) => line[locale])
      .filter((line) => until !== null || !line.includes('{until}'))
      .map((line) => put(line, values))
      .join('\n'),
    link: (origin: string) => `${mailFrame.link[locale]}\n${origin}${path}`,
    footer: mailFrame.footer[locale],
  }
}

/**
 * Subject and text of a mail, in the reader's language; in both, Danish first, where that is not known.
 * @param name see `addresseeName`
 * @param origin scheme and host of the portal, no slash at the end
 */
export const mailOf = (
  template: MailTemplate,
  facts: MailFacts,
  { name, locale, origin }: { name: string | null; locale: Locale | null; origin: string },
): { subject: string; text: string } => {
  const spoken = (locale === null ? locales : [locale]).map((each) => wordsIn(each, template, facts, name))
  const parts = spoken.flatMap(({ greeting, said, link, footer }, index) => [
    index === 0 ? greeting : mailFrame.english,
    said,
    link(origin),
    footer,
  ])
  return { subject: spoken.map(({ subject }) => subject).join(' / '), text: `${parts.join('\n\n')}\n` }
}
