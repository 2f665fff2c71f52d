import { sectorLabels } from '@virkelyst/shared/companies/company.labels'
import { legalPurposeLabels, purposeLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import type { Label } from '@virkelyst/shared/kernel/label'
import type { PlacementKind } from '@virkelyst/shared/placement-rules/placement.kinds'
import { declarationText } from '@virkelyst/shared/placements/placement.labels'
import type { PlacementTerms } from '@virkelyst/shared/placements/placement-terms.schema'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { Checkbox, CheckboxGroup, RadioGroup } from '../../ui/choices'
import { DateField } from '../../ui/date-field'
import { fieldId } from '../../ui/field'
import { NumberField } from '../../ui/number-field'
import { SelectField } from '../../ui/select-field'
import { TextArea, TextField } from '../../ui/text-field'
import { termsTexts } from './terms.texts'

/** Terms while they are typed: anything may be missing or wrong. */
export type TypedTerms = Partial<Omit<PlacementTerms, 'contact'>> & {
  contact: Partial<PlacementTerms['contact']>
}
type Text =
  | 'title'
  | 'tasks'
  | 'learningGoals'
  | 'schedule'
  | 'workplace'
  | 'mentor'
  | 'adaptations'
  | 'paidHoursFunction'
  | 'collectiveAgreement'
type Count = 'hours' | 'staffTwelveMonthMean' | 'staffLatestMonth' | 'supportedInAll'
type Money = 'monthlyCostOere' | 'hourlyWageOere'
type Answer = 'vacatedWithinThreeMonths' | 'representativeConsulted'

const optionsOf = <Code extends string>(
  labels: Readonly<Record<Code, Label>>,
  label: (one: Label) => string,
) => Object.entries<Label>(labels).map(([value, text]) => ({ value: value as Code, label: label(text) }))

/** Every part of an agreement that its kind has; the numbers are those the rules ask for. */
export const TermsFields = ({
  kind,
  terms,
  onTerms,
  errors,
}: {
  kind: PlacementKind
  terms: TypedTerms
  onTerms: (terms: TypedTerms) => void
  /** Error codes by path of the terms. */
  errors: Readonly<Record<string, string>>
}) => {
  const t = useTexts(termsTexts)
  const label = useLabel()
  const set = (change: Partial<TypedTerms>) => onTerms({ ...terms, ...change })
  const common = (name: Exclude<keyof TypedTerms, 'contact' | 'plan'>) => ({
    id: fieldId(name),
    label: t(name),
    error: errors[name],
  })
  const line = (name: Text, optional = false, hint?: string) => (
    <TextField
      {...common(name)}
      hint={hint}
      optional={optional}
      width="full"
      value={terms[name] ?? ''}
      onChange={({ target }) => set({ [name]: target.value })}
    />
  )
  const area = (name: Text, limit: number, optional = false, hint?: string) => (
    <TextArea
      {...common(name)}
      hint={hint}
      optional={optional}
      limit={limit}
      value={terms[name] ?? ''}
      onChange={({ target }) => set({ [name]: target.value })}
    />
  )
  const count = (name: Count, suffix: string, optional = false, hint?: string) => (
    <NumberField
      {...common(name)}
      hint={hint}
      optional={optional}
      suffix={suffix}
      value={terms[name]}
      onValue={(value) => set({ [name]: value })}
    />
  )
  const money = (name: Money, hint?: string) => (
    <NumberField
      {...common(name)}
      hint={hint}
      optional={hint !== undefined}
      suffix={t('kr')}
      value={terms[name] === undefined ? undefined : terms[name] / 100}
      onValue={(value) => set({ [name]: value === undefined ? undefined : Math.round(value * 100) })}
    />
  )
  const answer = (name: Answer) => (
    <RadioGroup
      {...common(name)}
      inline
      options={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
      value={terms[name] === undefined ? undefined : terms[name] ? 'yes' : 'no'}
      onValue={(value) => set({ [name]: value === 'yes' })}
    />
  )
  const contact = (
    name: keyof PlacementTerms['contact'],
    text: 'contactName' | 'contactEmail' | 'contactPhone',
  ) => (
    <TextField
      id={fieldId(`contact.${name}`)}
      label={t(text)}
      error={errors[`contact.${name}`]}
      optional={name !== 'name'}
      width={name === 'phone' ? 'medium' : 'full'}
      autoComplete="off"
      value={terms.contact[name] ?? ''}
      onChange={({ target }) => set({ contact: { ...terms.contact, [name]: target.value } })}
    />
  )
  const supported = kind === 'work_placement' || kind === 'wage_subsidy_job' || kind === 'community_work'
  return (
    <>
      <section className="card form-section stack">
        <h2>{t('partWork')}</h2>
        {line('title')}
        {area('tasks', 2000)}
        {supported && (
          <>
            <SelectField
              {...common('purpose')}
              optional
              options={optionsOf(purposeLabels, label)}
              value={terms.purpose ?? ''}
              onChange={({ target }) =>
                set({ purpose: (target.value || undefined) as PlacementTerms['purpose'] })
              }
            />
            <CheckboxGroup
              {...common('legalPurposes')}
              optional
              options={optionsOf(legalPurposeLabels, label)}
              value={terms.legalPurposes ?? []}
              onValue={(value) => set({ legalPurposes: value as PlacementTerms['legalPurposes'] })}
            />
            {area('learningGoals', 2000, true)}
          </>
        )}
        <div className="field-row">
          <DateField
            {...common('startDate')}
            value={terms.startDate}
            onValue={(value) => set({ startDate: value })}
          />
          <DateField
            {...common('endDate')}
            optional={!supported}
            value={terms.endDate}
            onValue={(value) => set({ endDate: value })}
          />
        </div>
        {count('hours', t('hoursUnit'))}
        {line('schedule', true)}
        {supported && area('paidHoursFunction', 500, true, t('paidHoursFunctionHint'))}
      </section>
      <section className="card form-section stack">
        <h2>{t('partPlace')}</h2>
        {line('workplace')}
        {contact('name', 'contactName')}
        {contact('email', 'contactEmail')}
        {contact('phone', 'contactPhone')}
        {line('mentor', true)}
        {area('adaptations', 1000, true)}
        <Checkbox
          label={t('jobOpeningProspect')}
          checked={terms.jobOpeningProspect ?? false}
          onChange={({ target }) => set({ jobOpeningProspect: target.checked })}
        />
      </section>
      <section className="card form-section stack">
        <h2>{t('partNumbers')}</h2>
        {(kind === 'wage_subsidy_job' || kind === 'community_work') && (
          <SelectField
            {...common('sector')}
            options={optionsOf(sectorLabels, label)}
            value={terms.sector ?? ''}
            onChange={({ target }) =>
              set({ sector: (target.value || undefined) as PlacementTerms['sector'] })
            }
          />
        )}
        {kind === 'wage_subsidy_job' && (
          <>
            {line('collectiveAgreement', true)}
            {money('monthlyCostOere')}
            {count('staffTwelveMonthMean', t('people'))}
            {count('staffLatestMonth', t('people'))}
            {answer('vacatedWithinThreeMonths')}
            {answer('representativeConsulted')}
          </>
        )}
        {(kind === 'part_hours_job' || kind === 'flex_job') && money('hourlyWageOere', t('hourlyWageHint'))}
        {supported && count('supportedInAll', t('persons'), true, t('supportedHint'))}
        <Checkbox
          id={fieldId('declared')}
          label={label(declarationText)}
          error={errors.declared}
          checked={terms.declared ?? false}
          onChange={({ target }) => set({ declared: target.checked })}
        />
      </section>
    </>
  )
}
