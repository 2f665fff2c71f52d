import type { AnswerParty } from '@virkelyst/shared/follow-ups/follow-up.kinds'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { DescriptionList } from '../../ui/description-list'
import { type GivenAnswer, questionsOf } from './answers'
import { followUpsTexts } from './follow-ups.texts'

/** Questions with what was answered. */
export const AnswerView = ({ party, answer }: { party: AnswerParty; answer: GivenAnswer }) => {
  const t = useTexts(followUpsTexts)
  const label = useLabel()
  return (
    <DescriptionList
      entries={[
        ...questionsOf[party].map(({ key, question, options }) => {
          const said = options.find(({ value }) => value === answer.answers[key])
          return { term: label(question), value: said && label(said.label) }
        }),
        {
          term: t('comment'),
          value: answer.comment && <span className="preline">{answer.comment}</span>,
          wide: true,
        },
      ]}
    />
  )
}
