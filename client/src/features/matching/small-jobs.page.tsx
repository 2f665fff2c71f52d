import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CitizenForSelf } from '@virkelyst/shared/citizens/citizen.schema'
import { reasonText } from '@virkelyst/shared/matching/matching.labels'
import type { Opening } from '@virkelyst/shared/matching/matching.schema'
import { useState } from 'react'
import { trpc } from '../../app/trpc'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLocale } from '../../i18n/use-label'
import { ActionProblem } from '../../ui/action-problem'
import { Button, ButtonLink } from '../../ui/button'
import { Card } from '../../ui/card'
import { Details } from '../../ui/details'
import { Notice } from '../../ui/notice'
import { PageHeading } from '../../ui/page-heading'
import { EmptyState, QueryBoundary } from '../../ui/states'
import { Tag } from '../../ui/tag'
import { smallJobsTexts } from './small-jobs.texts'

const SmallJobCard = ({ job, onDone }: { job: Opening; onDone: (message: string) => void }) => {
  const t = useTexts(smallJobsTexts)
  const format = useFormat()
  const locale = useLocale()
  const client = useQueryClient()
  const interest = useMutation(
    trpc.referrals.showInterest.mutationOptions({
      onSuccess: () => onDone(t('done', { title: job.title })),
      onSettled: () =>
        Promise.all([
          client.invalidateQueries(trpc.matching.mySmallJobs.pathFilter()),
          client.invalidateQueries(trpc.referrals.mine.pathFilter()),
        ]),
    }),
  )
  return (
    <Card as="article">
      <h2>{job.title}</h2>
      <p>
        {job.companyName} · {t('away', { place: job.postalName, km: format.km(job.km) })}
      </p>
      <p className="quiet">
        {format.hours(job.hoursMin, job.hoursMax)} ·{' '}
        {job.hourlyWageOere === null
          ? t('payByAgreement')
          : t('pay', { amount: format.kr(job.hourlyWageOere) })}
      </p>
      <p className="prose">{job.description}</p>
      {job.tasks && (
        <p>
          <strong>{t('tasks')}:</strong> {job.tasks}
        </p>
      )}
      <Details summary={t('why')}>
        <ul>
          {job.reasons.map((reason) => (
            <li key={reason.code}>{reasonText(reason, locale)}</li>
          ))}
        </ul>
      </Details>
      <ActionProblem error={interest.error} />
      <div className="actions">
        {job.referralStatus === null ? (
          <Button
            look="primary"
            busy={interest.isPending}
            onClick={() => interest.mutate({ orderId: job.orderId })}
          >
            {t('interested')}
          </Button>
        ) : (
          <Tag tone="success">
            {t(job.referralStatus === 'suggested' ? 'interestSent' : 'alreadyProposed')}
          </Tag>
        )}
      </div>
    </Card>
  )
}

/** Why nothing is suggested to somebody whatever jobs there are; null where they are looked for. */
const silenceOf = (citizen: CitizenForSelf | undefined) =>
  citizen === undefined || (citizen.status === 'active' && citizen.objectedAt === null)
    ? null
    : citizen.objectedAt !== null
      ? 'objected'
      : citizen.status === 'placed'
        ? 'placed'
        : 'closed'

const NoSmallJobs = ({ citizen }: { citizen: CitizenForSelf | undefined }) => {
  const t = useTexts(smallJobsTexts)
  const silence = silenceOf(citizen)
  if (silence !== null)
    return (
      <EmptyState title={t(silence)}>
        <p>{t(`${silence}Text`)}</p>
      </EmptyState>
    )
  return (
    <EmptyState title={t('none')} action={<ButtonLink to="/mig/jobmaal">{t('toGoals')}</ButtonLink>}>
      <p>{t('noneText')}</p>
    </EmptyState>
  )
}

/** Up to ten småjobs for the citizen signed in, each with the reasons it is there. */
export const SmallJobsPage = () => {
  const t = useTexts(smallJobsTexts)
  const query = useQuery(trpc.matching.mySmallJobs.queryOptions())
  const citizen = useQuery(trpc.citizens.mine.queryOptions())
  const [done, setDone] = useState<string | null>(null)
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="stack wide">
        <p>{t('interestMeans')}</p>
        {done && (
          <Notice tone="success" live>
            <p>{done}</p>
          </Notice>
        )}
        <QueryBoundary
          query={query}
          isEmpty={(jobs) => jobs.length === 0}
          empty={<NoSmallJobs citizen={citizen.data} />}
        >
          {(jobs) => (
            <ol className="plain stack">
              {jobs.map((job) => (
                <li key={job.orderId}>
                  <SmallJobCard job={job} onDone={setDone} />
                </li>
              ))}
            </ol>
          )}
        </QueryBoundary>
        <div className="actions">
          <ButtonLink look="tertiary" to="/smaajob">
            {t('all')}
          </ButtonLink>
        </div>
      </div>
    </>
  )
}
