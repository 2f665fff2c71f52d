import { requiredPoints } from '@virkelyst/shared/referrals/consideration.rules'
import {
  type CarriedAnswer,
  type CarriedConsiderations,
  type MatchPoint,
  matchPoints,
} from '@virkelyst/shared/referrals/consideration.schema'
import {
  checklistLabels,
  considerationQuestions,
  optionalPointLabel,
} from '@virkelyst/shared/referrals/referral.labels'
import type { ReferralForConsultant } from '@virkelyst/shared/referrals/referral.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Checkbox } from '../../ui/choices'
import { FieldGroup } from '../../ui/field'
import { Tag } from '../../ui/tag'
import { TextField } from '../../ui/text-field'
import type { ConsiderationDraft } from './consideration-draft'
import { staffReferralsTexts } from './staff-referrals.texts'

const FromLastTime = ({ carried }: { carried: CarriedAnswer }) => {
  const t = useTexts(staffReferralsTexts)
  const format = useFormat()
  return (
    <p className="quiet small">
      <Tag tone="info">{t('fromLastTime')}</Tag>{' '}
      {t('fromLastTimeWhere', {
        date: format.shortDate(carried.confirmedAt),
        job: carried.orderTitle,
        name: carried.confirmedByName ?? t('somebody'),
      })}
    </p>
  )
}

/** The five considerations, each to be ticked, with a short answer; what was answered last time stands there already. */
export const ConsiderationFields = ({
  kind,
  carried,
  draft,
  errors,
}: {
  kind: ReferralForConsultant['orderKind']
  carried: CarriedConsiderations
  draft: ConsiderationDraft
  errors: Record<string, string>
}) => {
  const t = useTexts(staffReferralsTexts)
  const label = useLabel()
  const required = requiredPoints(kind)
  const name = (point: MatchPoint) =>
    required.length === 0 || required.includes(point)
      ? label(checklistLabels[point])
      : `${label(checklistLabels[point])} (${label(optionalPointLabel)})`
  return (
    <FieldGroup
      label={t('checklist')}
      hint={t(required.length > 0 ? 'checklistHintRequired' : 'checklistHint')}
    >
      {matchPoints.map((point) => {
        const { ticked, answer, mentorName } = draft.pointOf(point)
        const last = carried[point]
        return (
          <div key={point} className="consideration">
            <Checkbox
              label={name(point)}
              checked={ticked}
              error={errors[`checklist.${point}`]}
              onChange={(event) => draft.change(point, { ticked: event.target.checked })}
            />
            {(ticked || last || required.includes(point)) && (
              <div className="consideration-answer">
                {last && !ticked && <FromLastTime carried={last} />}
                {point === 'mentor' && (
                  <TextField
                    label={t('mentorName')}
                    optional
                    width="medium"
                    maxLength={100}
                    autoComplete="off"
                    value={mentorName}
                    error={errors['answers.mentorName']}
                    onChange={(event) =>
                      draft.change(point, { mentorName: event.target.value, ticked: true })
                    }
                  />
                )}
                <TextField
                  label={label(considerationQuestions[point])}
                  optional={!required.includes(point)}
                  width="full"
                  maxLength={300}
                  autoComplete="off"
                  value={answer}
                  error={errors[`answers.${point}`]}
                  onChange={(event) => draft.change(point, { answer: event.target.value, ticked: true })}
                />
              </div>
            )}
          </div>
        )
      })}
    </FieldGroup>
  )
}
