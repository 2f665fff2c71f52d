import { planFlagLabels } from '@virkelyst/shared/hour-plans/hour-plan.labels'
import type { PlanFlag } from '@virkelyst/shared/hour-plans/week.rules'
import { useLabel } from '../i18n/use-label'
import { Tag } from './tag'

/** How the hours of a placement stand out from its plan; nothing where they do not. */
export const PlanFlags = ({ flags }: { flags: readonly PlanFlag[] }) => {
  const label = useLabel()
  return flags.map((flag) => (
    <Tag key={flag} tone="warning">
      {label(planFlagLabels[flag])}
    </Tag>
  ))
}
