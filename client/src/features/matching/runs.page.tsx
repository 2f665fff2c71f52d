import { useNavigate, useSearch } from '@tanstack/react-router'
import { endOfDanishDay, startOfDanishDay } from '@virkelyst/shared/kernel/dates'
import { useTexts } from '../../i18n/texts'
import { DateField } from '../../ui/date-field'
import { PagedList } from '../../ui/paged-list'
import { SearchField } from '../../ui/search-field'
import { SelectField } from '../../ui/select-field'
import { EmptyState } from '../../ui/states'
import { FairnessFrame } from './fairness-frame'
import { RunTable } from './run-table'
import { runsTexts } from './runs.texts'
import { runsPageSize, useRuns } from './use-runs'

type Search = { fra?: string; til?: string; ordre?: number; af?: string }

/** Every ranking of the municipality, for those who answer for it. */
export const RunsPage = () => {
  const t = useTexts(runsTexts)
  const { page = 1, fra, til, ordre, af } = useSearch({ from: '/rangeringer' })
  const navigate = useNavigate({ from: '/rangeringer' })
  const query = useRuns({
    page,
    from: fra && startOfDanishDay(fra),
    to: til && endOfDanishDay(til),
    orderNumber: ordre,
    actorUserId: af,
  })
  const narrow = (search: Search) =>
    void navigate({ search: (previous) => ({ ...previous, ...search, page: undefined }), replace: true })
  const consultants = query.data?.consultants ?? []
  return (
    <FairnessFrame lead={t('lead')}>
      <div className="stack wide">
        <SearchField
          label={t('orderNumber')}
          value={ordre === undefined ? '' : String(ordre)}
          onSearch={(words) => narrow({ ordre: Number.parseInt(words, 10) || undefined })}
        />
        <div className="search-row">
          <DateField
            label={t('from')}
            optional
            value={fra}
            onValue={(value) => narrow({ fra: value || undefined })}
          />
          <DateField
            label={t('to')}
            optional
            value={til}
            onValue={(value) => narrow({ til: value || undefined })}
          />
          <SelectField
            withoutEmpty
            label={t('consultant')}
            options={[
              { value: '', label: t('everybody') },
              ...consultants.map(({ userId, name }) => ({ value: userId, label: name })),
            ]}
            value={af ?? ''}
            onChange={(event) => narrow({ af: event.target.value || undefined })}
          />
        </div>
        <PagedList
          query={query}
          page={page}
          pageSize={runsPageSize}
          empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
        >
          {({ rows }) => <RunTable rows={rows} withOrder />}
        </PagedList>
      </div>
    </FairnessFrame>
  )
}
