import { useNavigate } from '@tanstack/react-router'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { ActionProblem } from '../../ui/action-problem'
import { Button, type ButtonLook } from '../../ui/button'
import { placementsTexts } from './placements.texts'
import { usePlacementActs } from './use-placements'

/** Begins a placement from an order, with the person of a referral or with nobody yet, and goes to it. */
export const BeginPlacement = ({
  orderId,
  referralId,
  look = 'secondary',
}: {
  orderId: string
  referralId?: string
  look?: ButtonLook
}) => {
  const t = useTexts(placementsTexts)
  const may = useMay()
  const navigate = useNavigate()
  const { beginFromOrder } = usePlacementActs()
  if (!may('placements.beginFromOrder')) return null
  return (
    <>
      <Button
        small
        look={look}
        busy={beginFromOrder.isPending}
        onClick={() =>
          beginFromOrder.mutate(
            { orderId, referralId },
            {
              onSuccess: ({ id }) =>
                void navigate({ to: '/forloeb/$placementId', params: { placementId: id } }),
            },
          )
        }
      >
        {t(referralId === undefined ? 'beginOpen' : 'begin')}
      </Button>
      <ActionProblem error={beginFromOrder.error} />
    </>
  )
}
