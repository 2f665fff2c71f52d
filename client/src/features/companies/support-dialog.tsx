import { useQuery } from '@tanstack/react-query'
import { supportStatusLabels } from '@virkelyst/shared/companies/company.labels'
import {
  type CompanyForConsultant,
  supportChange,
  supportStatuses,
} from '@virkelyst/shared/companies/company.schema'
import { useState } from 'react'
import { trpc } from '../../app/trpc'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { RadioGroup } from '../../ui/choices'
import { DialogForm } from '../../ui/dialog-form'
import { SelectField } from '../../ui/select-field'
import { TextArea } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { staffCompaniesTexts } from './staff-companies.texts'
import { useStaffCompanyActions } from './use-companies'

/** Whether a company may be referred to, and who keeps the relation to it. */
export const SupportDialog = ({
  company,
  onClose,
}: {
  company: CompanyForConsultant
  onClose: () => void
}) => {
  const t = useTexts(staffCompaniesTexts)
  const label = useLabel()
  const { setSupport } = useStaffCompanyActions()
  const colleagues = useQuery(trpc.municipalities.colleagues.queryOptions())
  const { errors, check } = useCheckedInput(supportChange)
  const [status, setStatus] = useState<string>(company.supportStatus)
  const [note, setNote] = useState(company.supportStatusNote ?? '')
  const [owner, setOwner] = useState(company.ownerUserId ?? '')
  const people = colleagues.data ?? []
  // Somebody of another municipality may be the owner: kept unless changed.
  const known = people.some(({ userId }) => userId === company.ownerUserId)
  const others =
    company.ownerUserId && !known ? [{ userId: company.ownerUserId, name: company.ownerName ?? '–' }] : []
  return (
    <DialogForm
      title={t('supportTitle', { name: company.name })}
      submitLabel={t('save')}
      busy={setSupport.isPending}
      error={setSupport.error}
      onClose={onClose}
      onSubmit={() =>
        check(
          { cvr: company.cvr, version: company.version, supportStatus: status, note, ownerUserId: owner },
          (input) => setSupport.mutate(input, { onSuccess: onClose }),
        )
      }
    >
      <p>{t('supportLead')}</p>
      <RadioGroup
        label={t('supportStatus')}
        error={errors.supportStatus}
        options={supportStatuses.map((value) => ({ value, label: label(supportStatusLabels[value]) }))}
        value={status}
        onValue={setStatus}
      />
      <TextArea
        label={t('note')}
        hint={t('noteHint')}
        optional
        limit={500}
        value={note}
        error={errors.note}
        onChange={(event) => setNote(event.target.value)}
      />
      <SelectField
        label={t('owner')}
        withoutEmpty
        options={[
          { value: '', label: t('nobody') },
          ...[...others, ...people].map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
        value={owner}
        error={errors.ownerUserId}
        onChange={(event) => setOwner(event.target.value)}
      />
    </DialogForm>
  )
}
