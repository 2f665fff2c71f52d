import {
  drivingLicences,
  languageCodes,
  languageLevels,
  licenceCodes,
} from '@virkelyst/shared/citizens/requirement.codes'
import {
  drivingLicenceLabels,
  languageLabels,
  languageLevelLabels,
  licenceLabels,
} from '@virkelyst/shared/citizens/requirement.labels'
import type { Requirements } from '@virkelyst/shared/job-orders/job-order-form.schema'
import type { Labels } from '@virkelyst/shared/kernel/label'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { Checkbox } from '../../ui/choices'
import { Icon } from '../../ui/icon'
import { LinesField } from '../../ui/lines-field'
import { SelectField } from '../../ui/select-field'
import { useLabelOptions } from './label-options'
import { useValueField } from './order-field-hooks'
import { orderFormTexts } from './order-form.texts'

type Row<Code extends string> = { code: Code; required: boolean }

const none: Requirements = {
  drivingLicences: [],
  licences: [],
  languages: [],
  childrenCertificate: false,
  skills: [],
}

/** Chosen codes, each a requirement or a wish, and a list to choose more from. */
const RequirementRows = <Code extends string, Value extends Row<Code>>({
  title,
  add,
  codes,
  labels,
  rows,
  onRows,
  make,
  extra,
}: {
  title: string
  add: string
  codes: readonly Code[]
  labels: Labels<Code>
  rows: readonly Value[]
  onRows: (rows: Value[]) => void
  make: (code: Code) => Value
  extra?: (row: Value, change: (row: Value) => void) => React.ReactNode
}) => {
  const t = useTexts(orderFormTexts)
  const label = useLabel()
  const options = useLabelOptions()
  const left = codes.filter((code) => !rows.some((row) => row.code === code))
  const replace = (next: Value) => onRows(rows.map((row) => (row.code === next.code ? next : row)))
  return (
    <div className="requirement-rows">
      {rows.length > 0 && (
        <ul className="plain stack tight" aria-label={title}>
          {rows.map((row) => (
            <li key={row.code} className="cluster">
              <strong>{label(labels[row.code])}</strong>
              {extra?.(row, replace)}
              <Checkbox
                label={t('required')}
                checked={row.required}
                onChange={(event) => replace({ ...row, required: event.target.checked })}
              />
              <button
                type="button"
                className="icon-button bare"
                aria-label={t('remove', { what: label(labels[row.code]) })}
                onClick={() => onRows(rows.filter((other) => other.code !== row.code))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <SelectField
        label={add}
        options={options(left, labels)}
        value=""
        onChange={(event) => {
          const code = codes.find((candidate) => candidate === event.target.value)
          if (code) onRows([...rows, make(code)])
        }}
      />
    </div>
  )
}

/** Requirements leave candidates out, wishes do not. */
export const RequirementsFields = () => {
  const t = useTexts(orderFormTexts)
  const options = useLabelOptions()
  const field = useValueField('requirements')
  const value: Requirements = { ...none, ...field.value }
  const change = (part: Partial<Requirements>) => field.onValue({ ...value, ...part })
  return (
    <>
      <p className="quiet">{t('requirementsLead')}</p>
      <RequirementRows
        title={t('drivingLicences')}
        add={t('addDriving')}
        codes={drivingLicences}
        labels={drivingLicenceLabels}
        rows={value.drivingLicences}
        onRows={(rows) => change({ drivingLicences: rows })}
        make={(code) => ({ code, required: true })}
      />
      <RequirementRows
        title={t('licences')}
        add={t('addLicence')}
        codes={licenceCodes}
        labels={licenceLabels}
        rows={value.licences}
        onRows={(rows) => change({ licences: rows })}
        make={(code) => ({ code, required: true })}
      />
      <RequirementRows
        title={t('languages')}
        add={t('addLanguage')}
        codes={languageCodes}
        labels={languageLabels}
        rows={value.languages}
        onRows={(rows) => change({ languages: rows })}
        make={(code): Requirements['languages'][number] => ({ code, level: 'good', required: false })}
        extra={(row, replace) => (
          <select
            className="form-select short"
            aria-label={t('level')}
            value={row.level}
            onChange={(event) => {
              const level = languageLevels.find((candidate) => candidate === event.target.value)
              if (level) replace({ ...row, level })
            }}
          >
            {options(languageLevels, languageLevelLabels).map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        )}
      />
      <Checkbox
        label={t('childrenLabel')}
        checked={value.childrenCertificate}
        onChange={(event) => change({ childrenCertificate: event.target.checked })}
      />
      <LinesField
        id="field-requirements-skills"
        label={t('skills')}
        hint={t('skillsHint')}
        optional
        error={field.error}
        value={value.skills}
        onValue={(skills) => change({ skills })}
      />
    </>
  )
}
