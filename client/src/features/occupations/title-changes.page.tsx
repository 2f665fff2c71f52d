import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { ButtonLink } from '../../ui/button'
import { Checkbox } from '../../ui/choices'
import { DoneNotice } from '../../ui/done-notice'
import { Pagination } from '../../ui/pagination'
import { EmptyState, QueryBoundary } from '../../ui/states'
import { catalogueTexts } from './catalogue.texts'
import { CatalogueFrame } from './catalogue-frame'
import { ChangeTable } from './change-table'
import { type Change, TakeBackDialog } from './take-back-dialog'
import { useTitleChanges } from './use-catalogue'

const pageSize = 25

/** What administrators have added to the catalogue and corrected in it. */
export const TitleChangesPage = () => {
  const t = useTexts(catalogueTexts)
  const navigate = useNavigate({ from: '/stillinger/aendringer' })
  const { alle = false, page = 1 } = useSearch({ from: '/stillinger/aendringer' })
  const query = useTitleChanges({ all: alle, page, pageSize })
  const [open, setOpen] = useState<Change | null>(null)
  const [done, setDone] = useState<string | null>(null)
  return (
    <>
      <CatalogueFrame lead={t('changesLead')}>
        <DoneNotice message={done} />
        <Checkbox
          label={t('showAll')}
          checked={alle}
          onChange={(event) =>
            void navigate({ search: { alle: event.target.checked || undefined }, replace: true })
          }
        />
        <QueryBoundary
          query={query}
          isEmpty={(data) => data.total === 0}
          empty={
            <EmptyState
              title={t('noChanges')}
              action={<ButtonLink to="/stillinger">{t('viewSearch')}</ButtonLink>}
            >
              {t('noChangesText')}
            </EmptyState>
          }
        >
          {({ rows, total }) => (
            <div>
              <p role="status" className="quiet">
                {t('changes', { count: total })}
              </p>
              <ChangeTable caption={t('viewChanges')} changes={rows} onTakeBack={setOpen} />
              <Pagination page={page} pageSize={pageSize} total={total} />
            </div>
          )}
        </QueryBoundary>
      </CatalogueFrame>
      {open && (
        <TakeBackDialog
          change={open}
          onClose={() => setOpen(null)}
          onDone={(message) => {
            setOpen(null)
            setDone(message)
          }}
        />
      )}
    </>
  )
}
