import type { CompanyView, UnitView } from '@virkelyst/shared/companies/company.schema'
import type { OfferFacts } from '@virkelyst/shared/placement-rules/order-offer.rules'
import type { Verdict } from '@virkelyst/shared/placement-rules/verdict.schema'
import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { useTexts } from '../../i18n/texts'
import { Checkbox, CheckboxGroup } from '../../ui/choices'
import { fieldId } from '../../ui/field'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { companyPart, type Known, likelyMunicipality } from './new-order'
import { useOrderForm, useSelectField, useTextField, useValueField } from './order-field-hooks'
import { orderFieldsTexts } from './order-fields.texts'
import { orderFormTexts } from './order-form.texts'

/** Parts that belong to other features and are put in by the page. */
export type OrderFormSlots = {
  /** Asks once for a unit's staff, or shows it. */
  staff: (company: CompanyView, unit: UnitView) => ReactNode
  /** Enters a contact and tells its id. */
  addContact: (company: CompanyView, onAdded: (contactId: string) => void) => ReactNode
  /** Holds an offer against the rules, with `answers` beside what was found. */
  rules: (
    offer: { cvr: string; pNumber: string; facts: OfferFacts },
    staff: boolean,
    answers: (verdict: Verdict) => ReactNode,
  ) => ReactNode
}

const unitName = (unit: UnitView) => `${unit.name}, ${unit.address}, ${unit.postalCode} ${unit.postalName}`

const WorkplaceFields = () => {
  const t = useTexts(orderFormTexts)
  const address = useTextField('workplace.address')
  const postalCode = useTextField('workplace.postalCode')
  return (
    <div className="field-row">
      <TextField label={t('address')} autoComplete="street-address" maxLength={200} {...address} />
      <TextField
        label={t('postalCode')}
        width="short"
        inputMode="numeric"
        autoComplete="postal-code"
        maxLength={4}
        {...postalCode}
      />
    </div>
  )
}

const Elsewhere = () => {
  const t = useTexts(orderFormTexts)
  const { control, setValue, unregister } = useOrderForm()
  const elsewhere = useWatch({ control, name: 'workplace' }) !== undefined
  return (
    <>
      <Checkbox
        label={t('elsewhere')}
        checked={elsewhere}
        onChange={(event) => {
          if (event.target.checked)
            setValue('workplace', { address: '', postalCode: '' }, { shouldDirty: true })
          else unregister('workplace')
        }}
      />
      {elsewhere && <WorkplaceFields />}
    </>
  )
}

const Contacts = ({ company, slots }: { company: CompanyView; slots: OrderFormSlots }) => {
  const t = useTexts(orderFormTexts)
  const labels = useTexts(orderFieldsTexts)
  const { getValues } = useOrderForm()
  const { value = [], onValue, error, id } = useValueField('contactIds')
  return (
    <div className="stack tight">
      {company.contacts.length > 0 ? (
        <CheckboxGroup
          id={id}
          label={labels('contactIds')}
          hint={t('contactsHint')}
          error={error}
          value={value}
          onValue={onValue}
          options={company.contacts.map((contact) => ({
            value: contact.id,
            label: contact.jobTitle ? `${contact.name}, ${contact.jobTitle}` : contact.name,
            hint: [contact.email, contact.phone].filter(Boolean).join(' · '),
          }))}
        />
      ) : (
        <p id={id} tabIndex={-1}>
          {t('noContacts')}
        </p>
      )}
      {slots.addContact(company, (contactId) => onValue([...(getValues('contactIds') ?? []), contactId]))}
    </div>
  )
}

/** Where the work is, which municipality gets the order, and whom to talk to. */
export const PlaceFields = ({
  known,
  slots,
  fixed,
}: {
  known: Known
  slots: OrderFormSlots
  /** Company and municipality stand once the order has been submitted. */
  fixed: boolean
}) => {
  const t = useTexts(orderFormTexts)
  const labels = useTexts(orderFieldsTexts)
  const { control, reset, getValues, setValue } = useOrderForm()
  const [cvr, pNumber, kind] = useWatch({ control, name: ['cvr', 'pNumber', 'kind'] })
  const company = known.companies.find((candidate) => candidate.cvr === cvr)
  const unit = company?.units.find((candidate) => candidate.pNumber === pNumber)
  const unitField = useSelectField('pNumber')
  const municipalityField = useSelectField('municipalityCode')
  const companyField = useSelectField('cvr')
  return (
    <>
      {known.companies.length > 1 && !fixed ? (
        <SelectField
          label={labels('cvr')}
          width="full"
          {...companyField}
          options={known.companies.map((row) => ({ value: row.cvr, label: `${row.name} · CVR ${row.cvr}` }))}
          onChange={(event) => {
            const chosen = known.companies.find((row) => row.cvr === event.target.value)
            reset(
              { ...getValues(), ...(chosen ? companyPart(chosen, known) : { cvr: undefined }) },
              { keepErrors: true, keepDirty: true },
            )
          }}
        />
      ) : (
        company && <p>{t('knownCompany', { name: company.name, cvr: company.cvr })}</p>
      )}
      {company && (
        <>
          {company.units.length === 1 && unit ? (
            <p id={fieldId('pNumber')} tabIndex={-1}>
              {unitName(unit)}
            </p>
          ) : (
            <SelectField
              label={labels('pNumber')}
              hint={t('unitHint')}
              width="full"
              {...unitField}
              options={company.units.map((row) => ({ value: row.pNumber, label: unitName(row) }))}
              onChange={(event) => {
                void unitField.onChange(event)
                setValue(
                  'municipalityCode',
                  likelyMunicipality(company, event.target.value, known.municipalities),
                )
              }}
            />
          )}
          {unit && (kind === 'work_placement' || kind === 'wage_subsidy_job') && slots.staff(company, unit)}
          <Elsewhere />
          {!fixed && (
            <SelectField
              label={labels('municipalityCode')}
              hint={t('municipalityHint')}
              {...municipalityField}
              options={known.municipalities.map((row) => ({ value: row.code, label: row.name }))}
            />
          )}
          <Contacts company={company} slots={slots} />
        </>
      )}
    </>
  )
}
