import { useSearch } from '@tanstack/react-router'
import { jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import { kindHelp, kindLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { CardLink } from '../../ui/button'
import { BackLink, PageHeading } from '../../ui/page-heading'
import { orderFormTexts } from './order-form.texts'

/** The first question of a new order. The draft gets its id here, so that going on, reloading or sending twice means the same draft. */
export const ChooseKindPage = () => {
  const t = useTexts(orderFormTexts)
  const label = useLabel()
  const { cvr } = useSearch({ from: '/ordrer/ny' })
  const [orderId] = useState(() => crypto.randomUUID())
  return (
    <>
      <PageHeading
        title={t('chooseKind')}
        lead={t('chooseKindLead')}
        back={<BackLink to="/">{t('toOverview')}</BackLink>}
      />
      <ul className="plain grid">
        {jobOrderKinds.map((kind) => (
          <li key={kind}>
            <CardLink
              to="/ordrer/$orderId/skriv"
              params={{ orderId }}
              search={{ type: kind, cvr }}
              preload={false}
            >
              <h2>{label(kindLabels[kind])}</h2>
              <p>{label(kindHelp[kind])}</p>
            </CardLink>
          </li>
        ))}
      </ul>
    </>
  )
}
