import { supportStatusLabels } from '@virkelyst/shared/companies/company.labels'
import type { SupportStatus } from '@virkelyst/shared/companies/company.schema'
import { useLabel } from '../../i18n/use-label'
import { Tag } from '../../ui/tag'

/** Whether the company may be referred to; nothing where nothing stands in the way. */
export const SupportTag = ({ status }: { status: SupportStatus }) => {
  const label = useLabel()
  return status === 'none' ? null : <Tag tone="error">{label(supportStatusLabels[status])}</Tag>
}
