import { defineTexts, useTexts } from '../../i18n/texts'
import { DateField } from '../../ui/date-field'
import { fieldId } from '../../ui/field'
import { NumberField } from '../../ui/number-field'
import { TextField } from '../../ui/text-field'

export const wishTexts = defineTexts('wish-fields', {
  da: {
    hoursMin: 'Mindste timer om ugen',
    hoursMax: 'Flest timer om ugen',
    radiusKm: 'Så langt må der højst være til arbejde',
    availableFrom: 'Kan begynde fra',
    email: 'E-mail',
    phone: 'Telefon',
    postalCode: 'Postnummer',
    hours: 'timer',
    km: 'km',
  },
  en: {
    hoursMin: 'Fewest hours a week',
    hoursMax: 'Most hours a week',
    radiusKm: 'Longest distance to work',
    availableFrom: 'Can start from',
    email: 'E-mail',
    phone: 'Phone',
    postalCode: 'Postal code',
    hours: 'hours',
    km: 'km',
  },
})

export type Wishes = {
  hoursMin: number | undefined
  hoursMax: number | undefined
  radiusKm: number | undefined
  availableFrom: string
  email: string
  phone: string
  postalCode: string
}

type Props = { wishes: Wishes; onWishes: (wishes: Wishes) => void; errors: Record<string, string> }

/** Hours, distance and start. */
export const WishFields = ({ wishes, onWishes, errors }: Props) => {
  const t = useTexts(wishTexts)
  const number = (name: 'hoursMin' | 'hoursMax' | 'radiusKm', suffix: string) => (
    <NumberField
      id={fieldId(name)}
      name={name}
      label={t(name)}
      suffix={suffix}
      error={errors[name]}
      value={wishes[name]}
      onValue={(value) => onWishes({ ...wishes, [name]: value })}
    />
  )
  return (
    <>
      <div className="field-row">
        {number('hoursMin', t('hours'))}
        {number('hoursMax', t('hours'))}
      </div>
      {number('radiusKm', t('km'))}
      <DateField
        id={fieldId('availableFrom')}
        name="availableFrom"
        label={t('availableFrom')}
        error={errors.availableFrom}
        value={wishes.availableFrom}
        onValue={(availableFrom) => onWishes({ ...wishes, availableFrom })}
      />
    </>
  )
}

/** How to reach the person, and where they live. */
export const ContactFields = ({ wishes, onWishes, errors }: Props) => {
  const t = useTexts(wishTexts)
  const line = (name: 'email' | 'phone' | 'postalCode', type: string, autoComplete: string) => (
    <TextField
      id={fieldId(name)}
      name={name}
      type={type}
      autoComplete={autoComplete}
      inputMode={name === 'postalCode' ? 'numeric' : undefined}
      width={name === 'postalCode' ? 'short' : 'medium'}
      label={t(name)}
      optional={name !== 'postalCode'}
      error={errors[name]}
      value={wishes[name]}
      onChange={(event) => onWishes({ ...wishes, [name]: event.target.value })}
    />
  )
  return (
    <>
      {line('email', 'email', 'email')}
      {line('phone', 'tel', 'tel')}
      {line('postalCode', 'text', 'postal-code')}
    </>
  )
}
