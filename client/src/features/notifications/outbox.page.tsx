import { Link, useSearch } from '@tanstack/react-router'
import { messageStateLabels } from '@virkelyst/shared/notifications/notification.labels'
import { messageStates } from '@virkelyst/shared/notifications/notification.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { ActionProblem } from '../../ui/action-problem'
import { DoneNotice } from '../../ui/done-notice'
import { Notice } from '../../ui/notice'
import { PageHeading } from '../../ui/page-heading'
import { Pagination } from '../../ui/pagination'
import { EmptyState, QueryBoundary } from '../../ui/states'
import { TabNav } from '../../ui/tab-nav'
import { MessageTable } from './message-table'
import { outboxTexts } from './outbox.texts'
import { useOutbox, useRetry } from './use-outbox'

const pageSize = 25

/** What mail the portal has sent, what waits, and what it gave up. */
export const OutboxPage = () => {
  const t = useTexts(outboxTexts)
  const label = useLabel()
  const { tilstand: state = 'waiting', page = 1 } = useSearch({ from: '/mail' })
  const query = useOutbox({ state, page, pageSize })
  const retry = useRetry()
  const [done, setDone] = useState<string | null>(null)
  const putBack = (id: string) => {
    setDone(null)
    retry.mutate({ id }, { onSuccess: () => setDone(t('retried')) })
  }
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <DoneNotice message={done} />
      <QueryBoundary query={query}>
        {({ mails, counts, rows, total }) => (
          <div className="stack wide">
            {!mails && (
              <Notice tone="warning" title={t('offTitle')}>
                <p>{t('offText')}</p>
              </Notice>
            )}
            <TabNav label={t('states')}>
              {messageStates.map((each) => (
                <Link
                  key={each}
                  to="/mail"
                  activeOptions={{ exact: true, includeSearch: true }}
                  search={{ tilstand: each === 'waiting' ? undefined : each }}
                >
                  {t('tab', { state: label(messageStateLabels[each]), count: counts[each] })}
                </Link>
              ))}
            </TabNav>
            <ActionProblem error={retry.error} />
            {state === 'given_up' && total > 0 && <p className="quiet">{t('givenUpHint')}</p>}
            {total === 0 ? (
              <EmptyState title={t(`none_${state}`)}>
                <p>{t('noneText')}</p>
              </EmptyState>
            ) : (
              <div>
                <MessageTable
                  caption={label(messageStateLabels[state])}
                  state={state}
                  rows={rows}
                  retrying={retry.isPending ? retry.variables.id : undefined}
                  onRetry={putBack}
                />
                <Pagination page={page} pageSize={pageSize} total={total} />
              </div>
            )}
          </div>
        )}
      </QueryBoundary>
    </>
  )
}
