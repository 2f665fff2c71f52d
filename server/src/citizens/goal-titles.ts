import type { StoredGoal } from '@virkelyst/db/citizens/citizen-record'
import type { GoalInput } from '@virkelyst/shared/citizens/citizen.schema'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { CatalogueNow } from '../occupations/occupations.service'

/** What citizens ask of the occupation catalogue; null for a chosen code that is not there. */
export type TitleResolver = Pick<CatalogueNow, 'resolve'>

const chosenCode = ({ chosen, occupations }: StoredGoal) => (chosen ? occupations[0]?.code : undefined)

/**
 * Goals as they are stored: numbered within A, B and C. An occupation that a person chose stays with its title; any other
 * title is resolved now, so that no write brings back what a changed catalogue has just replaced. `prefix` is the path of the goals' owner in the input, for naming a field.
 * @throws AppError `input` naming the goal whose chosen occupation is not in the catalogue
 */
export const resolveGoals = (
  titles: TitleResolver,
  goals: readonly GoalInput[],
  stored: readonly StoredGoal[] = [],
  prefix = '',
): StoredGoal[] => {
  const positions = { A: 0, B: 0, C: 0 }
  const resolve = ({ goal, title, occupationCode }: GoalInput, index: number): StoredGoal => {
    const position = ++positions[goal]
    const before = stored.find((each) => each.goal === goal && each.position === position)
    if (before?.chosen && before.title === title && chosenCode(before) === occupationCode) return before
    const found = titles.resolve(title, occupationCode)
    if (!found)
      throw new AppError('input', {
        fields: { [`${prefix}goals.${index}.occupationCode`]: 'bad_occupation' },
      })
    const { occupations, catalogueVersion } = found
    return { goal, position, title, occupations, chosen: occupationCode !== undefined, catalogueVersion }
  }
  return goals
    .map(resolve)
    .sort((a, b) => (a.goal < b.goal ? -1 : a.goal > b.goal ? 1 : a.position - b.position))
}
