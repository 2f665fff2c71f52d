import { type CompanyView, companyChange } from '@virkelyst/shared/companies/company.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/choices'
import { TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { ownCompanyTexts } from './own-company.texts'
import { useCompanyActions } from './use-own-company'

/** What the register does not know of a company. */
export const AgreementForm = ({ company }: { company: CompanyView }) => {
  const t = useTexts(ownCompanyTexts)
  const { update } = useCompanyActions()
  const { errors, check } = useCheckedInput(companyChange)
  const [collectiveAgreement, setAgreement] = useState(company.collectiveAgreement ?? '')
  const [socialEnterprise, setSocial] = useState(company.socialEnterprise)
  const changed =
    collectiveAgreement !== (company.collectiveAgreement ?? '') ||
    socialEnterprise !== company.socialEnterprise
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        check(
          { cvr: company.cvr, version: company.version, collectiveAgreement, socialEnterprise },
          (change) => update.mutate(change),
        )
      }}
    >
      <TextField
        label={t('agreement')}
        hint={t('agreementHint')}
        optional
        error={errors.collectiveAgreement}
        value={collectiveAgreement}
        onChange={(event) => setAgreement(event.target.value)}
      />
      <Checkbox
        label={t('social')}
        checked={socialEnterprise}
        onChange={(event) => setSocial(event.target.checked)}
      />
      <ActionProblem error={update.error} />
      {changed && (
        <div className="actions">
          <Button type="submit" look="primary" busy={update.isPending}>
            {t('save')}
          </Button>
        </div>
      )}
    </form>
  )
}
