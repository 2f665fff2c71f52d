import type { ReactNode } from 'react'
import { useTexts } from '../i18n/texts'
import { ProblemNotice } from './problem-notice'
import { uiTexts } from './ui.texts'

/** Grey lines where the answer will stand. */
export const LoadingState = ({ lines = 4 }: { lines?: number }) => {
  const t = useTexts(uiTexts)
  return (
    <div className="skeleton" role="status" aria-busy="true">
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key) => (
        <span key={key} aria-hidden="true" />
      ))}
      <p className="sr-only">{t('loading')}</p>
    </div>
  )
}

/** Nothing there, why, and what to do about it. */
export const EmptyState = ({
  title,
  children,
  action,
}: {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}) => (
  <div className="empty-state stack">
    <p className="empty-title">{title}</p>
    {children && <div>{children}</div>}
    {action && <div className="actions">{action}</div>}
  </div>
)

/** What of a query's result its states are read from. */
export type QueryLike<Data> = {
  data: Data | undefined
  error: unknown
  isPending: boolean
  refetch: () => unknown
}

/** Shows a query's loading, error, empty and full state. Data once there stays in sight while a refetch fails beside it. */
export const QueryBoundary = <Data,>({
  query,
  loading = <LoadingState />,
  isEmpty,
  empty,
  children,
}: {
  query: QueryLike<Data>
  loading?: ReactNode
  isEmpty?: (data: Data) => boolean
  empty?: ReactNode
  children: (data: Data) => ReactNode
}) => {
  const { data } = query
  const retry = () => void query.refetch()
  if (data === undefined) {
    return query.isPending ? loading : <ProblemNotice error={query.error} onRetry={retry} />
  }
  return (
    <>
      {query.error ? <ProblemNotice error={query.error} onRetry={retry} /> : null}
      {isEmpty?.(data) ? empty : children(data)}
    </>
  )
}
