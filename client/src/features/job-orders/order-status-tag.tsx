import { statusLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import type { JobOrderStatus } from '@virkelyst/shared/job-orders/job-order.transitions'
import { useLabel } from '../../i18n/use-label'
import { Tag, type TagTone } from '../../ui/tag'

const tones: Record<JobOrderStatus, TagTone> = {
  draft: 'quiet',
  submitted: 'info',
  exclusive: 'accent',
  open: 'accent',
  paused: 'warning',
  filled: 'success',
  expired: 'quiet',
  withdrawn: 'quiet',
}

export const OrderStatusTag = ({ status }: { status: JobOrderStatus }) => {
  const label = useLabel()
  return <Tag tone={tones[status]}>{label(statusLabels[status])}</Tag>
}
