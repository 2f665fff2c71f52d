import { useTexts } from '../../i18n/texts'
import { Card } from '../../ui/card'
import { QueryBoundary } from '../../ui/states'
import { followUpsTexts } from './follow-ups.texts'
import { OwnFollowUps } from './own-follow-ups'
import { useCompanyFollowUps } from './use-follow-ups'

/** The company's talks with the municipality on one placement. */
export const CompanyFollowUps = ({ placementId }: { placementId: string }) => {
  const t = useTexts(followUpsTexts)
  const query = useCompanyFollowUps(placementId)
  return (
    <Card title={t('title')}>
      <div className="stack">
        <p className="quiet">{t('leadCompany')}</p>
        <QueryBoundary query={query}>
          {({ people, followUps }) => <OwnFollowUps party="company" people={people} followUps={followUps} />}
        </QueryBoundary>
      </div>
    </Card>
  )
}
