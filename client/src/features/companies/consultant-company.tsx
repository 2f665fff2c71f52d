import { useSearch } from '@tanstack/react-router'
import { sectorLabels, supportStatusLabels } from '@virkelyst/shared/companies/company.labels'
import type { CompanyForConsultant } from '@virkelyst/shared/companies/company.schema'
import { useState } from 'react'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { Button, ButtonLink } from '../../ui/button'
import { Card } from '../../ui/card'
import { DescriptionList } from '../../ui/description-list'
import { Notice } from '../../ui/notice'
import { BackLink, PageHeading } from '../../ui/page-heading'
import { AgreementForm } from './agreement-form'
import { staffCompaniesTexts } from './staff-companies.texts'
import { SupportDialog } from './support-dialog'
import { SupportTag } from './support-tag'

type Props = { company: CompanyForConsultant }

/** The company's name and standing, and the order recorded on its behalf, one click away. */
export const CompanyHeading = ({ company }: Props) => {
  const t = useTexts(staffCompaniesTexts)
  const label = useLabel()
  const may = useMay()
  const { borger, liste } = useSearch({ from: '/virksomheder/$cvr' })
  return (
    <PageHeading
      title={company.name}
      lead={[`${t('cvr')} ${company.cvr}`, company.industryName && label(company.industryName)]
        .filter(Boolean)
        .join(' · ')}
      tag={company.supportStatus === 'none' ? undefined : <SupportTag status={company.supportStatus} />}
      back={
        borger === undefined ? (
          <BackLink to="/virksomheder">{t('backToCompanies')}</BackLink>
        ) : (
          <BackLink to="/borgere/$citizenId" params={{ citizenId: borger }} search={{ view: liste }}>
            {t('backToCitizen')}
          </BackLink>
        )
      }
      actions={
        may('jobOrders.submit') && (
          <ButtonLink look="primary" icon="plus" to="/ordrer/ny" search={{ cvr: company.cvr }}>
            {t('newOrder')}
          </ButtonLink>
        )
      }
    />
  )
}

/** What the register says, and what has been entered beside it. */
export const CompanyFacts = ({ company }: Props) => {
  const t = useTexts(staffCompaniesTexts)
  const label = useLabel()
  const may = useMay()
  const writes = may('companies.update')
  return (
    <Card title={t('facts')}>
      <div className="stack">
        <DescriptionList
          single
          entries={[
            { term: t('cvr'), value: company.cvr },
            { term: t('industry'), value: company.industryName && label(company.industryName) },
            { term: t('sector'), value: label(sectorLabels[company.sector]) },
            { term: t('municipality'), value: company.municipalityName },
            !writes && { term: t('agreement'), value: company.collectiveAgreement },
            !writes && { term: t('social'), value: company.socialEnterprise && t('yes') },
          ]}
        />
        {company.readOnly && <p className="quiet small">{t('fromRegister')}</p>}
        {writes && <AgreementForm key={company.version} company={company} />}
      </div>
    </Card>
  )
}

/** Who keeps the relation, what came of it, and whether people may be referred. */
export const CompanyRelation = ({ company }: Props) => {
  const t = useTexts(staffCompaniesTexts)
  const label = useLabel()
  const may = useMay()
  const [open, setOpen] = useState(false)
  const status = label(supportStatusLabels[company.supportStatus])
  return (
    <Card title={t('relation')}>
      <div className="stack">
        {company.supportStatus !== 'none' && <Notice tone="warning">{t('blocked', { status })}</Notice>}
        <DescriptionList
          single
          entries={[
            { term: t('owner'), value: company.ownerName ?? t('nobody') },
            { term: t('supportStatus'), value: status },
            { term: t('note'), value: company.supportStatusNote },
            { term: t('openOrders'), value: String(company.openOrders) },
            { term: t('hired'), value: t('hiredCount', { count: company.hired }) },
          ]}
        />
        {may('companies.setSupport') && (
          <div className="actions">
            <Button small icon="edit" onClick={() => setOpen(true)}>
              {t('supportChange')}
            </Button>
          </div>
        )}
      </div>
      {open && <SupportDialog company={company} onClose={() => setOpen(false)} />}
    </Card>
  )
}
