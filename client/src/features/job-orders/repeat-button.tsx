import { useNavigate } from '@tanstack/react-router'
import { useTexts } from '../../i18n/texts'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { orderPageTexts } from './order-page.texts'
import { useOrderActions } from './use-orders'

/** Begins a new order like this one, ready to be sent. */
export const RepeatButton = ({ order, small }: { order: { id: string; title: string }; small?: boolean }) => {
  const t = useTexts(orderPageTexts)
  const navigate = useNavigate()
  const { repeat } = useOrderActions()
  return (
    <>
      <Button
        small={small}
        icon="sync"
        busy={repeat.isPending}
        aria-label={t('repeatOrder', { title: order.title })}
        onClick={() =>
          repeat.mutate(
            { id: order.id },
            {
              onSuccess: (draft) => navigate({ to: '/ordrer/$orderId/skriv', params: { orderId: draft.id } }),
            },
          )
        }
      >
        {t('repeat')}
      </Button>
      <ActionProblem error={repeat.error} />
    </>
  )
}
