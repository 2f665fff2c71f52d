import { useTexts } from '../../i18n/texts'
import { ProblemNotice } from '../../ui/problem-notice'
import { followUpsTexts } from './follow-ups.texts'
import { OwnFollowUps } from './own-follow-ups'
import { useMyFollowUps } from './use-follow-ups'

/** The citizen's talks on one placement; nothing where none is agreed. */
export const MyFollowUps = ({ placementId }: { placementId: string }) => {
  const t = useTexts(followUpsTexts)
  const { data, error, refetch } = useMyFollowUps()
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  const mine = data?.find((one) => one.placementId === placementId)
  if (mine === undefined || mine.followUps.length === 0) return null
  return (
    <section className="stack">
      <h4>{t('title')}</h4>
      <p className="quiet">{t('leadCitizen')}</p>
      <OwnFollowUps party="citizen" people={mine.people} followUps={mine.followUps} />
    </section>
  )
}
