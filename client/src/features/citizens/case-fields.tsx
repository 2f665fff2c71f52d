import { citizenStatusLabels, sexLabels } from '@virkelyst/shared/citizens/citizen.labels'
import {
  type CitizenStatus,
  citizenStatuses,
  type Sex,
  sexes,
} from '@virkelyst/shared/citizens/citizen.schema'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { DateField } from '../../ui/date-field'
import { fieldId } from '../../ui/field'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { staffCitizensTexts } from './staff-citizens.texts'

export type CaseDraft = {
  caseReference: string
  name: string
  birthDate: string
  sex: Sex | ''
  status: CitizenStatus
  waitingSince: string
}

/** The case and the person: what staff alone enter. */
export const CaseFields = ({
  draft,
  onDraft,
  errors,
}: {
  draft: CaseDraft
  onDraft: (draft: CaseDraft) => void
  errors: Record<string, string>
}) => {
  const t = useTexts(staffCitizensTexts)
  const label = useLabel()
  const text = (name: 'caseReference' | 'name', hint?: string) => (
    <TextField
      id={fieldId(name)}
      name={name}
      label={t(name)}
      hint={hint}
      autoComplete="off"
      width="medium"
      error={errors[name]}
      value={draft[name]}
      onChange={(event) => onDraft({ ...draft, [name]: event.target.value })}
    />
  )
  const date = (name: 'birthDate' | 'waitingSince', hint?: string) => (
    <DateField
      id={fieldId(name)}
      label={t(name)}
      hint={hint}
      past={name === 'birthDate'}
      error={errors[name]}
      value={draft[name]}
      onValue={(value) => onDraft({ ...draft, [name]: value })}
    />
  )
  return (
    <div className="stack">
      <div className="field-row">
        {text('name')}
        {text('caseReference', t('caseReferenceHint'))}
      </div>
      <div className="field-row">
        {date('birthDate')}
        <SelectField
          id={fieldId('sex')}
          label={t('sex')}
          hint={t('sexHint')}
          options={sexes.map((value) => ({ value, label: label(sexLabels[value]) }))}
          error={errors.sex}
          value={draft.sex}
          onChange={(event) =>
            onDraft({ ...draft, sex: sexes.find((value) => value === event.target.value) ?? '' })
          }
        />
      </div>
      <div className="field-row">
        <SelectField
          id={fieldId('status')}
          label={t('status')}
          withoutEmpty
          options={citizenStatuses.map((value) => ({ value, label: label(citizenStatusLabels[value]) }))}
          value={draft.status}
          onChange={(event) => {
            const status = citizenStatuses.find((value) => value === event.target.value)
            if (status) onDraft({ ...draft, status })
          }}
        />
        {date('waitingSince', t('waitingSinceHint'))}
      </div>
    </div>
  )
}
