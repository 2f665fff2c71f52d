import {
  type MatchAnswers,
  type MatchChecklist,
  matchPoints,
} from '@virkelyst/shared/referrals/consideration.schema'
import { checklistLabels } from '@virkelyst/shared/referrals/referral.labels'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { staffReferralsTexts } from './staff-referrals.texts'

/** What was considered before the presentation, with the answers, and what was not. */
export const Considered = ({
  checklist,
  answers,
}: {
  checklist: MatchChecklist
  answers: MatchAnswers | null
}) => {
  const t = useTexts(staffReferralsTexts)
  const label = useLabel()
  const left = matchPoints.filter((point) => !checklist[point])
  return (
    <ul className="plain stack tight">
      {matchPoints
        .filter((point) => checklist[point])
        .map((point) => (
          <li key={point}>
            {label(checklistLabels[point])}
            {answers && (answers[point] || (point === 'mentor' && answers.mentorName)) && (
              <>
                <br />
                <span className="quiet">
                  {[
                    point === 'mentor' && answers.mentorName && t('mentorIs', { name: answers.mentorName }),
                    answers[point],
                  ]
                    .filter(Boolean)
                    .join('. ')}
                </span>
              </>
            )}
          </li>
        ))}
      {left.length > 0 && (
        <li className="quiet small">
          {t('notConsidered', { points: left.map((point) => label(checklistLabels[point])).join(' · ') })}
        </li>
      )}
    </ul>
  )
}
