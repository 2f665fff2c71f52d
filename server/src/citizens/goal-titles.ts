import type { StoredGoal } from '@virkelyst/db/citizens/citizen-record'
import type { GoalInput } from '@virkelyst/shared/citizens/citizen.schema'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Occupations } from '../occupations/occupations.service'

/** What citizens ask of the occupation catalogue; null for a chosen code that is not there. */
export type TitleResolver = Pick<Occupations, 'resolve'>

/**
 * Goals as they are stored: numbered within A, B and C, each title resolved once, now.
 * `prefix` is the path of the goals' owner in the input, for naming a field.
 * @throws AppError `input` naming the goal whose chosen occupation is not in the catalogue
 */
export const resolveGoals = (
  titles: TitleResolver,
  goals: readonly GoalInput[],
  prefix: string,
): StoredGoal[] => {
  const positions = { A: 0, B: 0, C: 0 }
  const stored: StoredGoal[] = []
  for (const [index, { goal, title, occupationCode }] of goals.entries()) {
    const found = titles.resolve(title, occupationCode)
    if (!found)
      throw new AppError('input', {
        fields: { [`${prefix}goals.${index}.occupationCode`]: 'bad_occupation' },
      })
    positions[goal]++
    stored.push({
      goal,
      position: positions[goal],
      title,
      occupations: found.occupations,
      chosen: occupationCode !== undefined,
      catalogueVersion: found.catalogueVersion,
    })
  }
  return stored.sort((a, b) => (a.goal < b.goal ? -1 : a.goal > b.goal ? 1 : a.position - b.position))
}
