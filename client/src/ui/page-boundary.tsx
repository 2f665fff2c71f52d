import type { ReactNode } from 'react'
import { useTexts } from '../i18n/texts'
import { PageHeading } from './page-heading'
import { problemOf } from './problem'
import { ProblemNotice } from './problem-notice'
import { QueryBoundary, type QueryLike } from './states'
import { uiTexts } from './ui.texts'

/** `QueryBoundary` for what a whole page hangs on: a page that fails has a heading and a title too. */
export const PageBoundary = <Data,>({
  query,
  back,
  children,
}: {
  query: QueryLike<Data>
  /** A `BackLink` for the page that is not there. */
  back?: ReactNode
  children: (data: Data) => ReactNode
}) => {
  const t = useTexts(uiTexts)
  if (query.data !== undefined || query.isPending) {
    return <QueryBoundary query={query}>{children}</QueryBoundary>
  }
  const missing = problemOf(query.error).reason === 'not_there'
  return (
    <>
      <PageHeading title={t(missing ? 'missingTitle' : 'failedTitle')} back={back} />
      <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
    </>
  )
}
