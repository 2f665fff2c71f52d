import type { GoalRank } from '@virkelyst/shared/citizens/citizen.schema'
import { useTexts } from '../../i18n/texts'
import { StepsOfThree } from '../../ui/steps-of-three'
import { goalSteps } from './goal-steps'
import { staffMatchingTexts } from './staff-matching.texts'

/** Which goal fitted, and both facts about it side by side: how much it is wished for, and how easily it is had. */
export const GoalFacts = ({ goal, title }: { goal: GoalRank; title: string }) => {
  const t = useTexts(staffMatchingTexts)
  return (
    <p className="goal-facts">
      <strong>{t('goalLine', { goal, title })}</strong>
      <StepsOfThree term={t('wish')} count={goalSteps[goal].wish} />
      <StepsOfThree term={t('employability')} count={goalSteps[goal].employability} />
    </p>
  )
}
