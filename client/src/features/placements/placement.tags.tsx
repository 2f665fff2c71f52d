import { placementStatusLabels } from '@virkelyst/shared/placements/placement.labels'
import type { PlacementStatus } from '@virkelyst/shared/placements/placement.transitions'
import { useLabel } from '../../i18n/use-label'
import { Tag, type TagTone } from '../../ui/tag'

const tones: Record<PlacementStatus, TagTone> = {
  drafted: 'quiet',
  employer_signed: 'info',
  representative_signed: 'info',
  representative_not_applicable: 'info',
  submitted: 'accent',
  pre_approved: 'accent',
  matched: 'accent',
  citizen_informed: 'accent',
  approved: 'success',
  refused: 'error',
  employer_accepted: 'success',
  active: 'success',
  extended: 'success',
  ended: 'warning',
  closed: 'quiet',
  withdrawn: 'quiet',
}

/** How far a placement is. */
export const PlacementTag = ({ status }: { status: PlacementStatus }) => {
  const label = useLabel()
  return <Tag tone={tones[status]}>{label(placementStatusLabels[status])}</Tag>
}
