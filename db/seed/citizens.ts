import type { CitizenCv, GoalRank } from '@virkelyst/shared/citizens/citizen.schema'
import type { DrivingLicence, LanguageLevel, LicenceCode } from '@virkelyst/shared/citizens/requirement.codes'
import { searchText } from '@virkelyst/shared/kernel/search-text'
import { searchColumns } from '../src/citizens/citizen-record'
import { femaleNames, maleNames, surnames } from './names'
import { benefitMix, longTermShare, network } from './proportions'
import {
  dayFromToday,
  hoursAgo,
  newId,
  resolved,
  type SeedContext,
  type SeedOccupation,
} from './seed-context'

/** Unit groups that people in a suburb look for, with weights; and those a person can always fall back on (goal C). */
const wished: readonly (readonly [string, number])[] = [
  ['5223', 10],
  ['4110', 8],
  ['9333', 9],
  ['5311', 7],
  ['8332', 5],
  ['5322', 6],
  ['4226', 3],
  ['5131', 3],
  ['5120', 4],
  ['9112', 5],
  ['4321', 5],
  ['3313', 3],
  ['2512', 3],
  ['3512', 3],
  ['2342', 3],
  ['7115', 3],
  ['7411', 3],
  ['7131', 2],
  ['6113', 3],
  ['8322', 3],
  ['8344', 3],
  ['5153', 4],
  ['4222', 4],
  ['2431', 2],
  ['2421', 2],
  ['3343', 2],
  ['5141', 2],
  ['7231', 2],
  ['7223', 2],
  ['9412', 5],
  ['5321', 3],
  ['2635', 2],
  ['2221', 1],
  ['5414', 2],
  ['7512', 1],
  ['8331', 2],
  ['9621', 1],
  ['2341', 2],
  ['3322', 2],
  ['2166', 2],
]
const fallback: readonly (readonly [string, number])[] = [
  ['9112', 12],
  ['9333', 12],
  ['9412', 9],
  ['9334', 7],
  ['9329', 7],
  ['5223', 5],
  ['9321', 3],
  ['9621', 3],
  ['9613', 2],
  ['8344', 2],
  ['5153', 3],
]

/** Titles that no catalogue knows: people write such things, and must be found all the same. */
const rawTitles = [
  'noget med dyr',
  'altid frisk på en opgave',
  'kreativ hjælper',
  'håndelag med alt',
  'ude i naturen',
  'med mennesker',
]

const skills = [
  'Excel',
  'Kundekontakt',
  'Truck',
  'Madlavning',
  'Rengøring',
  'Bogføring',
  'Svejsning',
  'Regnskab',
  'Sociale medier',
  'Kassebetjening',
  'Pleje',
  'Børn',
  'Havearbejde',
  'Lagerstyring',
  'Word',
  'Telefonpasning',
  'SAP',
  'Kørsel',
  'Engelsk i tale',
  'Planlægning',
]

const pickOccupation = ({ random, byGroup }: SeedContext, groups: typeof wished): SeedOccupation | null => {
  const found = byGroup.get(random.weighted(groups))
  if (!found) return null
  return random.chance(0.7) ? found[0]! : random.pick(found)
}

export type SeedCitizen = {
  id: string
  no: number
  municipalityCode: string
  name: string
  email: string | null
  phone: string | null
  postalCode: string
  hoursMin: number
  hoursMax: number
  availableFrom: string
  radiusKm: number
  status: 'active' | 'placed' | 'closed'
  objectedAt: string | null
  targetGroup: number
  cv: CitizenCv
  goals: { goal: GoalRank; position: number; title: string; occupations: ReturnType<typeof resolved>[] }[]
}

const goalsOf = (context: SeedContext): SeedCitizen['goals'] => {
  const { random } = context
  const goals: SeedCitizen['goals'] = []
  for (const goal of ['A', 'B', 'C'] as const) {
    if (goal === 'C' && random.chance(0.1)) continue
    const titles = random.weighted([
      [1, 62],
      [2, 28],
      [3, 10],
    ] as const)
    for (let position = 1; position <= titles; position++) {
      if (random.chance(0.01)) {
        goals.push({ goal, position, title: random.pick(rawTitles), occupations: [] })
        continue
      }
      const occupation = pickOccupation(context, goal === 'C' ? fallback : wished)
      if (!occupation) continue
      const title =
        random.chance(0.6) || occupation.titles.length === 0
          ? occupation.label
          : random.pick(occupation.titles)
      goals.push({ goal, position, title, occupations: [resolved(occupation)] })
    }
  }
  return goals
}

const cvOf = (context: SeedContext, goals: SeedCitizen['goals'], age: number): CitizenCv => {
  const { random, now } = context
  const year = now.getUTCFullYear()
  const level = random.weighted([
    ['none', 8],
    ['basic', 38],
    ['upper_secondary', 12],
    ['vocational', 26],
    ['short_higher', 5],
    ['medium_higher', 7],
    ['long_higher', 4],
  ] as const)
  const drivingLicences: DrivingLicence[] = random.chance(0.62) ? ['B'] : []
  if (drivingLicences.length > 0 && random.chance(0.08)) drivingLicences.push('C', 'CE')
  const licences: LicenceCode[] = []
  for (const [code, share] of [
    ['forklift_b', 0.09],
    ['forklift_a', 0.03],
    ['hygiene', 0.08],
    ['first_aid', 0.07],
    ['eu_driver', 0.05],
    ['taxi_driver', 0.03],
    ['guard', 0.02],
    ['welding', 0.02],
    ['hot_work', 0.03],
    ['adr', 0.01],
  ] as const)
    if (random.chance(share)) licences.push(code)
  const danish = random.weighted<LanguageLevel>([
    ['expert', 68],
    ['fluent', 14],
    ['good', 11],
    ['basic', 7],
  ])
  const languages: CitizenCv['languages'] = [{ code: 'da', level: danish }]
  if (random.chance(0.55))
    languages.push({ code: 'en', level: random.pick(['basic', 'good', 'fluent'] as const) })
  if (danish !== 'expert')
    languages.push({
      code: random.pick(['ar', 'tr', 'uk', 'pl', 'fa', 'so', 'ur'] as const),
      level: 'expert',
    })
  const experience: CitizenCv['experience'] = []
  let to = year - random.between(0, 4)
  for (let jobs = Math.min(random.between(0, 4), Math.floor((age - 18) / 4)); jobs > 0; jobs--) {
    const from = to - random.between(1, 6)
    const title = random.chance(0.6) && goals.length > 0 ? random.pick(goals).title : 'medhjælper'
    const industryCode = random.chance(0.75)
      ? random.pick([
          '494100',
          '521000',
          '471120',
          '812100',
          '561110',
          '871010',
          '851000',
          '433200',
          '466400',
          '562200',
          '841100',
          '621000',
          '692000',
        ])
      : undefined
    experience.push({ title, employer: '', industryCode, fromYear: from, toYear: to })
    to = from - random.between(0, 2)
  }
  const educations =
    level === 'none' || level === 'basic'
      ? [{ name: 'Folkeskole' }]
      : [
          {
            name: random.pick([
              'Handelsskole',
              'Teknisk skole',
              'Social- og sundhedsskole',
              'HF',
              'Professionsbachelor',
              'Akademiuddannelse',
            ]),
            year: year - Math.max(1, Math.min(age - 19, random.between(2, 25))),
          },
        ]
  return {
    educationLevel: level,
    educations,
    skills: random.sample(skills, random.between(1, 5)),
    experience,
    industries: random.chance(0.4)
      ? [random.pick(['47', '49', '52', '56', '81', '87', '88', '43', '10'])]
      : [],
    drivingLicences,
    licences,
    languages,
    childrenCertificate: random.chance(0.15),
  }
}

const ageOf = ({ random }: SeedContext, targetGroup: number) =>
  targetGroup === 4 || targetGroup === 5
    ? random.between(18, 29)
    : targetGroup === 1
      ? random.weighted([
          [random.between(25, 29), 25],
          [random.between(30, 50), 45],
          [random.between(51, 66), 30],
        ] as const)
      : random.between(30, 66)

const caseReferenceOf = (no: number) => `SAG-${String(no).padStart(6, '0')}`

const homes = (citizens: number) => {
  // Nine tenths live in the home municipality, the rest with its neighbours.
  const away = network.slice(1)
  const each = Math.max(1, Math.round(citizens / 10 / away.length))
  return [
    { ...network[0], count: citizens - each * away.length },
    ...away.map((municipality) => ({ ...municipality, count: each })),
  ]
}

/** Invented citizens, one after another: at 100,000 they are stored in portions, never all held at once. */
export function* makeCitizens(
  context: SeedContext,
  count: number,
  firstNo: number,
): Generator<{ citizen: SeedCitizen; row: Record<string, unknown>; groupFrom: string }> {
  const { random } = context
  let no = firstNo
  for (const home of homes(count)) {
    for (let made = 0; made < home.count; made++) {
      const targetGroup = random.weighted(benefitMix)
      const female = random.chance(0.52)
      const name = `${random.pick(female ? femaleNames : maleNames)} ${random.pick(surnames)}`
      const age = ageOf(context, targetGroup)
      const waitingDays = random.chance(longTermShare[targetGroup] ?? 0.1)
        ? random.between(3 * 365, 9 * 365)
        : random.between(5, 700)
      const [hoursMin, hoursMax] = random.weighted([
        [[30, 37], 45],
        [[20, 37], 25],
        [[10, 25], 12],
        [[5, 15], 12],
        [[2, 10], 6],
      ] as const)
      const createdAt = hoursAgo(context, Math.min(waitingDays, 900) * 24)
      const goals = goalsOf(context)
      const citizen: SeedCitizen = {
        id: newId(context),
        no: no++,
        municipalityCode: home.code,
        name,
        email: random.chance(0.9) ? `${searchText(name).replaceAll(' ', '.')}${no}@borger.example` : null,
        phone: random.chance(0.95)
          ? `+45 ${random.between(20, 99)} ${random.between(10, 99)} ${random.between(10, 99)} ${random.between(10, 99)}`
          : null,
        postalCode: random.pick(home.postalCodes),
        hoursMin,
        hoursMax,
        radiusKm: random.weighted([
          [10, 15],
          [15, 25],
          [25, 35],
          [40, 20],
          [60, 5],
        ] as const),
        availableFrom: dayFromToday(
          context,
          random.chance(0.8) ? -random.between(0, 60) : random.between(1, 60),
        ),
        status: random.weighted([
          ['active', 93],
          ['placed', 5],
          ['closed', 2],
        ] as const),
        objectedAt: random.chance(0.004) ? createdAt : null,
        targetGroup,
        cv: cvOf(context, goals, age),
        goals,
      }
      const row = {
        id: citizen.id,
        no: citizen.no,
        municipalityCode: home.code,
        caseReference: caseReferenceOf(citizen.no),
        name,
        ...searchColumns({ name, caseReference: caseReferenceOf(citizen.no) }),
        email: citizen.email,
        phone: citizen.phone,
        postalCode: citizen.postalCode,
        birthDate: dayFromToday(context, -(age * 365 + random.between(10, 350))),
        sex: female ? 'female' : 'male',
        status: citizen.status,
        hoursMin,
        hoursMax,
        radiusKm: citizen.radiusKm,
        availableFrom: citizen.availableFrom,
        waitingSince: dayFromToday(context, -waitingDays),
        cv: citizen.cv,
        consentAt: random.chance(0.8) ? createdAt : null,
        objectedAt: citizen.objectedAt,
        source: 'import',
        createdAt,
        updatedAt: createdAt,
      }
      yield { citizen, row, groupFrom: dayFromToday(context, -waitingDays) }
    }
  }
}
