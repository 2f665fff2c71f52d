import type { CitizenCv } from '@virkelyst/shared/citizens/citizen.schema'
import type { DrivingLicence, LanguageLevel, LicenceCode } from '@virkelyst/shared/citizens/requirement.codes'
import type { SeedGoal } from './citizen-goals'
import type { SeedContext } from './seed-context'

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

/** A CV that fits the goals and the age. */
export const cvOf = (context: SeedContext, goals: readonly SeedGoal[], age: number): CitizenCv => {
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
