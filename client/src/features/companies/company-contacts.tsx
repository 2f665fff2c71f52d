import type { CompanyView, ContactView } from '@virkelyst/shared/companies/company.schema'
import { useState } from 'react'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { Button } from '../../ui/button'
import { DialogForm } from '../../ui/dialog-form'
import { Tag } from '../../ui/tag'
import { ContactDialog } from './contact-dialog'
import { ownCompanyTexts } from './own-company.texts'
import { useCompanyActions } from './use-own-company'

const RemoveDialog = ({
  company,
  contact,
  onClose,
}: {
  company: CompanyView
  contact: ContactView
  onClose: () => void
}) => {
  const t = useTexts(ownCompanyTexts)
  const { removeContact } = useCompanyActions()
  return (
    <DialogForm
      title={t('removeContactTitle', { name: contact.name })}
      submitLabel={t('removeContact')}
      submitLook="warning"
      busy={removeContact.isPending}
      error={removeContact.error}
      onClose={onClose}
      onSubmit={() => removeContact.mutate({ cvr: company.cvr, id: contact.id }, { onSuccess: onClose })}
    >
      <p>{t('removeContactText')}</p>
    </DialogForm>
  )
}

/** Whom to talk to at a company; those who only read see no buttons. */
export const CompanyContacts = ({ company }: { company: CompanyView }) => {
  const t = useTexts(ownCompanyTexts)
  const writes = useMay()('companies.saveContact')
  const [edited, setEdited] = useState<ContactView | 'new' | null>(null)
  const [removed, setRemoved] = useState<ContactView | null>(null)
  return (
    <section>
      <div className="spread">
        <h2>{t('contacts')}</h2>
        {writes && (
          <Button look="tertiary" small icon="person-add" onClick={() => setEdited('new')}>
            {t('addContact')}
          </Button>
        )}
      </div>
      <p className="quiet">{company.contacts.length === 0 ? t('noContacts') : t('contactsLead')}</p>
      <ul className="plain grid">
        {company.contacts.map((contact) => (
          <li key={contact.id} className="card">
            <div className="cluster">
              <h3>{contact.name}</h3>
              {contact.hasAccount && <Tag tone="accent">{t('hasAccount')}</Tag>}
            </div>
            <p>
              {contact.jobTitle && (
                <>
                  {contact.jobTitle}
                  <br />
                </>
              )}
              <a href={`mailto:${contact.email}`}>{contact.email}</a>
              {contact.phone && (
                <>
                  <br />
                  <a href={`tel:${contact.phone}`}>{contact.phone}</a>
                </>
              )}
            </p>
            {writes && (
              <div className="actions">
                <Button small look="tertiary" icon="edit" onClick={() => setEdited(contact)}>
                  {t('change')}
                </Button>
                <Button small look="tertiary" icon="close" onClick={() => setRemoved(contact)}>
                  {t('removeContact')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {edited && (
        <ContactDialog
          company={company}
          contact={edited === 'new' ? undefined : edited}
          onSaved={() => setEdited(null)}
          onClose={() => setEdited(null)}
        />
      )}
      {removed && <RemoveDialog company={company} contact={removed} onClose={() => setRemoved(null)} />}
    </section>
  )
}
