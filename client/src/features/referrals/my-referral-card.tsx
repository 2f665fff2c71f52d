import { kindLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import { referralStatusForCitizen, verdictLabels } from '@virkelyst/shared/referrals/referral.labels'
import type { ReferralForCitizen } from '@virkelyst/shared/referrals/referral.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel, useLocale } from '../../i18n/use-label'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Details } from '../../ui/details'
import { Tag } from '../../ui/tag'
import { interviewText } from './interview-time'
import { AcceptDialog, DeclineDialog } from './my-answer-dialog'
import { myReferralsTexts } from './my-referrals.texts'
import { PresentedProfile } from './presented-profile'
import { useMyReferralActions } from './use-my-referrals'

/** What the matter has come to, in a word. */
const Standing = ({ referral }: { referral: ReferralForCitizen }) => {
  const label = useLabel()
  const { status, verdict } = referral
  if (verdict !== 'none') {
    return (
      <Tag tone={verdict === 'rejected' || verdict === 'no_show' ? 'quiet' : 'success'}>
        {label(verdictLabels[verdict])}
      </Tag>
    )
  }
  return (
    <Tag
      tone={
        status === 'proposed' ? 'warning' : status === 'declined' || status === 'closed' ? 'quiet' : 'info'
      }
    >
      {label(referralStatusForCitizen[status])}
    </Tag>
  )
}

const Facts = ({ referral }: { referral: ReferralForCitizen }) => {
  const t = useTexts(myReferralsTexts)
  const label = useLabel()
  const format = useFormat()
  const { postalName: place, km } = referral
  return (
    <>
      <p>
        {referral.companyName}
        {place && ` · ${km === null ? place : t('whereKm', { place, km: format.km(km) })}`}
      </p>
      <p className="quiet">
        {label(kindLabels[referral.orderKind])} · {format.hours(referral.hoursMin, referral.hoursMax)} ·{' '}
        {referral.startDate ? t('start', { date: format.shortDate(referral.startDate) }) : t('startFlexible')}
      </p>
    </>
  )
}

const Deadline = ({ dueAt }: { dueAt: string }) => {
  const t = useTexts(myReferralsTexts)
  const format = useFormat()
  const overdue = Date.parse(dueAt) < Date.now()
  return <p>{t(overdue ? 'answerOverdue' : 'answerBy', { when: format.deadline(dueAt) })}</p>
}

/** One proposal or interest of the citizen, with the acts its status allows. */
export const MyReferralCard = ({
  referral,
  onDone,
}: {
  referral: ReferralForCitizen
  onDone: (message: string) => void
}) => {
  const t = useTexts(myReferralsTexts)
  const format = useFormat()
  const locale = useLocale()
  const { withdrawInterest } = useMyReferralActions()
  const [dialog, setDialog] = useState<'accept' | 'decline' | null>(null)
  const title = referral.orderTitle
  const close = () => setDialog(null)
  const finish = (message: string) => {
    close()
    onDone(message)
  }
  return (
    <Card as="article" look={referral.status === 'proposed' ? 'attention' : undefined}>
      <Standing referral={referral} />
      <h3>{title}</h3>
      <Facts referral={referral} />
      {referral.status === 'proposed' && referral.dueAt && <Deadline dueAt={referral.dueAt} />}
      {referral.interviewAt && (
        <p>
          <strong>
            {t('interview', { when: interviewText(referral.interviewAt, format.shortDate, locale) })}
          </strong>
        </p>
      )}
      {referral.message && (
        <blockquote>
          <p>{referral.message}</p>
          {referral.proposedByName && <footer>{t('from', { name: referral.proposedByName })}</footer>}
        </blockquote>
      )}
      {['proposed', 'accepted'].includes(referral.status) && (
        <>
          <Details summary={t('seeMore')}>
            <p className="prose">{referral.description}</p>
            {referral.tasks && (
              <p>
                <strong>{t('tasks')}:</strong> {referral.tasks}
              </p>
            )}
          </Details>
          {referral.profilePreview && (
            <Details summary={t('seePreview')}>
              <PresentedProfile profile={referral.profilePreview} />
              <p className="quiet">{t('previewNothingElse')}</p>
            </Details>
          )}
        </>
      )}
      <ActionProblem error={withdrawInterest.error} />
      <div className="actions">
        {referral.status === 'proposed' && (
          <>
            <Button look="primary" onClick={() => setDialog('accept')}>
              {t('yes')}
            </Button>
            <Button onClick={() => setDialog('decline')}>{t('no')}</Button>
          </>
        )}
        {referral.status === 'accepted' && (
          <Button look="tertiary" onClick={() => setDialog('decline')}>
            {t('regret')}
          </Button>
        )}
        {referral.status === 'suggested' && (
          <Button
            look="tertiary"
            busy={withdrawInterest.isPending}
            onClick={() =>
              withdrawInterest.mutate(
                { id: referral.id },
                { onSuccess: () => onDone(t('doneWithdrawn', { title })) },
              )
            }
          >
            {t('withdrawInterest')}
          </Button>
        )}
      </div>
      {dialog === 'accept' && <AcceptDialog referral={referral} onClose={close} onDone={finish} />}
      {dialog === 'decline' && <DeclineDialog referral={referral} onClose={close} onDone={finish} />}
    </Card>
  )
}
