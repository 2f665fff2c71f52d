import { useNavigate, useParams } from '@tanstack/react-router'
import type { CitizenForConsultant } from '@virkelyst/shared/citizens/citizen.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { today } from '../../i18n/today'
import { PageBoundary } from '../../ui/page-boundary'
import { BackLink, PageHeading } from '../../ui/page-heading'
import { CancelLink, CitizenForm } from './citizen.form'
import { draftOfCitizen, emptyCitizen } from './citizen-draft'
import { staffCitizensTexts } from './staff-citizens.texts'
import { useCitizen, useCitizenActions } from './use-citizens'
import '../../ui/styles/work.css'

/** Enters a citizen whom the case system knows. */
export const NewCitizenPage = () => {
  const t = useTexts(staffCitizensTexts)
  const navigate = useNavigate()
  const { create } = useCitizenActions()
  return (
    <>
      <PageHeading
        title={t('createTitle')}
        lead={t('createLead')}
        back={<BackLink to="/borgere">{t('backToCitizens')}</BackLink>}
      />
      <CitizenForm
        initial={emptyCitizen(today())}
        submitLabel={t('saveNew')}
        busy={create.isPending}
        error={create.error}
        cancel={<CancelLink />}
        onSubmit={(input) =>
          create.mutate(input, {
            onSuccess: ({ id }) =>
              void navigate({ to: '/borgere/$citizenId', params: { citizenId: id }, ignoreBlocker: true }),
          })
        }
      />
    </>
  )
}

const EditForm = ({ citizen, onReload }: { citizen: CitizenForConsultant; onReload: () => void }) => {
  const t = useTexts(staffCitizensTexts)
  const navigate = useNavigate()
  const { update } = useCitizenActions()
  // The version that the form was filled from, whatever is fetched meanwhile.
  const [{ id, version, name, draft }] = useState(() => ({ ...citizen, draft: draftOfCitizen(citizen) }))
  return (
    <>
      <PageHeading
        title={t('editTitle', { name })}
        back={
          <BackLink to="/borgere/$citizenId" params={{ citizenId: id }}>
            {name}
          </BackLink>
        }
      />
      <CitizenForm
        initial={draft}
        submitLabel={t('save')}
        busy={update.isPending}
        error={update.error}
        errorPrefix="citizen."
        onReload={onReload}
        cancel={<CancelLink citizenId={id} />}
        onSubmit={(input) =>
          update.mutate(
            { id, version, citizen: input },
            {
              onSuccess: () =>
                void navigate({ to: '/borgere/$citizenId', params: { citizenId: id }, ignoreBlocker: true }),
            },
          )
        }
      />
    </>
  )
}

/** Changes a citizen. */
export const EditCitizenPage = () => {
  const t = useTexts(staffCitizensTexts)
  const { citizenId } = useParams({ from: '/borgere/$citizenId/ret' })
  const query = useCitizen(citizenId)
  const [round, setRound] = useState(0)
  const reload = async () => {
    await query.refetch()
    setRound(round + 1)
  }
  return (
    <PageBoundary query={query} back={<BackLink to="/borgere">{t('backToCitizens')}</BackLink>}>
      {(citizen) => (
        <EditForm key={`${citizen.id}-${round}`} citizen={citizen} onReload={() => void reload()} />
      )}
    </PageBoundary>
  )
}
