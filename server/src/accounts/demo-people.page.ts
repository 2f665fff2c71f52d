import type { DemonstrationPerson } from '@virkelyst/db/accounts/demonstration.repository'
import { roleLabels } from '@virkelyst/shared/accounts/account.labels'
import type { Locale } from '@virkelyst/shared/accounts/account.schema'
import { type Role, roles } from '@virkelyst/shared/accounts/roles'
import type { Labels } from '@virkelyst/shared/kernel/label'
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

/** What one comes here for in the role. */
const purposes: Labels<Role> = {
  employer: {
    da: 'Skriver jobordrer, møder kandidater og svarer.',
    en: 'Posts job orders, meets candidates and answers.',
  },
  employer_consultant: {
    da: 'Henter ordrer hjem, holder relationen og følger op.',
    en: 'Wins orders, keeps the relation and follows up.',
  },
  job_broker: {
    da: 'Finder kandidater til en ordre og åbninger til en borger.',
    en: 'Finds candidates for an order and openings for a citizen.',
  },
  caseworker: { da: 'Kender borgerne og deres jobmål.', en: 'Knows the citizens and their job goals.' },
  manager: { da: 'Ser ordrer, henvisninger og frister.', en: 'Sees orders, referrals and deadlines.' },
  administrator: { da: 'Giver roller og sætter frister.', en: 'Gives roles and sets deadlines.' },
  data_protection_officer: { da: 'Ser, hvem der har set hvem.', en: 'Sees who has looked at whom.' },
  external_provider: {
    da: 'Arbejder for kommunen på samme vilkår.',
    en: 'Works for the municipality on the same terms.',
  },
  citizen: {
    da: 'Ser småjob, svarer på forslag og retter sine jobmål.',
    en: 'Sees small jobs, answers proposals and edits goals.',
  },
}

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
    const purpose = role === null ? '' : `<p>${escapeHtml(purposes[role][locale])}</p>`
    return `<section aria-labelledby="group-${index}"><h2 id="group-${index}">${escapeHtml(heading)}</h2>${purpose}
<ul class="people">${members.map(personButton).join('\n')}</ul></section>`
  })
  const body = `<p class="note">${texts.note[locale]}</p>
${lists.length === 0 ? `<p>${texts.none[locale]}</p>` : `<form class="groups" method="post" action="${escapeHtml(action)}">${lists.join('\n')}</form>`}`
  const { locale: otherLocale, name } = other[locale]
  const beside = `<a href="?lang=${otherLocale}" lang="${otherLocale}" hreflang="${otherLocale}">${name}</a>`
  return plainPage({ locale, title: texts.title[locale], nonce, body, beside })
}
