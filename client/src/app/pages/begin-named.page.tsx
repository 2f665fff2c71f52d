import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCitizen } from '../../features/citizens/use-citizens'
import { ChooseCompany } from '../../features/companies/choose-company'
import { OfferCheck } from '../../features/placement-rules/offer-check'
import { BeginNamed } from '../../features/placements/begin-named'
import { termsTexts } from '../../features/placements/terms.texts'
import { useTexts } from '../../i18n/texts'
import { PageBoundary } from '../../ui/page-boundary'
import { BackLink, PageHeading } from '../../ui/page-heading'
import { QueryBoundary } from '../../ui/states'
import { trpc } from '../trpc'

/** Begins a placement for a citizen at a company, which is looked for first. */
export const BeginNamedPage = () => {
  const t = useTexts(termsTexts)
  const { citizenId } = useParams({ from: '/borgere/$citizenId/forloeb' })
  const { cvr } = useSearch({ from: '/borgere/$citizenId/forloeb' })
  const navigate = useNavigate({ from: '/borgere/$citizenId/forloeb' })
  const company = useQuery(
    trpc.companies.get.queryOptions({ cvr: cvr ?? '' }, { enabled: cvr !== undefined }),
  )
  const back = (
    <BackLink to="/borgere/$citizenId" params={{ citizenId }} search={{ view: 'placements' }}>
      {t('backToCitizen')}
    </BackLink>
  )
  const choose = (chosen: string | undefined) => void navigate({ search: { cvr: chosen } })
  return (
    <PageBoundary query={useCitizen(citizenId)} back={back}>
      {({ name }) => (
        <>
          <PageHeading title={t('beginTitle', { name })} lead={t('beginLead')} back={back} />
          {cvr === undefined ? (
            <ChooseCompany onChosen={choose} />
          ) : (
            <QueryBoundary query={company}>
              {(found) => (
                <div className="stack wide">
                  <p className="cluster">
                    <strong>{found.name}</strong>
                    <button type="button" className="text-button" onClick={() => choose(undefined)}>
                      {t('otherCompany')}
                    </button>
                  </p>
                  <BeginNamed
                    key={found.cvr}
                    citizenId={citizenId}
                    company={found}
                    rules={(offer) => <OfferCheck offer={offer} staff />}
                  />
                </div>
              )}
            </QueryBoundary>
          )}
        </>
      )}
    </PageBoundary>
  )
}
