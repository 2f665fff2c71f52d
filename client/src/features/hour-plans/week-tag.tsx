import { weekStateLabels } from '@virkelyst/shared/hour-plans/hour-plan.labels'
import type { WeekState } from '@virkelyst/shared/hour-plans/week.rules'
import { useLabel } from '../../i18n/use-label'
import { Tag, type TagTone } from '../../ui/tag'

const tones: Record<WeekState, TagTone> = {
  as_planned: 'success',
  less: 'warning',
  more: 'info',
  missed: 'error',
  open: 'quiet',
  free: 'quiet',
}

/** How a week went, in a word. */
export const WeekTag = ({ state }: { state: WeekState }) => {
  const label = useLabel()
  return <Tag tone={tones[state]}>{label(weekStateLabels[state])}</Tag>
}
