import { type CompanyView, type UnitView, unitInput } from '@virkelyst/shared/companies/company.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { DialogForm } from '../../ui/dialog-form'
import { serverFieldErrors } from '../../ui/field-errors'
import { TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { ownCompanyTexts } from './own-company.texts'
import { useCompanyActions } from './use-own-company'

/** Enters a workplace that the register has not given, or changes one entered here. */
export const UnitDialog = ({
  company,
  unit,
  onClose,
}: {
  company: CompanyView
  unit: UnitView | undefined
  onClose: () => void
}) => {
  const t = useTexts(ownCompanyTexts)
  const { saveUnit } = useCompanyActions()
  const { errors, check } = useCheckedInput(unitInput)
  const [typed, setTyped] = useState({
    pNumber: unit?.pNumber ?? '',
    name: unit?.name ?? company.name,
    address: unit?.address ?? '',
    postalCode: unit?.postalCode ?? '',
  })
  const wrong = { ...serverFieldErrors(saveUnit.error, 'unit.'), ...errors }
  const field = (name: keyof typeof typed) => ({
    label: t(name),
    error: wrong[name],
    value: typed[name],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
  })
  return (
    <DialogForm
      title={t(unit ? 'changeUnit' : 'addUnit')}
      submitLabel={t('save')}
      busy={saveUnit.isPending}
      error={saveUnit.error}
      onClose={onClose}
      onSubmit={() =>
        check({ ...typed, industryCode: unit?.industryCode, ordinaryStaff: unit?.ordinaryStaff }, (checked) =>
          saveUnit.mutate(
            { cvr: company.cvr, version: unit?.version ?? null, unit: checked },
            { onSuccess: onClose },
          ),
        )
      }
    >
      <TextField
        {...field('pNumber')}
        hint={t('pNumberHint')}
        inputMode="numeric"
        width="medium"
        maxLength={10}
        readOnly={unit !== undefined}
      />
      <TextField {...field('name')} maxLength={200} />
      <TextField {...field('address')} autoComplete="street-address" maxLength={200} />
      <TextField
        {...field('postalCode')}
        autoComplete="postal-code"
        inputMode="numeric"
        width="short"
        maxLength={4}
      />
    </DialogForm>
  )
}
