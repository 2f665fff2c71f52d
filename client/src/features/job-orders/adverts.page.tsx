import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Advert } from '@virkelyst/shared/job-orders/job-order.schema'
import { trpc } from '../../app/trpc'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { Button, ButtonLink, CardLink } from '../../ui/button'
import { PageHeading } from '../../ui/page-heading'
import { PagedList } from '../../ui/paged-list'
import { EmptyState } from '../../ui/states'
import { TextField } from '../../ui/text-field'
import { advertsTexts } from './adverts.texts'

const pageSize = 20

const AdvertCard = ({ advert }: { advert: Advert }) => {
  const t = useTexts(advertsTexts)
  const format = useFormat()
  return (
    <CardLink to="/smaajob/$advertId" params={{ advertId: advert.id }}>
      <h2>{advert.title}</h2>
      <p>
        {advert.companyName} · {advert.postalCode} {advert.postalName}
        {advert.km !== null && ` · ${t('away', { km: format.km(advert.km) })}`}
      </p>
      <p className="quiet">
        {format.hours(advert.hoursMin, advert.hoursMax)} ·{' '}
        {advert.hourlyWageOere === null
          ? t('payByAgreement')
          : t('pay', { amount: format.kr(advert.hourlyWageOere) })}
      </p>
    </CardLink>
  )
}

/** Open småjobs as anybody may search them. */
export const AdvertsPage = () => {
  const t = useTexts(advertsTexts)
  const { q = '', postnr, page = 1 } = useSearch({ from: '/smaajob' })
  const navigate = useNavigate({ from: '/smaajob' })
  const query = useQuery(
    trpc.jobOrders.adverts.queryOptions(
      { q, postalCode: postnr, page, pageSize },
      { placeholderData: keepPreviousData },
    ),
  )
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="stack wide">
        <search>
          <form
            className="search-row"
            key={`${q} ${postnr ?? ''}`}
            action={(form: FormData) => {
              const code = String(form.get('postnr') ?? '').trim()
              void navigate({
                search: {
                  q: String(form.get('q') ?? '').trim() || undefined,
                  postnr: /^\d{4}$/.test(code) ? code : undefined,
                },
              })
            }}
          >
            <TextField
              label={t('words')}
              hint={t('wordsHint')}
              name="q"
              type="search"
              defaultValue={q}
              maxLength={100}
            />
            <TextField
              label={t('postalCode')}
              hint={t('postalCodeHint')}
              name="postnr"
              width="short"
              inputMode="numeric"
              autoComplete="postal-code"
              pattern="\d{4}"
              maxLength={4}
              defaultValue={postnr ?? ''}
            />
            <Button look="primary" type="submit" icon="search">
              {t('search')}
            </Button>
          </form>
        </search>
        <PagedList
          query={query}
          page={page}
          pageSize={pageSize}
          empty={
            <EmptyState
              title={t('none')}
              action={
                <ButtonLink to="/smaajob" search={{}}>
                  {t('showAll')}
                </ButtonLink>
              }
            >
              {t('noneText')}
            </EmptyState>
          }
        >
          {({ rows, total }) => (
            <>
              <p role="status">{t('found', { count: total })}</p>
              <ul className="plain stack">
                {rows.map((advert) => (
                  <li key={advert.id}>
                    <AdvertCard advert={advert} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </PagedList>
      </div>
    </>
  )
}
