import { stateText } from '@virkelyst/shared/tracks/track.labels'
import type { MilestoneView } from '@virkelyst/shared/tracks/track.schema'
import { useLocale } from '../../i18n/use-label'
import { Tag, type TagTone } from '../../ui/tag'

const tones: Record<MilestoneView['state'], TagTone> = {
  met: 'success',
  met_late: 'success',
  overdue: 'error',
  soon: 'warning',
  ahead: 'quiet',
  standing_still: 'info',
}

/** How a milestone stands, in words. */
export const MilestoneState = ({ state, daysLeft }: Pick<MilestoneView, 'state' | 'daysLeft'>) => {
  const locale = useLocale()
  return <Tag tone={tones[state]}>{stateText(state, daysLeft, locale)}</Tag>
}
