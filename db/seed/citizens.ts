import type { CitizenCv } from '@virkelyst/shared/citizens/citizen.schema'
import { searchText } from '@virkelyst/shared/kernel/search-text'
import { searchColumns } from '../src/citizens/citizen-record'
import { cvOf } from './citizen-cv'
import { goalsOf, type SeedGoal } from './citizen-goals'
import { femaleNames, maleNames, surnames } from './names'
import { benefitMix, longTermShare, network } from './proportions'
import { dayFromToday, hoursAgo, newId, type SeedContext } from './seed-context'

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
  goals: SeedGoal[]
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
