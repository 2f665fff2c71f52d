import type { OrderForRanking } from '@virkelyst/db/matching/order-for-ranking'
import { type CitizenCv, citizenCv, goalRanks } from '@virkelyst/shared/citizens/citizen.schema'
import {
  type DrivingLicence,
  type LanguageLevel,
  type LicenceCode,
  languageLevels,
  licenceCodes,
} from '@virkelyst/shared/citizens/requirement.codes'
import type { PostalPlace } from '@virkelyst/shared/geography/postal-codes'
import { type JobOrderKind, jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import { requirements } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { addDays } from '@virkelyst/shared/kernel/dates'
import type { IndexedCitizen } from '@virkelyst/shared/matching/goal-posting.layout'
import type { Catalogue } from '@virkelyst/shared/occupations/catalogue-format'
import type { ResolvedOccupation } from '@virkelyst/shared/occupations/occupation.schema'
import { makeDice } from './dice'

export type Resolve = (title: string) => ResolvedOccupation[]
export type MadeCitizen = IndexedCitizen & { id: string; name: string; cv: CitizenCv }

export type PopulationParts = {
  seed: number
  catalogue: Catalogue
  places: readonly PostalPlace[]
  resolve: Resolve
  /** ISO date. */
  today: string
  /** Where people live and work is: all over the country, or in and around the capital under one municipality. */
  spread: 'country' | 'one municipality'
}

/** København: the municipality everybody belongs to where there is only one. */
export const capital = '0101'
const industries = ['471', '4711', '88', '561', '8810', '52', '412', '432', '811', '851', '10', '2562']

/**
 * Invented citizens and orders, the same for the same seed: titles from the catalogue by a few popular occupations and a
 * long tail, one in twelve misspelt or with words around it; people where the postal codes are.
 */
export const makePopulation = ({ seed, catalogue, places, resolve, today, spread }: PopulationParts) => {
  const dice = makeDice(seed)
  const titled = catalogue.occupations
    .map((occupation) => ({
      titles: occupation.titles.filter((title) => title.kind !== 'english' && title.firstChoice),
      mark: dice.share(),
    }))
    .filter((occupation) => occupation.titles.length > 0)
    .sort((a, b) => a.mark - b.mark)
    .map((occupation, rank) => ({ ...occupation, weight: 1 / (rank + 4) }))
  const someOccupation = dice.weighted(titled, (one) => one.weight)
  const living = places.filter(
    ({ postalCode }) => postalCode >= '1050' && (spread === 'country' || postalCode < '3000'),
  )
  // København's street codes are many for few people each.
  const somePlace = dice.weighted(living, (place) => (place.postalCode < '2000' ? 0.06 : 1))

  const misspell = (title: string): string => {
    const at = 1 + dice.below(Math.max(1, title.length - 2))
    return dice.chance(0.5) ? title.slice(0, at) + title.slice(at + 1) : `erfaren ${title}`
  }
  const title = (): string => {
    const one = dice.pick(someOccupation().titles).title
    return dice.chance(1 / 12) ? misspell(one) : one
  }
  const known = new Map<string, ResolvedOccupation[]>()
  const resolved = (text: string): ResolvedOccupation[] => {
    const found = known.get(text) ?? resolve(text)
    known.set(text, found)
    return found
  }
  const level = (): LanguageLevel => dice.pick(languageLevels)
  const driving = (): DrivingLicence[] => (dice.chance(0.55) ? (dice.chance(0.08) ? ['B', 'C'] : ['B']) : [])
  const licences = (): LicenceCode[] => licenceCodes.filter(() => dice.chance(0.03))
  const hours = (): [number, number] => {
    const most = dice.pick([10, 15, 20, 25, 30, 37, 37, 37])
    return [Math.max(0, most - dice.pick([0, 5, 10, 17])), most]
  }

  const citizen = (no: number): MadeCitizen => {
    const place = somePlace()
    const [hoursMin, hoursMax] = hours()
    const goals = goalRanks.map((goal) => {
      const text = title()
      return { goal, position: 1, title: text, occupations: resolved(text) }
    })
    return {
      id: `30000000-0000-7000-8000-${no.toString(16).padStart(12, '0')}`,
      no,
      name: `Borger ${no}`,
      municipalityCode: spread === 'country' ? place.municipalityCode : capital,
      postalCode: place.postalCode,
      status: dice.chance(0.06) ? 'placed' : 'active',
      objected: dice.chance(0.01),
      hoursMin,
      hoursMax,
      radiusKm: dice.pick([10, 15, 20, 30, 30, 50, 75]),
      availableFrom: addDays(today, dice.chance(0.7) ? 0 : dice.below(150)),
      waitingSince: addDays(today, -dice.below(1500)),
      cv: citizenCv.parse({
        experience: dice.chance(0.6) ? [{ title: goals[0]!.title, industryCode: dice.pick(industries) }] : [],
        industries: dice.chance(0.2) ? [dice.pick(industries)] : [],
        drivingLicences: driving(),
        licences: licences(),
        languages: [
          { code: 'da', level: level() },
          { code: 'en', level: level() },
        ],
        childrenCertificate: dice.chance(0.2),
      }),
      goals,
      targetGroups: [
        { targetGroup: 1 + dice.below(13), validFrom: addDays(today, -dice.below(900) - 1), validTo: null },
      ],
    }
  }

  const order = (number: number): OrderForRanking => {
    const text = title()
    const kind: JobOrderKind = dice.chance(0.6) ? 'ordinary' : dice.pick(jobOrderKinds)
    const [hoursMin, hoursMax] = kind === 'part_hours_job' ? [4, 12] : hours()
    return {
      id: `40000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
      kind,
      status: 'open',
      title: text,
      occupations: resolved(text),
      postalCode: somePlace().postalCode,
      hoursMin,
      hoursMax,
      startDate: dice.chance(0.5) ? addDays(today, dice.below(60)) : null,
      requirements: requirements.parse({
        drivingLicences: dice.chance(0.15) ? [{ code: 'B', required: true }] : [],
        languages: dice.chance(0.2) ? [{ code: 'da', level: 'good', required: true }] : [],
        childrenCertificate: dice.chance(0.04),
      }),
      industryCode: dice.chance(0.9) ? dice.pick(industries) : null,
    }
  }

  return { citizen, order, dice }
}
export type Population = ReturnType<typeof makePopulation>
