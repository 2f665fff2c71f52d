import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { ButtonLink } from '../../ui/button'
import { Checkbox } from '../../ui/choices'
import { DoneNotice } from '../../ui/done-notice'
import { PagedList } from '../../ui/paged-list'
import { EmptyState } from '../../ui/states'
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
        <PagedList
          query={query}
          page={page}
          pageSize={pageSize}
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
            <>
              <p role="status" className="quiet">
                {t('changes', { count: total })}
              </p>
              <ChangeTable caption={t('viewChanges')} changes={rows} onTakeBack={setOpen} />
            </>
          )}
        </PagedList>
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
