import { answerInput } from '@virkelyst/shared/follow-ups/answer.schema'
import type { AnswerParty } from '@virkelyst/shared/follow-ups/follow-up.kinds'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { RadioGroup } from '../../ui/choices'
import { DialogForm } from '../../ui/dialog-form'
import { TextArea } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { type GivenAnswer, questionsOf } from './answers'
import { followUpsTexts } from './follow-ups.texts'
import { useFollowUpActs } from './use-follow-ups'

/** The short form of one party before a talk, new or corrected. */
export const AnswerDialog = ({
  followUpId,
  party,
  title,
  lead,
  given,
  onClose,
  onDone,
}: {
  followUpId: string
  party: AnswerParty
  title: string
  lead: string
  /** What was answered before; null: nothing yet. */
  given: GivenAnswer | null
  onClose: () => void
  onDone: () => void
}) => {
  const t = useTexts(followUpsTexts)
  const label = useLabel()
  const { answer } = useFollowUpActs()
  const { errors, check } = useCheckedInput(answerInput)
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>(given?.answers ?? {})
  const [comment, setComment] = useState(given?.comment ?? '')
  return (
    <DialogForm
      title={title}
      submitLabel={t('saveAnswer')}
      busy={answer.isPending}
      error={answer.error}
      onClose={onClose}
      onSubmit={() =>
        check({ id: followUpId, party, answerVersion: given?.version ?? 0, answers, comment }, (input) =>
          answer.mutate(input, { onSuccess: onDone }),
        )
      }
    >
      <p>{lead}</p>
      {questionsOf[party].map(({ key, question, options }) => (
        <RadioGroup
          key={key}
          inline
          label={label(question)}
          options={options.map((option) => ({ value: option.value, label: label(option.label) }))}
          value={answers[key]}
          error={errors[`answers.${key}`]}
          onValue={(value) => setAnswers({ ...answers, [key]: value })}
        />
      ))}
      <TextArea
        label={t('comment')}
        hint={t('commentHint')}
        optional
        limit={1000}
        value={comment}
        error={errors.comment}
        onChange={({ target }) => setComment(target.value)}
      />
    </DialogForm>
  )
}
