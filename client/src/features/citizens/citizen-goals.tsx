import { goalRankLabels } from '@virkelyst/shared/citizens/citizen.labels'
import { type GoalView, goalRanks } from '@virkelyst/shared/citizens/citizen.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { staffCitizensTexts } from './staff-citizens.texts'

/** What a title was understood as: chosen by a person, certain, or a guess with its likelihood. */
const Understanding = ({ goal }: { goal: GoalView }) => {
  const t = useTexts(staffCitizensTexts)
  const format = useFormat()
  const [first, ...rest] = goal.occupations
  if (!first) return <span className="quiet small">{t('notUnderstood')}</span>
  const certain = goal.chosen || (first.confidence >= 0.85 && rest.length === 0)
  const text = certain
    ? t(goal.chosen ? 'chosenAs' : 'understoodAs', { label: first.label })
    : goal.occupations
        .map(({ label, confidence }) => t('maybe', { label, percent: format.number(confidence * 100, 0) }))
        .join(' · ')
  return <span className="quiet small">{text}</span>
}

/** The three goals, each title with the occupation it is found under. */
export const CitizenGoals = ({ goals }: { goals: readonly GoalView[] }) => {
  const t = useTexts(staffCitizensTexts)
  const label = useLabel()
  return (
    <section className="stack" aria-labelledby="citizen-goals">
      <h2 id="citizen-goals">{t('goals')}</h2>
      <div className="grid">
        {goalRanks.map((rank) => {
          const titles = goals.filter(({ goal }) => goal === rank)
          return (
            <div key={rank} className="card goal-card">
              <h3>{label(goalRankLabels[rank])}</h3>
              {titles.length === 0 ? (
                <p className="quiet">{t('noGoal')}</p>
              ) : (
                <ul className="plain stack tight">
                  {titles.map((goal) => (
                    <li key={goal.position}>
                      <strong>{goal.title}</strong>
                      <br />
                      <Understanding goal={goal} />
                    </li>
                  ))}
                </ul>
              )}
            </div>
          )
        })}
      </div>
    </section>
  )
}
