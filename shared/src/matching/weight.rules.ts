import { z } from 'zod'
import { fieldError } from '../kernel/fields.schema'
import type { Weights } from './weights'

/** In the order they are shown: what the score is made of (`matching.md` 4). */
export const weightNames = [
  'occupation',
  'goal',
  'distance',
  'hours',
  'industry',
  'effort',
  'availability',
] as const satisfies readonly (keyof Weights)[]
export type WeightName = (typeof weightNames)[number]

/** Percent of the score a component makes up, by its name. */
export type Percents = Record<WeightName, number>

/** With less, people in another occupation could come before those in the right one by living nearer and starting sooner. */
export const leastOccupationPercent = 40
/** An effort moves people who are about equal; with more it would decide by target group. */
export const mostEffortPercent = 10

const percent = z
  .number({ error: fieldError('bad_number') })
  .int({ error: 'bad_number' })
  .min(0, { error: 'bad_number' })
  .max(100, { error: 'bad_number' })

export const sumOf = (percents: Partial<Percents>): number =>
  weightNames.reduce((sum, name) => sum + (percents[name] ?? 0), 0)

/**
 * Weights as a person sets them: whole percents that add up to a hundred. Occupation weighs most, and at least
 * `leastOccupationPercent`; an effort weighs at most `mostEffortPercent`.
 */
export const percents = z
  .object({
    occupation: percent,
    goal: percent,
    distance: percent,
    hours: percent,
    industry: percent,
    effort: percent,
    availability: percent,
  })
  .superRefine((all, context) => {
    const wrong = (name: WeightName, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message })
    const heaviest = Math.max(...weightNames.map((name) => (name === 'occupation' ? 0 : all[name])))
    if (all.occupation < leastOccupationPercent || all.occupation <= heaviest)
      wrong('occupation', 'occupation_weight')
    if (all.effort > mostEffortPercent) wrong('effort', 'effort_weight')
    if (sumOf(all) !== 100) context.addIssue({ code: 'custom', path: [], message: 'weights_sum' })
  })

export const weightsOf = (all: Percents): Weights =>
  Object.fromEntries(weightNames.map((name) => [name, all[name] / 100])) as Weights
export const percentsOf = (weights: Weights): Percents =>
  Object.fromEntries(weightNames.map((name) => [name, Math.round(weights[name] * 100)])) as Percents

/** The same proportions in whole percents that add up to a hundred: what is lost in rounding goes to those who lost most. */
export const scaledToHundred = (all: Percents): Percents => {
  const sum = sumOf(all)
  if (sum === 0) return all
  const exact = weightNames.map((name) => ({ name, share: (all[name] * 100) / sum }))
  const left = 100 - exact.reduce((whole, { share }) => whole + Math.floor(share), 0)
  const gaining = new Set(
    exact
      .toSorted((a, b) => (b.share % 1) - (a.share % 1))
      .slice(0, left)
      .map(({ name }) => name),
  )
  return Object.fromEntries(
    exact.map(({ name, share }) => [name, Math.floor(share) + (gaining.has(name) ? 1 : 0)]),
  ) as Percents
}

/** What each component really counts: where no effort is in force the others fill up to 1. */
export const countedWeights = (weights: Weights, effortInForce: boolean): Weights =>
  effortInForce
    ? weights
    : (Object.fromEntries(
        weightNames.map((name) => [name, name === 'effort' ? 0 : weights[name] / (1 - weights.effort)]),
      ) as Weights)

export type DatedWeights = {
  /** Null: the installation's. */
  municipalityCode: string | null
  /** Running number within the municipality. */
  no: number
  /** ISO date. */
  validFrom: string
  takenBackAt: string | null
}

/** The version in force on the date: the municipality's own before the installation's, the newest first; null for the built-in one. */
export const weightsOn = <Version extends DatedWeights>(
  versions: readonly Version[],
  date: string,
): Version | null =>
  versions
    .filter(({ validFrom, takenBackAt }) => takenBackAt === null && validFrom <= date)
    .toSorted(
      (a, b) =>
        Number(a.municipalityCode === null) - Number(b.municipalityCode === null) ||
        (a.validFrom === b.validFrom ? b.no - a.no : a.validFrom < b.validFrom ? 1 : -1),
    )[0] ?? null
