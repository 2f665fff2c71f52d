import { useTexts } from '../../i18n/texts'
import { Card } from '../../ui/card'
import { QueryBoundary } from '../../ui/states'
import { followUpsTexts } from './follow-ups.texts'
import { OwnFollowUps } from './own-follow-ups'
import { useCompanyFollowUps } from './use-follow-ups'

/** The company's talks with the municipality on one placement. */
export const CompanyFollowUps = ({
  placementId,
  onlyIfAny,
}: {
  placementId: string
  /** The placement is not followed up: only talks that stand from before are shown. */
  onlyIfAny: boolean
}) => {
  const t = useTexts(followUpsTexts)
  const query = useCompanyFollowUps(placementId)
  if (onlyIfAny && !query.data?.followUps.length) return null
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
