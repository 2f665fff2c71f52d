import { useNavigate, useSearch } from '@tanstack/react-router'
import { jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import {
  ballLabels,
  kindLabels,
  statusLabels,
  workListSortLabels,
} from '@virkelyst/shared/job-orders/job-order.labels'
import { workListSorts } from '@virkelyst/shared/job-orders/job-order.schema'
import { jobOrderStatuses } from '@virkelyst/shared/job-orders/job-order.transitions'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { ButtonLink } from '../../ui/button'
import { Checkbox } from '../../ui/choices'
import { SearchField } from '../../ui/search-field'
import { SelectField } from '../../ui/select-field'
import { workListTexts } from './work-list.texts'

const holders = ['municipality', 'citizen', 'employer'] as const

/** The filters of the work list. Each lives in the address, so that Back, a reload and a shared link show the same list. */
export const WorkListFilters = () => {
  const t = useTexts(workListTexts)
  const label = useLabel()
  const may = useMay()
  const navigate = useNavigate({ from: '/arbejdsliste' })
  const search = useSearch({ from: '/arbejdsliste' })
  const { q = '', kind, status = 'live', mine, overdue, waitingFor, sort = 'due' } = search
  const change = (changed: Partial<typeof search>, replace = false) =>
    void navigate({ search: (previous) => ({ ...previous, ...changed, page: undefined }), replace })
  const filtered = Object.entries(search).some(([name, value]) => name !== 'page' && value !== undefined)
  const statuses = jobOrderStatuses.filter((code) => code !== 'draft' || may('jobOrders.saveDraft'))
  return (
    <div className="filter-bar">
      <SearchField
        live
        label={t('search')}
        hint={t('searchHint')}
        value={q}
        onSearch={(words) => change({ q: words || undefined }, true)}
      />
      <SelectField
        label={t('kind')}
        withoutEmpty
        options={[
          { value: '', label: t('allKinds') },
          ...jobOrderKinds.map((value) => ({ value, label: label(kindLabels[value]) })),
        ]}
        value={kind ?? ''}
        onChange={(event) => change({ kind: jobOrderKinds.find((value) => value === event.target.value) })}
      />
      <SelectField
        label={t('status')}
        withoutEmpty
        options={[
          { value: 'live', label: t('live') },
          { value: 'closed', label: t('closed') },
          ...statuses.map((value) => ({ value, label: label(statusLabels[value]) })),
        ]}
        value={status}
        onChange={({ target }) =>
          change({
            status:
              target.value === 'closed' ? 'closed' : jobOrderStatuses.find((value) => value === target.value),
          })
        }
      />
      <SelectField
        label={t('waitingFor')}
        withoutEmpty
        options={[
          { value: '', label: t('anybody') },
          ...holders.map((value) => ({ value, label: label(ballLabels[value]) })),
        ]}
        value={waitingFor ?? ''}
        onChange={(event) => change({ waitingFor: holders.find((value) => value === event.target.value) })}
      />
      <SelectField
        label={t('sort')}
        withoutEmpty
        options={workListSorts.map((value) => ({ value, label: label(workListSortLabels[value]) }))}
        value={sort}
        onChange={({ target }) => {
          const chosen = workListSorts.find((value) => value === target.value)
          change({ sort: chosen === 'due' ? undefined : chosen })
        }}
      />
      <div className="filter-flags">
        {may('jobOrders.takeResponsibility') && (
          <Checkbox
            label={t('onlyMine')}
            checked={mine === true}
            onChange={(event) => change({ mine: event.target.checked || undefined })}
          />
        )}
        <Checkbox
          label={t('onlyOverdue')}
          checked={overdue === true}
          onChange={(event) => change({ overdue: event.target.checked || undefined })}
        />
        {filtered && (
          <ButtonLink look="tertiary" small to="/arbejdsliste" search={{}}>
            {t('reset')}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}
