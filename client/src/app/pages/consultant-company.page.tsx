import { useParams, useSearch } from '@tanstack/react-router'
import { CompanyContacts } from '../../features/companies/company-contacts'
import { CompanyUnits } from '../../features/companies/company-units'
import { CompanyFacts, CompanyHeading, CompanyRelation } from '../../features/companies/consultant-company'
import { staffCompaniesTexts } from '../../features/companies/staff-companies.texts'
import { useCompany } from '../../features/companies/use-companies'
import { CompanyOrders } from '../../features/job-orders/company-orders'
import { useTexts } from '../../i18n/texts'
import { PageBoundary } from '../../ui/page-boundary'
import { BackLink } from '../../ui/page-heading'
import '../../features/companies/own-company.css'
import '../../ui/styles/work.css'

/** A company as the municipality knows it: its orders, workplaces and contacts, and the relation to it. */
export const ConsultantCompanyPage = () => {
  const t = useTexts(staffCompaniesTexts)
  const { cvr } = useParams({ from: '/virksomheder/$cvr' })
  const { orders = 'live', page = 1 } = useSearch({ from: '/virksomheder/$cvr' })
  const query = useCompany(cvr)
  return (
    <PageBoundary query={query} back={<BackLink to="/virksomheder">{t('backToCompanies')}</BackLink>}>
      {(company) => (
        <>
          <CompanyHeading company={company} />
          <div className="stack wide">
            <CompanyOrders cvr={company.cvr} view={orders} page={page} />
            <div className="columns">
              <div className="stack wide">
                <CompanyContacts company={company} />
                <CompanyUnits company={company} />
              </div>
              <aside className="stack">
                <CompanyRelation company={company} />
                <CompanyFacts company={company} />
              </aside>
            </div>
          </div>
        </>
      )}
    </PageBoundary>
  )
}
