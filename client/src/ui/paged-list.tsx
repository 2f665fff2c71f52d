import type { ReactNode } from 'react'
import { Pagination } from './pagination'
import { QueryBoundary, type QueryLike } from './states'

/** A page of a list, with the way to its other pages; `empty` where there is nothing on any. */
export const PagedList = <Data extends { total: number }>({
  query,
  loading,
  page,
  pageSize,
  empty,
  children,
}: {
  query: QueryLike<Data>
  loading?: ReactNode
  page: number
  pageSize: number
  empty: ReactNode
  children: (data: Data) => ReactNode
}) => (
  <QueryBoundary query={query} loading={loading} isEmpty={({ total }) => total === 0} empty={empty}>
    {(data) => (
      <div>
        {children(data)}
        <Pagination page={page} pageSize={pageSize} total={data.total} />
      </div>
    )}
  </QueryBoundary>
)
