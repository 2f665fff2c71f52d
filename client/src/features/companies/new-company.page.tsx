import { Link, useNavigate } from '@tanstack/react-router'
import { sectorLabels } from '@virkelyst/shared/companies/company.labels'
import { companyInput, sectors } from '@virkelyst/shared/companies/company.schema'
import { type ReactNode, useState } from 'react'
import { IndustryField } from '../../app/industry-field'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { ActionProblem } from '../../ui/action-problem'
import { Button, ButtonLink } from '../../ui/button'
import { RadioGroup } from '../../ui/choices'
import { ErrorSummary } from '../../ui/error-summary'
import { fieldId } from '../../ui/field'
import { serverFieldErrors } from '../../ui/field-errors'
import { LeaveGuard } from '../../ui/leave-guard'
import { NumberField } from '../../ui/number-field'
import { BackLink, PageHeading } from '../../ui/page-heading'
import { TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import {
  emptyCompany,
  inputOfCompany,
  type NewCompanyText,
  newCompanyFields,
  newCompanyTexts,
  shownErrors,
} from './new-company'
import { staffCompaniesTexts } from './staff-companies.texts'
import { useCompanySearch, useStaffCompanyActions } from './use-companies'
import '../../ui/styles/work.css'

/** Tells at once that the number typed belongs to a company already here. */
const AlreadyKnown = ({ cvr }: { cvr: string }) => {
  const t = useTexts(staffCompaniesTexts)
  const query = useCompanySearch({ q: cvr, pageSize: 1 })
  const found = query.data?.rows.find((row) => row.cvr === cvr)
  return (
    <p role="status" className="small">
      {found && (
        <>
          {t('alreadyKnown')}{' '}
          <Link to="/virksomheder/$cvr" params={{ cvr }}>
            {t('openCompany', { name: found.name })}
          </Link>
        </>
      )}
    </p>
  )
}

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="card stack">
    <h2>{title}</h2>
    {children}
  </section>
)

/** Enters a company that no import and no register has given yet: number, workplace, contact. */
export const NewCompanyPage = () => {
  const t = useTexts(staffCompaniesTexts)
  const label = useLabel()
  const navigate = useNavigate()
  const { create } = useStaffCompanyActions()
  const { errors, check } = useCheckedInput(companyInput)
  const [draft, setDraft] = useState(emptyCompany)
  const [changed, setChanged] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const found = shownErrors({ ...serverFieldErrors(create.error), ...errors }, draft)
  const change = (part: Partial<typeof draft>) => {
    setDraft({ ...draft, ...part })
    setChanged(true)
  }
  const nameOf = (path: string): string => {
    const text = newCompanyTexts.find((known) => known === path)
    if (text) return t(newCompanyFields[text].label)
    if (path === 'unit.ordinaryStaff') return t('ordinaryStaff')
    return t(path === 'sector' ? 'sector' : 'industry')
  }
  const field = (path: NewCompanyText) => {
    const { label: name, hint, type = 'text', digits, optional } = newCompanyFields[path]
    return (
      <TextField
        id={fieldId(path)}
        label={t(name)}
        hint={hint && t(hint)}
        type={type}
        inputMode={digits && 'numeric'}
        width={digits ? 'short' : 'medium'}
        optional={optional}
        autoComplete="off"
        error={found[path]}
        value={draft[path]}
        onChange={(event) => change({ [path]: event.target.value })}
      />
    )
  }
  return (
    <>
      <PageHeading
        title={t('newTitle')}
        lead={t('newLead')}
        back={<BackLink to="/virksomheder">{t('backToCompanies')}</BackLink>}
      />
      <form
        className="stack wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (create.isPending) return
          setAttempt(attempt + 1)
          check(inputOfCompany(draft), (input) =>
            create.mutate(input, {
              onSuccess: ({ cvr }) =>
                void navigate({ to: '/virksomheder/$cvr', params: { cvr }, ignoreBlocker: true }),
            }),
          )
        }}
      >
        <LeaveGuard unsaved={changed} />
        <ErrorSummary
          attempt={attempt}
          errors={Object.entries(found).map(([name, code]) => ({ name, label: nameOf(name), code }))}
        />
        <Section title={t('company')}>
          <div className="field-row">
            <div>
              {field('cvr')}
              {/^\d{8}$/.test(draft.cvr.trim()) && <AlreadyKnown cvr={draft.cvr.trim()} />}
            </div>
            {field('name')}
          </div>
          <RadioGroup
            id={fieldId('sector')}
            label={t('sector')}
            inline
            error={found.sector}
            options={sectors.map((value) => ({ value, label: label(sectorLabels[value]) }))}
            value={draft.sector}
            onValue={(value) => change({ sector: sectors.find((sector) => sector === value) ?? null })}
          />
          <IndustryField
            name="industryCode"
            label={t('industry')}
            hint={t('industryHint')}
            optional
            error={found.industryCode}
            onChoose={(industryCode) => change({ industryCode })}
          />
        </Section>
        <Section title={t('unit')}>
          <div className="field-row">
            {field('unit.pNumber')}
            {field('unit.name')}
          </div>
          <div className="field-row">
            {field('unit.address')}
            {field('unit.postalCode')}
          </div>
          <NumberField
            id={fieldId('unit.ordinaryStaff')}
            label={t('ordinaryStaff')}
            hint={t('ordinaryStaffHint')}
            optional
            error={found['unit.ordinaryStaff']}
            value={draft.ordinaryStaff}
            onValue={(ordinaryStaff) => change({ ordinaryStaff })}
          />
        </Section>
        <Section title={t('contact')}>
          <div className="field-row">
            {field('contact.name')}
            {field('contact.jobTitle')}
          </div>
          <div className="field-row">
            {field('contact.email')}
            {field('contact.phone')}
          </div>
        </Section>
        {Object.keys(found).length === 0 && <ActionProblem error={create.error} />}
        <div className="actions">
          <Button look="primary" type="submit" busy={create.isPending}>
            {t('saveNew')}
          </Button>
          <ButtonLink look="tertiary" to="/virksomheder">
            {t('cancel')}
          </ButtonLink>
        </div>
      </form>
    </>
  )
}
