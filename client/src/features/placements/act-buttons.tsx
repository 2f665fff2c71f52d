import { placementActLabels } from '@virkelyst/shared/placements/placement.labels'
import type { PlacementAct } from '@virkelyst/shared/placements/placement.transitions'
import { useRole } from '../../app/session'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { actDialogTexts } from './act-dialog.texts'
import type { Doing, ShownPlacement } from './doing'

/** Acts that lead back or out: they stand after the way forward. */
const aside: readonly PlacementAct[] = [
  'reopen',
  'representative_none',
  'representative_found',
  'send_back',
  'unmatch',
  'refuse',
  'reconsider',
  'resume',
  'reopen_outcome',
  'withdraw',
]

/** What the reader may do next: the way forward first, the way out last. */
export const ActButtons = ({
  placement,
  onAct,
}: {
  placement: ShownPlacement
  onAct: (doing: Doing) => void
}) => {
  const t = useTexts(actDialogTexts)
  const label = useLabel()
  const employer = useRole() === 'employer'
  const { acts, status } = placement
  // A representative signs by a link; the company asks for it.
  const invites = employer && status === 'employer_signed'
  const forward = acts.filter((act) => !aside.includes(act))
  const others = acts.filter((act) => aside.includes(act))
  if (!invites && acts.length === 0) return null
  return (
    <>
      {(invites || forward.length > 0) && (
        <div className="actions">
          {invites && (
            <Button look="primary" onClick={() => onAct('invite')}>
              {t('invite')}
            </Button>
          )}
          {forward.map((act, index) => (
            <Button key={act} look={index === 0 ? 'primary' : 'secondary'} onClick={() => onAct(act)}>
              {label(placementActLabels[act])}
            </Button>
          ))}
        </div>
      )}
      {others.length > 0 && (
        <div className="actions">
          {others.map((act) => (
            <Button key={act} small look="tertiary" onClick={() => onAct(act)}>
              {label(placementActLabels[act])}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}
