import { goalRankLabels } from '@virkelyst/shared/citizens/citizen.labels'
import { type GoalRank, goalRanks } from '@virkelyst/shared/citizens/citizen.schema'
import { targetGroupAllows, targetGroupRules } from '@virkelyst/shared/citizens/target-groups.rules'
import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { today } from '../../i18n/today'
import { useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { CheckboxGroup } from '../../ui/choices'
import { Details } from '../../ui/details'
import { NumberField } from '../../ui/number-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { type RankFilters, rankFilters } from './rank-filters.schema'
import { staffMatchingTexts } from './staff-matching.texts'

const chosenCount = ({ groups = [], goals = [], km }: RankFilters) =>
  groups.length + goals.length + (km === undefined ? 0 : 1)

/** The consultant's own choice among those who may be ranked. Applied by a press, since each ranking is logged. */
export const RankFiltersForm = ({
  kind,
  filters,
  onFilters,
}: {
  kind: JobOrderKind
  filters: RankFilters
  onFilters: (filters: RankFilters) => void
}) => {
  const t = useTexts(staffMatchingTexts)
  const label = useLabel()
  const [goals, setGoals] = useState<readonly string[]>(filters.goals ?? [])
  const [groups, setGroups] = useState<readonly string[]>((filters.groups ?? []).map(String))
  const [km, setKm] = useState<number | undefined>(filters.km)
  const { errors, check } = useCheckedInput(rankFilters)
  const count = chosenCount(filters)
  const allowed = targetGroupRules.filter(({ targetGroup }) => targetGroupAllows(targetGroup, kind, today()))
  const apply = () => {
    const some = <Item,>(items: readonly Item[]) => (items.length > 0 ? items : undefined)
    check({ goals: some(goals), groups: some(groups.map(Number)), km }, onFilters)
  }
  return (
    <Details summary={count === 0 ? t('filters') : t('filtersOn', { count })} open={count > 0}>
      <form
        className="rank-filters"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        <CheckboxGroup
          label={t('goals')}
          hint={t('goalsHint')}
          inline
          options={goalRanks.map((value: GoalRank) => ({ value, label: label(goalRankLabels[value]) }))}
          value={goals}
          onValue={setGoals}
        />
        <NumberField
          label={t('maxKm')}
          optional
          suffix={t('km')}
          value={km}
          error={errors.km}
          onValue={setKm}
        />
        <CheckboxGroup
          label={t('groups')}
          hint={t('groupsHint')}
          inline
          options={allowed.map((rule) => ({
            value: String(rule.targetGroup),
            label: `${rule.targetGroup} ${label({ da: rule.labelDa, en: rule.labelEn })}`,
            hint: rule.allowed[kind] === 'check' ? t('groupCheck') : undefined,
          }))}
          value={groups}
          onValue={setGroups}
        />
        <div className="actions">
          <Button type="submit" look="primary">
            {t('apply')}
          </Button>
          {count > 0 && (
            <Button look="tertiary" onClick={() => onFilters({})}>
              {t('reset')}
            </Button>
          )}
        </div>
      </form>
    </Details>
  )
}
