import { MyDocuments } from '../../features/documents/documents-panel'
import { MyFollowUps } from '../../features/follow-ups/my-follow-ups'
import { MyHours } from '../../features/hour-plans/my-hours'
import { MyPlacements } from '../../features/placements/my-placements'
import { MyReferrals } from '../../features/referrals/my-referrals'
import { defineTexts, useTexts } from '../../i18n/texts'
import { ButtonLink } from '../../ui/button'
import { PageHeading } from '../../ui/page-heading'
import { useMe } from '../session'

const texts = defineTexts('me-page', {
  da: {
    title: 'Goddag, {{name}}',
    lead: 'Her ser du, hvad din kommune foreslår dig, og hvor dine sager står. Ingen virksomhed ser dig, før du har sagt ja.',
    smallJobs: 'Se småjob til dig',
    goals: 'Mine jobmål',
  },
  en: {
    title: 'Hello, {{name}}',
    lead: 'Here you see what your municipality proposes to you, and where your matters stand. No company sees you before you have said yes.',
    smallJobs: 'See small jobs for you',
    goals: 'My job goals',
  },
})

/** The citizen's first page: what awaits an answer, and the ways on. */
export const MePage = () => {
  const t = useTexts(texts)
  const { user } = useMe()
  return (
    <>
      <PageHeading title={t('title', { name: user?.name.split(' ')[0] ?? '' })} lead={t('lead')} />
      <MyPlacements
        panels={(id) => (
          <>
            <MyHours placementId={id} />
            <MyFollowUps placementId={id} />
            <MyDocuments placementId={id} />
          </>
        )}
      />
      <MyReferrals
        whenNothing={
          <>
            <ButtonLink look="primary" to="/mig/smaajob">
              {t('smallJobs')}
            </ButtonLink>
            <ButtonLink to="/mig/jobmaal">{t('goals')}</ButtonLink>
          </>
        }
      />
    </>
  )
}
