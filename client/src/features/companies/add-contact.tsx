import type { CompanyView } from '@virkelyst/shared/companies/company.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { Button } from '../../ui/button'
import { ContactDialog } from './contact-dialog'
import { ownCompanyTexts } from './own-company.texts'

/** Enters a contact from where one is missed, and tells its id. */
export const AddContact = ({
  company,
  onAdded,
}: {
  company: CompanyView
  onAdded: (contactId: string) => void
}) => {
  const t = useTexts(ownCompanyTexts)
  const [open, setOpen] = useState(false)
  const known = company.contacts.map((contact) => contact.id)
  return (
    <div>
      <Button look="tertiary" small icon="person-add" onClick={() => setOpen(true)}>
        {t('addContact')}
      </Button>
      {open && (
        <ContactDialog
          company={company}
          onClose={() => setOpen(false)}
          onSaved={(saved) => {
            setOpen(false)
            const added = saved.contacts.find((contact) => !known.includes(contact.id))
            if (added) onAdded(added.id)
          }}
        />
      )}
    </div>
  )
}
