import { targetGroupRules } from '@virkelyst/shared/citizens/target-groups.rules'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { fieldId } from '../../ui/field'
import { SelectField } from '../../ui/select-field'
import type { PeriodDraft } from './period-draft'
import { staffCitizensTexts } from './staff-citizens.texts'

/** The dated list of target groups, each with the day it came into force. */
export const TargetGroupFields = ({
  drafts,
  onDrafts,
  errors,
}: {
  drafts: readonly PeriodDraft[]
  onDrafts: (drafts: PeriodDraft[]) => void
  errors: Record<string, string>
}) => {
  const t = useTexts(staffCitizensTexts)
  const label = useLabel()
  const change = (at: number, changed: Partial<PeriodDraft>) =>
    onDrafts(drafts.map((draft, index) => (index === at ? { ...draft, ...changed } : draft)))
  const options = targetGroupRules.map((rule) => ({
    value: String(rule.targetGroup),
    label: `${rule.targetGroup} ${label({ da: rule.labelDa, en: rule.labelEn })}`,
  }))
  return (
    <div className="stack">
      <p className="quiet">{t('targetGroupHint')}</p>
      {drafts.map((draft, at) => {
        const path = `targetGroups.${at}`
        const name = options.find(({ value }) => value === String(draft.targetGroup))?.label
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields are controlled; a row has no other identity.
          <div className="card flat stack" key={at}>
            <SelectField
              id={fieldId(`${path}.targetGroup`)}
              label={t('targetGroup')}
              width="full"
              options={options}
              value={draft.targetGroup === undefined ? '' : String(draft.targetGroup)}
              error={errors[`${path}.targetGroup`] ?? (at === 0 ? errors.targetGroups : undefined)}
              onChange={(event) =>
                change(at, {
                  targetGroup: event.target.value === '' ? undefined : Number(event.target.value),
                })
              }
            />
            <div className="field-row">
              <DateField
                id={fieldId(`${path}.validFrom`)}
                label={t('validFrom')}
                error={errors[`${path}.validFrom`]}
                value={draft.validFrom}
                onValue={(validFrom) => change(at, { validFrom })}
              />
              <DateField
                id={fieldId(`${path}.validTo`)}
                label={t('validTo')}
                optional
                error={errors[`${path}.validTo`]}
                value={draft.validTo}
                onValue={(validTo) => change(at, { validTo })}
              />
            </div>
            {drafts.length > 1 && (
              <Button
                look="tertiary"
                small
                onClick={() => onDrafts(drafts.filter((_, index) => index !== at))}
              >
                {t('removePeriod', { title: name ?? t('targetGroup') })}
              </Button>
            )}
          </div>
        )
      })}
      <div className="actions">
        <Button
          small
          icon="plus"
          onClick={() => onDrafts([...drafts, { targetGroup: undefined, validFrom: '', validTo: '' }])}
        >
          {t('addPeriod')}
        </Button>
      </div>
    </div>
  )
}
