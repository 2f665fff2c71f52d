import { type CompanyView, type ContactView, contactInput } from '@virkelyst/shared/companies/company.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { DialogForm } from '../../ui/dialog-form'
import { serverFieldErrors } from '../../ui/field-errors'
import { TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { ownCompanyTexts } from './own-company.texts'
import { useCompanyActions } from './use-own-company'

const fields = [
  { name: 'name', autoComplete: 'name', type: 'text', optional: false },
  { name: 'email', autoComplete: 'email', type: 'email', optional: false },
  { name: 'phone', autoComplete: 'tel', type: 'tel', optional: true },
  { name: 'jobTitle', autoComplete: 'organization-title', type: 'text', optional: true },
] as const

/** Enters a contact, or changes one. */
export const ContactDialog = ({
  company,
  contact,
  onSaved,
  onClose,
}: {
  company: CompanyView
  contact?: ContactView
  onSaved: (company: CompanyView) => void
  onClose: () => void
}) => {
  const t = useTexts(ownCompanyTexts)
  const { saveContact } = useCompanyActions()
  const { errors, check } = useCheckedInput(contactInput)
  const [typed, setTyped] = useState({
    name: contact?.name ?? '',
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
    jobTitle: contact?.jobTitle ?? '',
  })
  const wrong = { ...serverFieldErrors(saveContact.error, 'contact.'), ...errors }
  return (
    <DialogForm
      title={t(contact ? 'changeContact' : 'addContact')}
      submitLabel={t('save')}
      busy={saveContact.isPending}
      error={saveContact.error}
      onClose={onClose}
      onSubmit={() =>
        check(typed, (checked) =>
          saveContact.mutate(
            { cvr: company.cvr, id: contact?.id, version: contact?.version, contact: checked },
            { onSuccess: onSaved },
          ),
        )
      }
    >
      {fields.map(({ name, ...field }) => (
        <TextField
          key={name}
          label={t(name)}
          error={wrong[name]}
          value={typed[name]}
          maxLength={254}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
          {...field}
        />
      ))}
    </DialogForm>
  )
}
