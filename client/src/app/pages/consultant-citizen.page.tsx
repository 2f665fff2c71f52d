import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { CitizenForConsultant } from '@virkelyst/shared/citizens/citizen.schema'
import type { Opening } from '@virkelyst/shared/matching/matching.schema'
import { useState } from 'react'
import { CitizenProfile } from '../../features/citizens/citizen-profile'
import { CitizenHeading, CitizenTabs } from '../../features/citizens/consultant-citizen'
import { staffCitizensTexts } from '../../features/citizens/staff-citizens.texts'
import { useCitizen } from '../../features/citizens/use-citizens'
import { Calls } from '../../features/matching/calls'
import { Openings } from '../../features/matching/openings'
import { PlacementsOfCitizen } from '../../features/placements/placements-of-citizen'
import { CitizenReferrals } from '../../features/referrals/citizen-referrals'
import { ProposeDialog } from '../../features/referrals/propose-dialog'
import { TrackPanel } from '../../features/tracks/track-panel'
import { useTexts } from '../../i18n/texts'
import { DoneNotice } from '../../ui/done-notice'
import { PageBoundary } from '../../ui/page-boundary'
import { BackLink } from '../../ui/page-heading'
import { useMay } from '../use-may'
import '../../ui/styles/work.css'

/** The openings for a citizen, each of which can be proposed at once. */
const CitizenOpenings = ({ citizen }: { citizen: CitizenForConsultant }) => {
  const { kind } = useSearch({ from: '/borgere/$citizenId' })
  const navigate = useNavigate({ from: '/borgere/$citizenId' })
  const [opening, setOpening] = useState<Opening | null>(null)
  const [done, setDone] = useState<string | null>(null)
  return (
    <div className="stack">
      <DoneNotice message={done} />
      <Openings
        citizenId={citizen.id}
        kind={kind}
        onKind={(next) =>
          void navigate({ search: (previous) => ({ ...previous, kind: next }), replace: true })
        }
        onPropose={setOpening}
      />
      {opening && (
        <ProposeDialog
          proposal={{
            orderId: opening.orderId,
            citizenId: citizen.id,
            name: citizen.name,
            consent: citizen.consentAt !== null,
            interest: opening.referralStatus === 'suggested',
          }}
          onClose={() => setOpening(null)}
          onDone={(message) => {
            setOpening(null)
            setDone(message)
          }}
        />
      )}
    </div>
  )
}

/** Companies for a citizen, filtered by what stands in the address. */
const CitizenCalls = ({ citizen }: { citizen: CitizenForConsultant }) => {
  const { maal, km, page = 1 } = useSearch({ from: '/borgere/$citizenId' })
  const navigate = useNavigate({ from: '/borgere/$citizenId' })
  return (
    <Calls
      citizenId={citizen.id}
      radiusKm={citizen.radiusKm}
      goal={maal}
      maxKm={km}
      page={page}
      onFilter={({ goal, maxKm }) =>
        void navigate({
          search: (previous) => ({ ...previous, maal: goal, km: maxKm, page: undefined }),
          replace: true,
        })
      }
    />
  )
}

/** A citizen as staff of the own municipality see one: profile, openings, referrals. */
export const ConsultantCitizenPage = () => {
  const t = useTexts(staffCitizensTexts)
  const { citizenId } = useParams({ from: '/borgere/$citizenId' })
  const { view = 'profile', order, from } = useSearch({ from: '/borgere/$citizenId' })
  const may = useMay()
  const query = useCitizen(citizenId)
  const openings = may('matching.openingsFor')
  const referrals = may('referrals.workList')
  const placements = may('placements.list')
  return (
    <PageBoundary query={query} back={<BackLink to="/borgere">{t('backToCitizens')}</BackLink>}>
      {(citizen) => (
        <>
          <CitizenHeading citizen={citizen} orderId={order} from={from} />
          <div className="stack wide">
            <CitizenTabs
              citizenId={citizen.id}
              openings={openings}
              referrals={referrals}
              placements={placements}
            />
            {view === 'openings' && openings ? (
              <CitizenOpenings key={citizen.id} citizen={citizen} />
            ) : view === 'calls' && openings ? (
              <CitizenCalls citizen={citizen} />
            ) : view === 'referrals' && referrals ? (
              <CitizenReferrals citizenId={citizen.id} />
            ) : view === 'placements' && placements ? (
              <PlacementsOfCitizen citizenId={citizen.id} />
            ) : (
              <>
                {may('tracks.ofCitizen') && <TrackPanel key={citizen.id} citizenId={citizen.id} />}
                <CitizenProfile citizen={citizen} />
              </>
            )}
          </div>
        </>
      )}
    </PageBoundary>
  )
}
