import { Link } from '@tanstack/react-router'
import { useTexts } from '../i18n/texts'
import { useFormat } from '../i18n/use-format'
import { pageNumbers } from './page-numbers'
import { uiTexts } from './ui.texts'

/** Pages of a list whose page number is a search parameter of the address: `page`, or another where a page has two lists. */
export const Pagination = ({
  page,
  pageSize,
  total,
  parameter = 'page',
}: {
  page: number
  pageSize: number
  total: number
  parameter?: string
}) => {
  const t = useTexts(uiTexts)
  const format = useFormat()
  const last = Math.max(1, Math.ceil(total / pageSize))
  if (total === 0) return null
  const showing = t('showing', {
    from: format.number((page - 1) * pageSize + 1),
    to: format.number(Math.min(page * pageSize, total)),
    total: format.number(total),
  })
  const to = (target: number, text: string, current = false) => (
    <Link
      to="."
      search={(previous: Record<string, unknown>) => ({ ...previous, [parameter]: target })}
      aria-label={text === String(target) ? t('pageNumber', { page: target }) : undefined}
      aria-current={current ? 'page' : undefined}
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {text}
    </Link>
  )
  return (
    <div className="pagination-bar">
      <p className="quiet small">{showing}</p>
      {last > 1 && (
        <nav aria-label={t('pages')}>
          <ul className="plain">
            {page > 1 && <li>{to(page - 1, t('previous'))}</li>}
            {pageNumbers(page, last).map((entry) => (
              <li key={entry.key}>
                {entry.page === null ? (
                  <span className="gap" aria-hidden="true">
                    …
                  </span>
                ) : (
                  to(entry.page, String(entry.page), entry.page === page)
                )}
              </li>
            ))}
            {page < last && <li>{to(page + 1, t('next'))}</li>}
          </ul>
        </nav>
      )}
    </div>
  )
}
