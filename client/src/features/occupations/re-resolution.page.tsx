import { useSearch } from '@tanstack/react-router'
import { useTexts } from '../../i18n/texts'
import { QueryBoundary } from '../../ui/states'
import { CatalogueFrame } from './catalogue-frame'
import { reResolutionTexts } from './re-resolution.texts'
import { ReResolutionNow } from './re-resolution-now'
import { ReResolutionReport } from './re-resolution-report'
import { useReResolution } from './use-re-resolution'
import '../../ui/styles/work.css'
import './catalogue.css'

/** How stored goals and orders follow the catalogue: what runs, and what the newest run changed. */
export const ReResolutionPage = () => {
  const t = useTexts(reResolutionTexts)
  const { page = 1 } = useSearch({ from: '/stillinger/gennemgang' })
  const query = useReResolution()
  return (
    <CatalogueFrame lead={t('lead')}>
      <QueryBoundary query={query}>
        {(state) => (
          <>
            <ReResolutionNow {...state} />
            {state.last && <ReResolutionReport run={state.last} page={page} />}
          </>
        )}
      </QueryBoundary>
    </CatalogueFrame>
  )
}
