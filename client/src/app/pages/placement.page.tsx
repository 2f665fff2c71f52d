import { useParams } from '@tanstack/react-router'
import type { CheckAnswer, Finding } from '@virkelyst/shared/placement-rules/verdict.schema'
import type { PlacementForEmployer, PlacementForStaff } from '@virkelyst/shared/placements/placement.schema'
import { isAgreedOrOver, mayHaveBeenAgreed } from '@virkelyst/shared/placements/placement.transitions'
import type { ReactNode } from 'react'
import { DocumentsPanel } from '../../features/documents/documents-panel'
import { CompanyFollowUps } from '../../features/follow-ups/company-follow-ups'
import { StaffFollowUps } from '../../features/follow-ups/staff-follow-ups'
import { HourPlanPanel } from '../../features/hour-plans/hour-plan-panel'
import { FindingList, VerdictList } from '../../features/placement-rules/verdict-list'
import { PlacementView } from '../../features/placements/placement-view'
import { placementsTexts } from '../../features/placements/placements.texts'
import { useEmployerPlacement, useStaffPlacement } from '../../features/placements/use-placements'
import { defineTexts, useTexts } from '../../i18n/texts'
import type { PagePart } from '../../ui/jump-nav'
import { PageBoundary } from '../../ui/page-boundary'
import { BackLink } from '../../ui/page-heading'
import { useRole } from '../session'

const texts = defineTexts('placement-page', {
  da: { hours: 'Timer', followUps: 'Opfølgning', documents: 'Dokumenter' },
  en: { hours: 'Hours', followUps: 'Follow-up', documents: 'Documents' },
})

/** What other features know of a placement. */
const usePanels = () => {
  const t = useTexts(texts)
  return (
    { id, authority, status, version }: PlacementForStaff | PlacementForEmployer,
    followUps: ReactNode,
  ): PagePart[] => [
    {
      id: 'timer',
      title: t('hours'),
      content: <HourPlanPanel placementId={id} draft={status === 'drafted' ? version : null} />,
    },
    ...(isAgreedOrOver(status) || mayHaveBeenAgreed(status)
      ? [{ id: 'opfoelgning', title: t('followUps'), content: followUps }]
      : []),
    {
      id: 'dokumenter',
      title: t('documents'),
      content: <DocumentsPanel placementId={id} kind={authority === 'vitas' ? 'hand_over' : 'agreement'} />,
    },
  ]
}
const drawn = {
  check: (answer: CheckAnswer) => <VerdictList verdict={answer} />,
  findings: (found: readonly Finding[]) => <FindingList findings={found} />,
}

const Staff = ({ id }: { id: string }) => {
  const t = useTexts(placementsTexts)
  const panels = usePanels()
  return (
    <PageBoundary query={useStaffPlacement(id)} back={<BackLink to="/forloeb">{t('back')}</BackLink>}>
      {(placement) => (
        <PlacementView
          placement={placement}
          {...drawn}
          panels={panels(
            placement,
            <StaffFollowUps
              placementId={id}
              workplace={placement.terms.workplace}
              onlyIfAny={mayHaveBeenAgreed(placement.status)}
            />,
          )}
        />
      )}
    </PageBoundary>
  )
}

const Employer = ({ id }: { id: string }) => {
  const t = useTexts(placementsTexts)
  const panels = usePanels()
  return (
    <PageBoundary query={useEmployerPlacement(id)} back={<BackLink to="/forloeb">{t('back')}</BackLink>}>
      {(placement) => (
        <PlacementView
          placement={placement}
          {...drawn}
          panels={panels(
            placement,
            <CompanyFollowUps placementId={id} onlyIfAny={mayHaveBeenAgreed(placement.status)} />,
          )}
        />
      )}
    </PageBoundary>
  )
}

/** One placement, with what each feature knows of it. */
export const PlacementPage = () => {
  const { placementId } = useParams({ from: '/forloeb/$placementId' })
  return useRole() === 'employer' ? (
    <Employer key={placementId} id={placementId} />
  ) : (
    <Staff key={placementId} id={placementId} />
  )
}
