import { goalRankExplanations, goalRankLabels } from '@virkelyst/shared/citizens/citizen.labels'
import { goalRanks, titlesPerGoal } from '@virkelyst/shared/citizens/citizen.schema'
import { TitleField } from '../../app/title-field'
import { defineTexts, useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import type { GoalDraft } from './goal-draft'
import './citizen-form.css'

const texts = defineTexts('goal-fields', {
  da: {
    title: 'Job {{number}}',
    add: 'Tilføj et job',
    remove: 'Fjern {{title}}',
    removeEmpty: 'Fjern feltet',
  },
  en: {
    title: 'Job {{number}}',
    add: 'Add a job',
    remove: 'Remove {{title}}',
    removeEmpty: 'Remove the field',
  },
})

/** Up to three titles under each of the goals A, B and C, each with what the letter means. */
export const GoalFields = ({
  drafts,
  onDrafts,
  errors,
}: {
  drafts: readonly GoalDraft[]
  onDrafts: (drafts: GoalDraft[]) => void
  errors: Record<string, string>
}) => {
  const t = useTexts(texts)
  const label = useLabel()
  const filled = drafts.filter(({ title }) => title.trim() !== '')
  const errorOf = (draft: GoalDraft) => {
    const at = filled.indexOf(draft)
    return at < 0 ? undefined : (errors[`goals.${at}.title`] ?? errors[`goals.${at}.occupationCode`])
  }
  return goalRanks.map((rank) => {
    const mine = drafts.filter(({ goal }) => goal === rank)
    return (
      <fieldset key={rank} className="card goal">
        <legend>
          <h3>{label(goalRankLabels[rank])}</h3>
        </legend>
        <p className="quiet">{label(goalRankExplanations[rank])}</p>
        {mine.map((draft, position) => (
          <div key={draft.key} className="goal-row">
            <TitleField
              name={`goals.${rank}.${position}`}
              label={t('title', { number: position + 1 })}
              optional={position > 0 || rank !== 'A'}
              error={errorOf(draft)}
              value={draft}
              onValue={(value) =>
                onDrafts(drafts.map((other) => (other.key === draft.key ? { ...other, ...value } : other)))
              }
            />
            {mine.length > 1 && (
              <Button
                look="tertiary"
                small
                onClick={() => onDrafts(drafts.filter(({ key }) => key !== draft.key))}
              >
                {draft.title.trim() ? t('remove', { title: draft.title.trim() }) : t('removeEmpty')}
              </Button>
            )}
          </div>
        ))}
        {mine.length < titlesPerGoal && (
          <Button
            small
            icon="plus"
            onClick={() =>
              onDrafts([
                ...drafts,
                { goal: rank, title: '', key: Math.max(...drafts.map(({ key }) => key)) + 1 },
              ])
            }
          >
            {t('add')}
          </Button>
        )}
      </fieldset>
    )
  })
}
