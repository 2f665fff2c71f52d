import { Link } from '@tanstack/react-router'
import { type GoalRank, goalRanks } from '@virkelyst/shared/citizens/citizen.schema'
import { callReasonsSentence } from '@virkelyst/shared/matching/call.labels'
import type { CallSuggestion, CallSuggestions } from '@virkelyst/shared/matching/call.schema'
import { goalRankLabels } from '@virkelyst/shared/matching/matching.labels'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel, useLocale } from '../../i18n/use-label'
import { ButtonLink } from '../../ui/button'
import { Pagination } from '../../ui/pagination'
import { SelectField } from '../../ui/select-field'
import { EmptyState, QueryBoundary } from '../../ui/states'
import { callsTexts } from './calls.texts'
import '../../ui/styles/work.css'
import { useCalls } from './use-matching'

const distances = [5, 10, 20, 30, 50, 75, 100] as const
const pageSize = 20

const CallItem = ({ call, citizenId }: { call: CallSuggestion; citizenId: string }) => {
  const t = useTexts(callsTexts)
  const label = useLabel()
  const locale = useLocale()
  const format = useFormat()
  const { cooperation, openings } = call
  return (
    <article className="card candidate">
      <p className="score">
        <span aria-hidden="true" className="score-number">
          {format.number(call.score, 0)}
        </span>
        <span className="sr-only">{t('score', { score: format.number(call.score, 0) })}</span>
      </p>
      <div className="candidate-body">
        <h3>
          <Link
            to="/virksomheder/$cvr"
            params={{ cvr: call.cvr }}
            search={{ borger: citizenId, liste: 'calls' }}
          >
            {call.companyName}
          </Link>
        </h3>
        <p className="quiet small">
          {[
            call.unitName !== call.companyName && call.unitName,
            `${call.address}, ${call.postalCode} ${call.postalName}`,
            call.industry && label(call.industry),
            cooperation.lastAt && t('lastOrder', { date: format.shortDate(cooperation.lastAt) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="reasons">{callReasonsSentence(call.reasons, locale)}</p>
        {openings.length > 0 && (
          <p className="small">
            {t('liveOrders')}{' '}
            {openings.map((order, at) => (
              <span key={order.orderId}>
                {at > 0 && ', '}
                <Link
                  to="/arbejdsliste/$orderId"
                  params={{ orderId: order.orderId }}
                  search={{ borger: citizenId, liste: 'calls' }}
                >
                  {order.title}
                </Link>
              </span>
            ))}
          </p>
        )}
      </div>
      <div className="candidate-acts">
        <ButtonLink small to="/ordrer/ny" search={{ cvr: call.cvr }}>
          {t('newOrder')}
          <span className="sr-only">: {call.companyName}</span>
        </ButtonLink>
      </div>
    </article>
  )
}

const Nothing = ({ closed }: Pick<CallSuggestions, 'closed'>) => {
  const t = useTexts(callsTexts)
  if (closed === null) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
  return <EmptyState title={t(closed)}>{t(`${closed}Text`)}</EmptyState>
}

/** "Omvendt jobformidling": companies worth a call for one citizen, with the reasons. */
export const Calls = ({
  citizenId,
  radiusKm,
  goal,
  maxKm,
  page,
  onFilter,
}: {
  citizenId: string
  radiusKm: number
  goal: GoalRank | undefined
  maxKm: number | undefined
  page: number
  onFilter: (filter: { goal?: GoalRank; maxKm?: number }) => void
}) => {
  const t = useTexts(callsTexts)
  const locale = useLocale()
  const query = useCalls({ citizenId, goal, maxKm, page, pageSize })
  return (
    <section className="stack" aria-labelledby="calls">
      <div>
        <h2 id="calls">{t('title')}</h2>
        <p className="quiet">{t('lead')}</p>
      </div>
      <div className="field-row">
        <SelectField
          label={t('goal')}
          withoutEmpty
          options={[
            { value: '', label: t('allGoals') },
            ...goalRanks.map((value) => ({ value, label: goalRankLabels[value][locale] })),
          ]}
          value={goal ?? ''}
          onChange={(event) =>
            onFilter({ goal: goalRanks.find((value) => value === event.target.value), maxKm })
          }
        />
        <SelectField
          label={t('km')}
          withoutEmpty
          options={[
            { value: '', label: t('radius', { km: radiusKm }) },
            ...distances.map((km) => ({ value: String(km), label: t('upTo', { km }) })),
          ]}
          value={maxKm === undefined ? '' : String(maxKm)}
          onChange={(event) => onFilter({ goal, maxKm: Number(event.target.value) || undefined })}
        />
      </div>
      <QueryBoundary
        query={query}
        isEmpty={(data) => data.total === 0}
        empty={<Nothing closed={query.data?.closed ?? null} />}
      >
        {({ rows, total, weightsVersion }) => (
          <>
            <p role="status" className="quiet">
              {t('found', { count: total })}
            </p>
            <ol className="plain stack" start={(page - 1) * pageSize + 1}>
              {rows.map((call) => (
                <li key={call.cvr}>
                  <CallItem call={call} citizenId={citizenId} />
                </li>
              ))}
            </ol>
            <Pagination page={page} pageSize={pageSize} total={total} />
            <p className="quiet small">{t('weights', { version: weightsVersion })}</p>
          </>
        )}
      </QueryBoundary>
    </section>
  )
}
