import { Link, useSearch } from '@tanstack/react-router'
import { citizenStatusLabels } from '@virkelyst/shared/citizens/citizen.labels'
import type { CitizenForConsultant } from '@virkelyst/shared/citizens/citizen.schema'
import { referralListMemory } from '../../app/list-memory'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { ButtonLink } from '../../ui/button'
import { BackLink, PageHeading } from '../../ui/page-heading'
import { TabNav } from '../../ui/tab-nav'
import { Tag } from '../../ui/tag'
import { staffCitizensTexts } from './staff-citizens.texts'

/** Name, standing and the way back: to the order or the referrals one came from, else to the list. */
export const CitizenHeading = ({
  citizen,
  orderId,
  from,
}: {
  citizen: CitizenForConsultant
  orderId: string | undefined
  from: 'referrals' | 'milestones' | undefined
}) => {
  const t = useTexts(staffCitizensTexts)
  const label = useLabel()
  const may = useMay()
  return (
    <PageHeading
      title={citizen.name}
      lead={`${citizen.postalCode} ${citizen.postalName} · ${t('caseReference')} ${citizen.caseReference}`}
      tag={
        <>
          <Tag tone={citizen.status === 'active' ? 'success' : 'quiet'}>
            {label(citizenStatusLabels[citizen.status])}
          </Tag>
          {citizen.consentAt === null && <Tag>{t('noConsentTag')}</Tag>}
        </>
      }
      back={
        from === 'milestones' ? (
          <BackLink to="/milepaele">{t('backToMilestones')}</BackLink>
        ) : from === 'referrals' ? (
          <BackLink to="/formidlinger" search={referralListMemory.last()}>
            {t('backToReferrals')}
          </BackLink>
        ) : orderId === undefined ? (
          <BackLink to="/borgere">{t('backToCitizens')}</BackLink>
        ) : (
          <BackLink to="/arbejdsliste/$orderId" params={{ orderId }}>
            {t('backToOrder')}
          </BackLink>
        )
      }
      actions={
        may('citizens.update') && (
          <ButtonLink icon="edit" to="/borgere/$citizenId/ret" params={{ citizenId: citizen.id }}>
            {t('edit')}
          </ButtonLink>
        )
      }
    />
  )
}

/** The views of a citizen that the role may see. */
export const CitizenTabs = ({
  citizenId,
  openings,
  referrals,
  placements,
}: {
  citizenId: string
  openings: boolean
  referrals: boolean
  placements: boolean
}) => {
  const t = useTexts(staffCitizensTexts)
  const { view: current } = useSearch({ from: '/borgere/$citizenId' })
  const tab = (view: 'openings' | 'calls' | 'referrals' | 'placements' | undefined, text: string) => (
    <Link
      to="/borgere/$citizenId"
      params={{ citizenId }}
      search={({ order, from }) => ({ order, from, view })}
      activeOptions={{ exact: true, includeSearch: true }}
      // A view stays the current one while it is filtered.
      aria-current={(current === 'profile' ? undefined : current) === view ? 'page' : undefined}
    >
      {text}
    </Link>
  )
  if (!openings && !referrals && !placements) return null
  return (
    <TabNav label={t('views')}>
      {tab(undefined, t('viewProfile'))}
      {openings && tab('openings', t('viewOpenings'))}
      {openings && tab('calls', t('viewCalls'))}
      {referrals && tab('referrals', t('viewReferrals'))}
      {placements && tab('placements', t('viewPlacements'))}
    </TabNav>
  )
}
