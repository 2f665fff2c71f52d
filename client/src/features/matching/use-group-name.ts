import { targetGroupRules } from '@virkelyst/shared/citizens/target-groups.rules'
import { useLabel } from '../../i18n/use-label'

/** "1 Dagpengemodtager": a target group by number and name. */
export const useGroupName = () => {
  const label = useLabel()
  return (group: number): string => {
    const rule = targetGroupRules.find(({ targetGroup }) => targetGroup === group)
    return rule ? `${group} ${label({ da: rule.labelDa, en: rule.labelEn })}` : String(group)
  }
}
