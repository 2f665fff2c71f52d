import type { Role } from '@virkelyst/shared/accounts/roles'
import { moveLabels, resumeLabel } from '@virkelyst/shared/job-orders/job-order.labels'
import type { JobOrderForEmployer } from '@virkelyst/shared/job-orders/job-order.schema'
import { allowedTargets, type JobOrderStatus } from '@virkelyst/shared/job-orders/job-order.transitions'
import { useState } from 'react'
import { useLabel } from '../../i18n/use-label'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { CloseOrderDialog } from './close-order-dialog'
import { useOrderActions } from './use-orders'

const icons: Partial<Record<JobOrderStatus, string>> = {
  paused: 'hourglass',
  open: 'refresh',
  exclusive: 'refresh',
  filled: 'check',
  withdrawn: 'close',
}

/** The moves that the transition table allows the reader now. */
export const OrderMoves = ({ order, by }: { order: JobOrderForEmployer; by: Role }) => {
  const label = useLabel()
  const { changeStatus } = useOrderActions()
  const [closing, setClosing] = useState<'filled' | 'withdrawn' | null>(null)
  const targets = allowedTargets(order, by).filter((to) => to !== 'draft' && to !== 'submitted')
  return (
    <>
      {targets.map((to) => (
        <Button
          key={to}
          look={to === 'withdrawn' ? 'tertiary' : 'secondary'}
          icon={icons[to]}
          busy={changeStatus.isPending && changeStatus.variables.to === to}
          onClick={() => {
            if (to === 'filled' || to === 'withdrawn') setClosing(to)
            else changeStatus.mutate({ id: order.id, from: order.status, to })
          }}
        >
          {label(
            order.status === 'paused' && (to === 'open' || to === 'exclusive') ? resumeLabel : moveLabels[to],
          )}
        </Button>
      ))}
      <ActionProblem error={changeStatus.error} />
      {closing && (
        <CloseOrderDialog
          order={order}
          to={closing}
          staff={by !== 'employer'}
          onClose={() => setClosing(null)}
        />
      )}
    </>
  )
}
