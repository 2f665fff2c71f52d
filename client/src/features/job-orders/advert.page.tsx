import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { weekdayLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import type { Advert } from '@virkelyst/shared/job-orders/job-order.schema'
import { signInAddress, useMe } from '../../app/session'
import { trpc } from '../../app/trpc'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { ButtonAnchor } from '../../ui/button'
import { Card } from '../../ui/card'
import { DescriptionList } from '../../ui/description-list'
import { PageBoundary } from '../../ui/page-boundary'
import { BackLink, PageHeading } from '../../ui/page-heading'
import { advertsTexts } from './adverts.texts'

const AdvertView = ({ advert }: { advert: Advert }) => {
  const t = useTexts(advertsTexts)
  const format = useFormat()
  const label = useLabel()
  const me = useMe()
  return (
    <>
      <PageHeading
        title={advert.title}
        lead={`${advert.companyName}, ${advert.postalName}`}
        back={<BackLink to="/smaajob">{t('backToAll')}</BackLink>}
      />
      <div className="columns">
        <div className="stack wide">
          {advert.tasks && (
            <section>
              <h2>{t('tasks')}</h2>
              <p className="preline">{advert.tasks}</p>
            </section>
          )}
          <section>
            <h2>{t('about')}</h2>
            <p className="preline">{advert.description}</p>
          </section>
        </div>
        <div className="stack">
          <Card look="accent">
            <DescriptionList
              single
              entries={[
                { term: t('hours'), value: format.hours(advert.hoursMin, advert.hoursMax) },
                {
                  term: t('wage'),
                  value:
                    advert.hourlyWageOere === null
                      ? t('payByAgreement')
                      : t('pay', { amount: format.kr(advert.hourlyWageOere) }),
                },
                { term: t('where'), value: `${advert.postalCode} ${advert.postalName}` },
                {
                  term: t('days'),
                  value: advert.days.map((day) => label(weekdayLabels[day])).join(', '),
                },
                {
                  term: t('start'),
                  value: advert.startDate ? format.date(advert.startDate) : t('startFlexible'),
                },
                { term: t('deadline'), value: advert.deadline && format.date(advert.deadline) },
                { term: t('positionsTerm'), value: t('positions', { count: advert.positionsOpen }) },
              ]}
            />
          </Card>
          {me.user === null && (
            <Card title={t('howTitle')}>
              <p>{t('howText')}</p>
              <ButtonAnchor look="primary" href={signInAddress('/')}>
                {t('signIn')}
              </ButtonAnchor>
            </Card>
          )}
        </div>
      </div>
    </>
  )
}

/** One open småjob. */
export const AdvertPage = () => {
  const { advertId } = useParams({ from: '/smaajob/$advertId' })
  const query = useQuery(trpc.jobOrders.advert.queryOptions({ id: advertId }))
  const t = useTexts(advertsTexts)
  return (
    <PageBoundary query={query} back={<BackLink to="/smaajob">{t('backToAll')}</BackLink>}>
      {(advert) => <AdvertView advert={advert} />}
    </PageBoundary>
  )
}
