import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { funnelGroupingLabels } from '@virkelyst/shared/follow-ups/funnel.labels'
import { type Funnel, type FunnelInput, funnelGroupings } from '@virkelyst/shared/follow-ups/funnel.schema'
import { addYears } from '@virkelyst/shared/kernel/dates'
import { useTexts } from '../../i18n/texts'
import { today } from '../../i18n/today'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DateField } from '../../ui/date-field'
import { Details } from '../../ui/details'
import { BackLink, PageHeading } from '../../ui/page-heading'
import { Pagination } from '../../ui/pagination'
import { EmptyState, QueryBoundary } from '../../ui/states'
import { TabNav } from '../../ui/tab-nav'
import { funnelTexts } from './funnel.texts'
import { FunnelTable, FunnelTotal } from './funnel-figures'
import { useFunnel, useFunnelLines, useSaveFunnel } from './use-funnel'
import '../../ui/styles/work.css'
import './follow-ups.css'

const pageSize = 25

const Shown = ({ input, shown }: { input: FunnelInput; shown: Funnel }) => {
  const t = useTexts(funnelTexts)
  const linesOf = useFunnelLines()
  const save = useSaveFunnel()
  const format = useFormat()
  if (shown.total === null) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
  return (
    <div className="stack wide">
      <Card title={t('total')}>
        <p className="quiet">{t('quarters', { from: format.date(shown.from), to: format.date(shown.to) })}</p>
        <FunnelTotal counts={shown.total} />
      </Card>
      <div>
        <FunnelTable by={input.by} lines={linesOf(shown)} />
        <Pagination page={input.page} pageSize={pageSize} total={shown.groups} />
      </div>
      <div className="actions">
        <Button icon="download" onClick={() => save(input.by, shown)}>
          {t('download')}
        </Button>
      </div>
      <Details summary={t('howTitle')}>
        <p>{t('howCohort')}</p>
        <p>{t('howStages')}</p>
        <p>{t('howSmall')}</p>
        <p>{t('howForgotten')}</p>
      </Details>
    </div>
  )
}

/** What the municipality's work placements led to, by company, industry or who is responsible. */
export const FunnelPage = () => {
  const t = useTexts(funnelTexts)
  const label = useLabel()
  const search = useSearch({ from: '/opfoelgning/resultater' })
  const navigate = useNavigate({ from: '/opfoelgning/resultater' })
  const { page = 1, by = 'company', fra = addYears(today(), -1), til = today() } = search
  const input = { page, pageSize, by, from: fra, to: til }
  const query = useFunnel(input)
  const change = (changed: Partial<typeof search>) =>
    void navigate({ search: (previous) => ({ ...previous, ...changed, page: undefined }), replace: true })
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        back={<BackLink to="/opfoelgning">{t('back')}</BackLink>}
      />
      <div className="stack">
        <TabNav label={t('by')}>
          {funnelGroupings.map((one) => (
            <Link
              key={one}
              to="/opfoelgning/resultater"
              search={{ ...search, page: undefined, by: one === 'company' ? undefined : one }}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {label(funnelGroupingLabels[one])}
            </Link>
          ))}
        </TabNav>
        <div className="filter-bar">
          <DateField
            label={t('from')}
            past
            value={fra}
            onValue={(day) => change({ fra: day || undefined })}
          />
          <DateField label={t('to')} past value={til} onValue={(day) => change({ til: day || undefined })} />
        </div>
        <QueryBoundary query={query}>{(shown) => <Shown input={input} shown={shown} />}</QueryBoundary>
      </div>
    </>
  )
}
