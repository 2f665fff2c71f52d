import { missingSiblings, targetGroupSiblings } from '@virkelyst/shared/citizens/target-group-siblings.rules'
import { targetGroupAllows, targetGroupRules } from '@virkelyst/shared/citizens/target-groups.rules'
import { jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import { kindLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import { listText } from '@virkelyst/shared/kernel/tell'
import type { EffortInput } from '@virkelyst/shared/matching/effort.schema'
import { useTexts } from '../../i18n/texts'
import { useLabel, useLocale } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { CheckboxGroup } from '../../ui/choices'
import { DateField } from '../../ui/date-field'
import { fieldId } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { SelectField } from '../../ui/select-field'
import { effortsTexts } from './efforts.texts'
import { useGroupName } from './use-group-name'

/** An effort as far as it is filled in. */
export type EffortDraft = Partial<EffortInput> & { targetGroups: number[]; validFrom: string }

/** Groups that must come along, with a button that takes them along. */
const MissingSiblings = ({
  draft,
  onGroups,
}: {
  draft: EffortDraft
  onGroups: (groups: number[]) => void
}) => {
  const t = useTexts(effortsTexts)
  const groupName = useGroupName()
  const locale = useLocale()
  const { kind, targetGroups, validFrom } = draft
  const missing = kind === undefined ? [] : missingSiblings(targetGroups, kind, validFrom)
  if (missing.length === 0) return null
  const together = [...targetGroups, ...missing]
  const families = targetGroupSiblings.filter(({ groups }) => groups.some((group) => missing.includes(group)))
  return (
    <Notice
      tone="warning"
      live
      actions={
        <Button small onClick={() => onGroups(together)}>
          {t('takeAlong')}
        </Button>
      }
    >
      {families.map(({ groups, differBy }) => (
        <p key={groups.join()}>
          {t(differBy === 'age' ? 'missingAge' : 'missingHealth', {
            groups: listText(groups.filter((group) => together.includes(group)).map(groupName), locale),
          })}
        </p>
      ))}
    </Notice>
  )
}

/** What is given priority, to whom, and how long. */
export const EffortFields = ({
  draft,
  errors,
  onChange,
}: {
  draft: EffortDraft
  errors: Record<string, string>
  onChange: (change: Partial<EffortDraft>) => void
}) => {
  const t = useTexts(effortsTexts)
  const label = useLabel()
  const groupName = useGroupName()
  const { kind, targetGroups, validFrom, validTo } = draft
  const open = targetGroupRules.filter(
    ({ targetGroup }) => kind !== undefined && targetGroupAllows(targetGroup, kind, validFrom),
  )
  return (
    <Card>
      <div className="stack">
        <SelectField
          id={fieldId('kind')}
          label={t('kindLabel')}
          value={kind ?? ''}
          error={errors.kind}
          options={jobOrderKinds.map((value) => ({ value, label: label(kindLabels[value]) }))}
          onChange={(event) => {
            const chosen = jobOrderKinds.find((one) => one === event.target.value)
            const stillOpen = targetGroups.filter(
              (group) => chosen !== undefined && targetGroupAllows(group, chosen, validFrom),
            )
            onChange({ kind: chosen, targetGroups: stillOpen })
          }}
        />
        {kind !== undefined && (
          <CheckboxGroup
            id={fieldId('targetGroups')}
            label={t('groupsLabel')}
            hint={t('groupsHint')}
            error={errors.targetGroups}
            options={open.map(({ targetGroup }) => ({
              value: String(targetGroup),
              label: groupName(targetGroup),
            }))}
            value={targetGroups.map(String)}
            onValue={(groups) => onChange({ targetGroups: groups.map(Number) })}
          />
        )}
        <MissingSiblings draft={draft} onGroups={(groups) => onChange({ targetGroups: groups })} />
        <div className="field-row">
          <DateField
            id={fieldId('validFrom')}
            label={t('validFrom')}
            value={validFrom}
            error={errors.validFrom}
            onValue={(day) => onChange({ validFrom: day })}
          />
          <DateField
            id={fieldId('validTo')}
            label={t('validTo')}
            hint={t('validToHint')}
            value={validTo}
            error={errors.validTo}
            onValue={(day) => onChange({ validTo: day })}
          />
        </div>
      </div>
    </Card>
  )
}
