import { useQuery } from '@tanstack/react-query'
import { rejectionReasonLabels, verdictMoveLabels } from '@virkelyst/shared/referrals/referral.labels'
import type { CandidateForEmployer } from '@virkelyst/shared/referrals/referral.schema'
import { rejectionReasons, verdictTransitions } from '@virkelyst/shared/referrals/referral.transitions'
import { type ReactNode, useState } from 'react'
import { trpc } from '../../app/trpc'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Details } from '../../ui/details'
import { DoneNotice } from '../../ui/done-notice'
import { Notice } from '../../ui/notice'
import { EmptyState, QueryBoundary } from '../../ui/states'
import { Tag } from '../../ui/tag'
import { type Answer, EmployerAnswerDialog } from './employer-answer-dialog'
import { presentedCandidatesTexts } from './presented-candidates.texts'
import { PresentedProfile } from './presented-profile'
import { VerdictTag } from './referral.tags'

/** What may be answered next, the likeliest first: after an interview that is the decision. */
const answersFor = ({ verdict }: CandidateForEmployer): Answer[] => {
  const next = verdictTransitions[verdict].filter((answer) => answer !== 'none')
  return [...next.filter((answer) => answer !== verdict), ...next.filter((answer) => answer === verdict)]
}

const urgency = ({ status, verdict }: CandidateForEmployer): number =>
  status !== 'presented' ? 2 : verdict === 'none' ? 0 : 1

const Deadline = ({ dueAt }: { dueAt: string }) => {
  const t = useTexts(presentedCandidatesTexts)
  const format = useFormat()
  const late = Date.parse(dueAt) < Date.now()
  return (
    <span className={late ? 'ball late' : 'ball mine'}>
      {t(late ? 'answerLate' : 'answerBy', { deadline: format.deadline(dueAt) })}
    </span>
  )
}

type AfterHire = (referralId: string) => ReactNode

const Candidate = ({
  candidate,
  afterHire,
  onAnswer,
}: {
  candidate: CandidateForEmployer
  afterHire: AfterHire
  onAnswer: (answer: Answer) => void
}) => {
  const t = useTexts(presentedCandidatesTexts)
  const format = useFormat()
  const label = useLabel()
  const open = candidate.status === 'presented'
  const answers = open ? answersFor(candidate) : []
  const reason = rejectionReasons.find((code) => code === candidate.verdictReason)
  return (
    <Card as="article" look={answers.length > 0 && candidate.verdict === 'none' ? 'attention' : undefined}>
      <div className="stack">
        <div className="spread">
          <h3>{candidate.profile.name}</h3>
          {!open && candidate.verdict === 'none' ? (
            <Tag>{t('closedPresentation')}</Tag>
          ) : (
            <VerdictTag verdict={candidate.verdict} />
          )}
        </div>
        <p className="quiet small">{t('presentedAt', { date: format.date(candidate.presentedAt) })}</p>
        {answers.length > 0 && candidate.dueAt && <Deadline dueAt={candidate.dueAt} />}
        {candidate.interviewAt && (
          <p>
            <strong>{t('interviewAt', { time: format.dateTime(candidate.interviewAt) })}</strong>
          </p>
        )}
        {reason && <p>{t('reasonGiven', { reason: label(rejectionReasonLabels[reason]) })}</p>}
        {open ? (
          <PresentedProfile profile={candidate.profile} />
        ) : (
          <Details summary={t('profile')}>
            <PresentedProfile profile={candidate.profile} />
          </Details>
        )}
        {candidate.verdict === 'hired' && afterHire(candidate.id)}
        {answers.length > 0 && (
          <div className="actions">
            {answers.map((answer, index) => (
              <Button
                key={answer}
                look={index === 0 ? 'primary' : answer === candidate.verdict ? 'tertiary' : 'secondary'}
                onClick={() => onAnswer(answer)}
              >
                {answer === candidate.verdict ? t('moveInterview') : label(verdictMoveLabels[answer])}
              </Button>
            ))}
          </div>
        )}
      </div>
    </Card>
  )
}

const Candidates = ({ orderId, afterHire }: { orderId: string; afterHire: AfterHire }) => {
  const t = useTexts(presentedCandidatesTexts)
  const query = useQuery(trpc.referrals.presented.queryOptions({ orderId }))
  const [asked, setAsked] = useState<{ candidate: CandidateForEmployer; answer: Answer } | null>(null)
  const [done, setDone] = useState<string | null>(null)
  return (
    <>
      <DoneNotice message={done} />
      <QueryBoundary
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      >
        {(rows) => (
          <ul className="plain stack">
            {rows
              .toSorted((a, b) => urgency(a) - urgency(b))
              .map((candidate) => (
                <li key={candidate.id}>
                  <Candidate
                    candidate={candidate}
                    afterHire={afterHire}
                    onAnswer={(answer) => setAsked({ candidate, answer })}
                  />
                </li>
              ))}
          </ul>
        )}
      </QueryBoundary>
      {asked && (
        <EmployerAnswerDialog
          {...asked}
          // After somebody else's answer the list has been fetched again, and the dialog goes on from there.
          candidate={query.data?.find((row) => row.id === asked.candidate.id) ?? asked.candidate}
          onClose={() => setAsked(null)}
          onDone={() => {
            setDone(t('answered', { name: asked.candidate.profile.name }))
            setAsked(null)
          }}
        />
      )}
    </>
  )
}

/** The people presented for an order, for its named contacts; others are told why they see none. */
export const PresentedCandidates = ({
  orderId,
  namedContact,
  presented,
  afterHire = () => null,
}: {
  orderId: string
  namedContact: boolean
  presented: number
  /** What follows a hire, put in by the page. */
  afterHire?: AfterHire
}) => {
  const t = useTexts(presentedCandidatesTexts)
  return (
    <section className="stack">
      <h2>{t('title')}</h2>
      {namedContact ? (
        <Candidates orderId={orderId} afterHire={afterHire} />
      ) : presented === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <Notice title={t('notContact')}>
          <p>{t('notContactText')}</p>
        </Notice>
      )}
    </section>
  )
}
