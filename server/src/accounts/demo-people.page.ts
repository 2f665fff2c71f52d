import type { DemonstrationPerson } from '@virkelyst/db/accounts/demonstration.repository'
import { roleLabels } from '@virkelyst/shared/accounts/account.labels'
import type { Locale } from '@virkelyst/shared/accounts/account.schema'
import { roles } from '@virkelyst/shared/accounts/roles'
import { escapeHtml, plainPage } from '../kernel/plain-page'

const texts = {
  title: { da: 'Hvem vil du være?', en: 'Who do you want to be?' },
  note: {
    da: 'Dette er en demonstration. Personer og virksomheder er opfundne; vælg én, og du er logget ind uden adgangskode.',
    en: 'This is a demonstration. People and companies are invented; choose one, and you are signed in without a password.',
  },
  none: {
    da: 'Der er ingen personer i denne demonstration endnu.',
    en: 'There are no people in this demonstration yet.',
  },
  noRole: { da: 'Endnu uden rolle', en: 'Without a role so far' },
} satisfies Record<string, Record<Locale, string>>

const other: Record<Locale, { locale: Locale; name: string }> = {
  da: { locale: 'en', name: 'English' },
  en: { locale: 'da', name: 'Dansk' },
}

/** People by role, in the order of `roles`, those without one last. */
const groups = (people: readonly DemonstrationPerson[]) =>
  [...roles, null]
    .map((role) => ({ role, people: people.filter((person) => person.role === role) }))
    .filter((group) => group.people.length > 0)

const personButton = ({ subject, name, companyName, municipalityName }: DemonstrationPerson): string => {
  const place = [companyName, municipalityName].filter((each) => each !== null).join(' · ')
  return `<li><button type="submit" name="subject" value="${escapeHtml(subject)}"><strong>${escapeHtml(name)}</strong><span>${escapeHtml(place)}</span></button></li>`
}

/** The page of the embedded issuer where one picks an invented person. */
export const demoPeoplePage = (page: {
  people: readonly DemonstrationPerson[]
  action: string
  locale: Locale
  nonce: string
}): string => {
  const { people, action, locale, nonce } = page
  const lists = groups(people).map(({ role, people: members }, index) => {
    const heading = (role === null ? texts.noRole : roleLabels[role])[locale]
    return `<section aria-labelledby="group-${index}"><h2 id="group-${index}">${escapeHtml(heading)}</h2>
<ul class="people">${members.map(personButton).join('\n')}</ul></section>`
  })
  const body = `<p class="note">${texts.note[locale]}</p>
${lists.length === 0 ? `<p>${texts.none[locale]}</p>` : `<form method="post" action="${escapeHtml(action)}">${lists.join('\n')}</form>`}`
  const { locale: otherLocale, name } = other[locale]
  const beside = `<a href="?lang=${otherLocale}" lang="${otherLocale}" hreflang="${otherLocale}">${name}</a>`
  return plainPage({ locale, title: texts.title[locale], nonce, body, beside })
}
