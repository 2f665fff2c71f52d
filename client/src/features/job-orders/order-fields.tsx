import type { JobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/texts'
import { Checkbox, CheckboxGroup, RadioGroup } from '../../ui/choices'
import { DateField } from '../../ui/date-field'
import { NumberField } from '../../ui/number-field'
import type { Option } from '../../ui/select-field'
import { type FieldWidth, TextArea, TextField } from '../../ui/text-field'
import { type OrderPath, useTextField, useValueField } from './order-field-hooks'
import { orderFieldsTexts } from './order-fields.texts'

type Name = keyof JobOrderForm
type Common<Names extends Name = Name> = { name: Names; hint?: ReactNode; optional?: boolean }

/** The fields of the order form: each knows its name's label, value and error. */
export const OrderText = ({ name, ...rest }: Common & { width?: FieldWidth; maxLength?: number }) => {
  const t = useTexts(orderFieldsTexts)
  return <TextField label={t(name)} {...rest} {...useTextField(name as OrderPath)} />
}

export const OrderTextArea = ({ name, ...rest }: Common & { limit?: number; rows?: number }) => {
  const t = useTexts(orderFieldsTexts)
  return <TextArea label={t(name)} {...rest} {...useTextField(name as OrderPath)} />
}

export const OrderDate = ({ name, ...rest }: Common<'startDate' | 'endDate' | 'until' | 'deadline'>) => {
  const t = useTexts(orderFieldsTexts)
  return <DateField label={t(name)} {...rest} {...useValueField(name)} />
}

type NumberName =
  | 'hoursMin'
  | 'hoursMax'
  | 'positions'
  | 'maxCandidates'
  | 'intensity'
  | 'staffTwelveMonthMean'
  | 'staffLatestMonth'
  | 'supportedInAll'
export const OrderNumber = ({ name, ...rest }: Common<NumberName> & { suffix?: ReactNode }) => {
  const t = useTexts(orderFieldsTexts)
  return <NumberField label={t(name)} {...rest} {...useValueField(name)} />
}

/** Kroner in the field, øre in the form. */
export const OrderMoney = ({
  name,
  ...rest
}: Common<'hourlyWageOere' | 'monthlyCostOere'> & { suffix?: ReactNode }) => {
  const t = useTexts(orderFieldsTexts)
  const { value, onValue, ...field } = useValueField(name)
  return (
    <NumberField
      label={t(name)}
      {...rest}
      {...field}
      value={typeof value === 'number' ? value / 100 : undefined}
      onValue={(kroner) => onValue(kroner === undefined ? undefined : Math.round(kroner * 100))}
    />
  )
}

type FlagName =
  | 'openAdvert'
  | 'eures'
  | 'combinableWithPlacement'
  | 'trainingGiven'
  | 'progression'
  | 'jobOpeningProspect'
  | 'namedPerson'
  | 'declaration'
  | 'suitableForOrdinaryHire'
export const OrderFlag = ({ name, label, hint }: { name: FlagName; label: string; hint?: ReactNode }) => {
  const { value, onValue, onBlur, id, error, inputRef } = useValueField(name)
  return (
    <Checkbox
      id={id}
      ref={inputRef}
      label={label}
      hint={hint}
      error={error}
      checked={value === true}
      onBlur={onBlur}
      onChange={(event) => onValue(event.target.checked || (name === 'declaration' ? undefined : false))}
    />
  )
}

/** A question that must be answered with yes or no, and begins unanswered. */
export const OrderYesNo = ({
  name,
  yes,
  no,
}: {
  name: 'vacatedWithinThreeMonths' | 'representativeConsulted'
  yes: string
  no: string
}) => {
  const t = useTexts(orderFieldsTexts)
  const { value, onValue, inputRef, ...field } = useValueField(name)
  return (
    <RadioGroup
      {...field}
      inputRef={inputRef}
      label={t(name)}
      inline
      options={[
        { value: 'yes', label: yes },
        { value: 'no', label: no },
      ]}
      value={value === undefined ? null : value ? 'yes' : 'no'}
      onValue={(chosen) => onValue(chosen === 'yes')}
    />
  )
}

export const OrderRadio = ({
  name,
  options,
  inline,
  ...rest
}: Common<'purpose' | 'sector'> & { options: readonly Option[]; inline?: boolean }) => {
  const t = useTexts(orderFieldsTexts)
  const { value, ...field } = useValueField(name)
  return <RadioGroup label={t(name)} {...rest} {...field} options={options} inline={inline} value={value} />
}

export const OrderCheckboxes = ({
  name,
  options,
  inline,
  ...rest
}: Common<'shifts' | 'days' | 'legalPurposes'> & { options: readonly Option[]; inline?: boolean }) => {
  const t = useTexts(orderFieldsTexts)
  const { value, onBlur: _, inputRef: __, ...field } = useValueField(name)
  return (
    <CheckboxGroup
      label={t(name)}
      {...rest}
      {...field}
      options={options}
      inline={inline}
      value={value ?? []}
    />
  )
}
