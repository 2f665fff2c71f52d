import {
  leastOccupationPercent,
  mostEffortPercent,
  type Percents,
  scaledToHundred,
} from '@virkelyst/shared/matching/weight.rules'
import fc from 'fast-check'

/** The built-in weights, as an administrator would type them. */
export const somePercents = (change: Partial<Percents> = {}): Percents => ({
  occupation: 50,
  goal: 12,
  distance: 12,
  hours: 10,
  industry: 8,
  effort: 5,
  availability: 3,
  ...change,
})

/** Weights that may be decided: whole percents, a hundred together, occupation the heaviest, an effort light. */
export const anyPercents: fc.Arbitrary<Percents> = fc
  .record({
    occupation: fc.integer({ min: leastOccupationPercent, max: 90 }),
    effort: fc.integer({ min: 0, max: mostEffortPercent }),
    others: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ occupation, effort, others }) => {
    const left = 100 - occupation - effort
    const [goal = 0, distance = 0, hours = 0, industry = 0, availability = 0] = others.map((part) => part + 1)
    const parts = scaledToHundred({
      occupation: 0,
      goal,
      distance,
      hours,
      industry,
      effort: 0,
      availability,
    })
    const shares = Object.entries(parts).map(
      ([name, share]) => [name, Math.floor((share * left) / 100)] as const,
    )
    const given = shares.reduce((sum, [, share]) => sum + share, 0)
    return {
      ...(Object.fromEntries(shares) as Percents),
      occupation: occupation + left - given,
      effort,
    }
  })
  .filter((all) =>
    Object.entries(all).every(([name, share]) => name === 'occupation' || share < all.occupation),
  )
