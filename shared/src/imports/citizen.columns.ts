import {
  citizenStatusLabels,
  educationLevelLabels,
  goalRankExplanations,
  sexLabels,
} from '../citizens/citizen.labels'
import { type CitizenInput, titlesPerGoal } from '../citizens/citizen.schema'
import type { LanguageLevel } from '../citizens/requirement.codes'
import {
  drivingLicenceLabels,
  languageLabels,
  languageLevelLabels,
  licenceLabels,
} from '../citizens/requirement.labels'
import {
  type CellReader,
  codeCell,
  dateCell,
  digitsCell,
  listCell,
  numberCell,
  partsOf,
  plainCell,
  textCell,
  yearsCell,
  yesNoCell,
} from './cells.rules'
import type { Column } from './columns'

type Experience = CitizenInput['cv']['experience'][number]

/** `title`, `title:employer`, `title:employer:2015-2019` or `title:employer:2015-2019:521000`. */
const experienceCell: CellReader<Experience> = (item) => {
  const [title = '', employer = '', years = '', industry = '', ...more] = partsOf(item)
  if (more.length > 0) return { fault: 'too_many_parts' }
  const named = [title, employer].map(textCell).find((part) => 'fault' in part)
  if (named && 'fault' in named) return named
  const span = years === '' ? { value: {} } : yearsCell(years)
  if ('fault' in span) return span
  return { value: { title, employer, ...span.value, industryCode: industry || undefined } }
}

/** `name` or `name:2012`. */
const educationCell: CellReader<{ name: string; year?: number }> = (item) => {
  const [name = '', year = '', ...more] = partsOf(item)
  if (more.length > 0) return { fault: 'too_many_parts' }
  const read = textCell(name)
  if ('fault' in read) return read
  if (year !== '' && !/^\d{4}$/.test(year)) return { fault: 'bad_years' }
  return { value: { name, year: year === '' ? undefined : Number(year) } }
}

const languageCode = codeCell(languageLabels, { bosnisk: 'bs', serbisk: 'bs', kroatisk: 'bs' })
const levelWords: Record<string, LanguageLevel> = { lidt: 'basic', godt: 'good', flydende: 'fluent' }
for (const [word, level] of [
  ['a1', 'basic'],
  ['a2', 'basic'],
  ['b1', 'good'],
  ['b2', 'fluent'],
  ['c1', 'expert'],
  ['c2', 'expert'],
  ['højt', 'expert'],
  ['modersmål', 'expert'],
] as const)
  levelWords[word] = level
const languageLevel = codeCell(languageLevelLabels, levelWords)

/** `da:good`, `dansk:godt` or `Dansk:B1`. */
const languageCell: CellReader<CitizenInput['cv']['languages'][number]> = (item) => {
  const [language = '', level = '', ...more] = partsOf(item)
  if (more.length > 0) return { fault: 'too_many_parts' }
  const code = languageCode(language)
  if ('fault' in code) return code
  const read = languageLevel(level)
  return 'fault' in read ? read : { value: { code: code.value, level: read.value } }
}

const industryCell: CellReader<string> = (cell) => ({ value: /^\d{5}$/.test(cell) ? `0${cell}` : cell })
const goal = (rank: 'A' | 'B' | 'C') =>
  ({
    da: `mål ${rank.toLowerCase()}`,
    help: {
      da: `Op til tre titler, adskilt af |. ${goalRankExplanations[rank].da}`,
      en: `Up to three titles, separated by |. ${goalRankExplanations[rank].en}`,
    },
    read: listCell(textCell, titlesPerGoal, 'too_many_titles'),
  }) satisfies Column<string[]>

/** The columns of a file of citizens, in the order of the guide. */
export const citizenColumns = {
  case_reference: {
    da: 'sagsnummer',
    also: ['sagsreference', 'sag'],
    required: true,
    help: {
      da: 'Fagsystemets nøgle. Aldrig et CPR-nummer.',
      en: 'The case system’s key. Never a CPR number.',
    },
    read: textCell,
  },
  name: { da: 'navn', required: true, help: { da: 'Fulde navn.', en: 'Full name.' }, read: textCell },
  email: {
    da: 'e-mail',
    also: ['mail', 'e-mailadresse'],
    help: { da: 'E-mailadresse.', en: 'E-mail address.' },
    read: textCell,
  },
  phone: {
    da: 'telefon',
    also: ['telefonnummer', 'mobil'],
    help: { da: 'Mindst 8 cifre; + foran landekoden.', en: 'At least 8 digits; + before a country code.' },
    read: plainCell,
  },
  postal_code: {
    da: 'postnummer',
    also: ['postnr'],
    required: true,
    help: { da: 'Fire cifre.', en: 'Four digits.' },
    read: digitsCell(4),
  },
  birth_date: {
    da: 'fødselsdato',
    required: true,
    help: { da: 'Som 31-12-1990 eller 1990-12-31.', en: 'As 31-12-1990 or 1990-12-31.' },
    read: dateCell,
  },
  sex: {
    da: 'køn',
    required: true,
    help: { da: 'K, M eller X (eller kvinde, mand, andet).', en: 'F, M or X (or female, male, other).' },
    read: codeCell(sexLabels, {
      k: 'female',
      f: 'female',
      m: 'male',
      x: 'other',
      woman: 'female',
      man: 'male',
    }),
  },
  status: {
    da: 'status',
    help: {
      da: 'aktiv, i job eller afsluttet. Ny uden status: aktiv.',
      en: 'active, placed or closed. New without one: active.',
    },
    read: codeCell(citizenStatusLabels, { 'i job': 'placed', placeret: 'placed' }),
  },
  hours_min: {
    da: 'timer fra',
    also: ['timer min', 'timer mindst'],
    help: { da: 'Færreste timer om ugen. Ny uden tal: 1.', en: 'Fewest hours a week. New without one: 1.' },
    read: numberCell,
  },
  hours_max: {
    da: 'timer til',
    also: ['timer max', 'timer højst'],
    help: { da: 'Flest timer om ugen. Ny uden tal: 37.', en: 'Most hours a week. New without one: 37.' },
    read: numberCell,
  },
  radius_km: {
    da: 'radius',
    also: ['radius i km'],
    help: { da: 'Kilometer hjemmefra. Ny uden tal: 50.', en: 'Kilometres from home. New without one: 50.' },
    read: numberCell,
  },
  available_from: {
    da: 'kan starte',
    also: ['til rådighed fra'],
    help: { da: 'Dato. Ny uden: dagen for indlæsningen.', en: 'Date. New without one: the day of import.' },
    read: dateCell,
  },
  waiting_since: {
    da: 'ledig siden',
    help: {
      da: 'Første dag uden arbejde. Ny uden: dagen for indlæsningen.',
      en: 'First day without work. New without one: the day of import.',
    },
    read: dateCell,
  },
  target_group: {
    da: 'målgruppe',
    required: true,
    help: { da: 'Nummer i § 6, 1 til 13.', en: 'Number in section 6, 1 to 13.' },
    read: numberCell,
  },
  target_group_from: {
    da: 'målgruppe fra',
    help: {
      da: 'Dato. Uden: dagen for indlæsningen. Den forrige periode slutter dagen før.',
      en: 'Date. Without: the day of import. The period before ends the day before.',
    },
    read: dateCell,
  },
  goal_a: goal('A'),
  goal_b: goal('B'),
  goal_c: goal('C'),
  education_level: {
    da: 'uddannelsesniveau',
    help: {
      da: 'grundskole, gymnasial uddannelse, erhvervsuddannelse, kort, mellemlang eller lang videregående uddannelse.',
      en: 'basic, upper_secondary, vocational, short_higher, medium_higher or long_higher.',
    },
    read: codeCell(educationLevelLabels),
  },
  educations: {
    da: 'uddannelser',
    help: { da: 'navn eller navn:årstal, adskilt af |.', en: 'name or name:year, separated by |.' },
    read: listCell(educationCell),
  },
  skills: {
    da: 'kompetencer',
    help: { da: 'Adskilt af |.', en: 'Separated by |.' },
    read: listCell(textCell),
  },
  experience: {
    da: 'erfaring',
    help: {
      da: 'stilling:arbejdsgiver:2015-2019:branchekode, adskilt af |; kun stillingen er nødvendig.',
      en: 'title:employer:2015-2019:industry code, separated by |; only the title is needed.',
    },
    read: listCell(experienceCell),
  },
  industries: {
    da: 'brancher',
    help: {
      da: 'Ønskede branchekoder (DB25, 2 til 6 cifre), adskilt af |.',
      en: 'Industry codes wished for (DB25, 2 to 6 digits), separated by |.',
    },
    read: listCell(industryCell),
  },
  driving_licences: {
    da: 'kørekort',
    help: { da: 'Kategorier, som B|C, adskilt af |.', en: 'Categories, as B|C, separated by |.' },
    read: listCell(codeCell(drivingLicenceLabels)),
  },
  licences: {
    da: 'certifikater',
    help: {
      da: 'Koder eller danske navne, adskilt af |, som hygiejnebevis|truckcertifikat b (gaffeltruck).',
      en: 'Codes or names, separated by |, as hygiene|forklift_b.',
    },
    read: listCell(codeCell(licenceLabels)),
  },
  languages: {
    da: 'sprog',
    help: {
      da: 'sprog:niveau, adskilt af |, som dansk:godt|engelsk:B2.',
      en: 'language:level, separated by |, as da:good|en:B2.',
    },
    read: listCell(languageCell),
  },
  children_certificate: {
    da: 'børneattest',
    help: { da: 'ja eller nej.', en: 'yes or no.' },
    read: yesNoCell,
  },
  consent: {
    da: 'samtykke',
    help: {
      da: 'ja, når borgeren har sagt ja til at blive præsenteret for virksomheder. Ny uden: nej.',
      en: 'yes where the citizen has agreed to be presented to companies. New without one: no.',
    },
    read: yesNoCell,
  },
  objection: {
    da: 'indsigelse',
    help: {
      da: 'ja, når borgeren har sagt nej til at indgå i matchning. Ny uden: nej.',
      en: 'yes where the citizen has objected to being matched. New without one: no.',
    },
    read: yesNoCell,
  },
} as const satisfies Record<string, Column<unknown>>
export type CitizenColumn = keyof typeof citizenColumns
