import { useQuery } from '@tanstack/react-query'
import { sectorLabels } from '@virkelyst/shared/companies/company.labels'
import type { CompanyView } from '@virkelyst/shared/companies/company.schema'
import { trpc } from '../../app/trpc'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { DescriptionList } from '../../ui/description-list'
import { PageHeading } from '../../ui/page-heading'
import { EmptyState, QueryBoundary } from '../../ui/states'
import { AgreementForm } from './agreement-form'
import { CompanyContacts } from './company-contacts'
import { CompanyUnits } from './company-units'
import './own-company.css'
import { ownCompanyTexts } from './own-company.texts'

const Company = ({ company }: { company: CompanyView }) => {
  const t = useTexts(ownCompanyTexts)
  const label = useLabel()
  return (
    <article className="stack wide">
      <section className="card">
        <div className="stack">
          <h2>{company.name}</h2>
          <DescriptionList
            entries={[
              { term: t('cvr'), value: company.cvr },
              { term: t('industry'), value: company.industryName && label(company.industryName) },
              { term: t('sector'), value: label(sectorLabels[company.sector]) },
              { term: t('municipality'), value: company.municipalityName },
            ]}
          />
          {company.readOnly && <p className="quiet small">{t('fromRegister')}</p>}
          <AgreementForm key={company.version} company={company} />
        </div>
      </section>
      <CompanyUnits company={company} />
      <CompanyContacts company={company} />
    </article>
  )
}

/** What a company keeps about itself here, entered once and ready in each new order. */
export const OwnCompanyPage = () => {
  const t = useTexts(ownCompanyTexts)
  const query = useQuery(trpc.companies.mine.queryOptions())
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <QueryBoundary
        query={query}
        isEmpty={(companies) => companies.length === 0}
        empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      >
        {(companies) => (
          <div className="stack wide">
            {companies.map((company) => (
              <Company key={company.cvr} company={company} />
            ))}
          </div>
        )}
      </QueryBoundary>
    </>
  )
}
