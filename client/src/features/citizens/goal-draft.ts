import { type GoalInput, goalRanks } from '@virkelyst/shared/citizens/citizen.schema'

/** A title while it is typed; `key` keeps its field the same while others are removed. */
export type GoalDraft = GoalInput & { key: number }

/** The goals as stored, with at least one field for each of A, B and C. */
export const goalDrafts = (goals: readonly GoalInput[]): GoalDraft[] => {
  const drafts = goalRanks.flatMap((rank) => {
    const mine = goals.filter(({ goal }) => goal === rank)
    return mine.length > 0 ? mine : [{ goal: rank, title: '' }]
  })
  return drafts.map((draft, key) => ({ ...draft, key }))
}

/** The goals to send: empty fields are no goals. */
export const goalsOf = (drafts: readonly GoalDraft[]): GoalInput[] =>
  drafts
    .filter(({ title }) => title.trim() !== '')
    .map(({ goal, title, occupationCode }) => ({ goal, title: title.trim(), occupationCode }))
