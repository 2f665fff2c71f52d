import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { citizenStatusLabels } from '@virkelyst/shared/citizens/citizen.labels'
import { type CitizenRow, citizenStatuses, goalRanks } from '@virkelyst/shared/citizens/citizen.schema'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Button, ButtonLink } from '../../ui/button'
import { Checkbox } from '../../ui/choices'
import { DataTable } from '../../ui/data-table'
import { PageHeading } from '../../ui/page-heading'
import { PagedList } from '../../ui/paged-list'
import { SearchField } from '../../ui/search-field'
import { SelectField } from '../../ui/select-field'
import { EmptyState } from '../../ui/states'
import { Tag } from '../../ui/tag'
import { useCitizenSearchWords } from './citizen-search-words'
import { staffCitizensTexts } from './staff-citizens.texts'
import { useCitizenSearch } from './use-citizens'
import '../../ui/styles/work.css'

const pageSize = 25

/** `A: kok, tjener`: one line for each goal that has a title. */
const goalLines = (goals: CitizenRow['goals']): string[] =>
  goalRanks.flatMap((rank) => {
    const titles = goals.filter(({ goal }) => goal === rank).map(({ title }) => title)
    return titles.length > 0 ? [`${rank}: ${titles.join(', ')}`] : []
  })

const CitizenTable = ({ rows }: { rows: readonly CitizenRow[] }) => {
  const t = useTexts(staffCitizensTexts)
  const label = useLabel()
  const format = useFormat()
  const range = (min: number, max: number) =>
    min === max ? format.number(max) : `${format.number(min)}–${format.number(max)}`
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          header: t('name'),
          cell: (row) => (
            <span>
              <Link to="/borgere/$citizenId" params={{ citizenId: row.id }}>
                {row.name}
              </Link>
              <br />
              <span className="quiet small nowrap">{row.caseReference}</span>
            </span>
          ),
        },
        { key: 'place', header: t('place'), cell: (row) => row.postalName },
        {
          key: 'goals',
          header: t('goals'),
          cell: (row) => (
            <span>
              {goalLines(row.goals).map((line) => (
                <span key={line}>
                  {line}
                  <br />
                </span>
              ))}
            </span>
          ),
        },
        {
          key: 'hours',
          header: t('hoursAWeek'),
          cell: (row) => <span className="nowrap">{range(row.hoursMin, row.hoursMax)}</span>,
        },
        {
          key: 'open',
          header: t('openProposals'),
          end: true,
          cell: (row) => format.number(row.openProposals),
        },
        {
          key: 'status',
          header: t('status'),
          cell: (row) => (
            <span className="cluster tags">
              <Tag tone={row.status === 'active' ? 'success' : 'quiet'}>
                {label(citizenStatusLabels[row.status])}
              </Tag>
              {row.consentAt === null && <Tag>{t('noConsentTag')}</Tag>}
            </span>
          ),
        },
      ]}
    />
  )
}

const Prompt = () => {
  const t = useTexts(staffCitizensTexts)
  return (
    <EmptyState
      title={t('promptTitle')}
      action={
        <>
          <ButtonLink to="/borgere" search={{ status: 'active' }}>
            {t('showActive')}
          </ButtonLink>
          <ButtonLink to="/borgere" search={{ interested: true }}>
            {t('showInterested')}
          </ButtonLink>
        </>
      }
    >
      {t('promptText')}
    </EmptyState>
  )
}

/** Finds a citizen. The words searched for stay out of the address; the other filters live in it. */
export const CitizensPage = () => {
  const t = useTexts(staffCitizensTexts)
  const label = useLabel()
  const may = useMay()
  const navigate = useNavigate({ from: '/borgere' })
  const { status, interested, page = 1 } = useSearch({ from: '/borgere' })
  const [words, setWords] = useCitizenSearchWords()
  const asked = words !== '' || status !== undefined || interested === true
  const query = useCitizenSearch({ q: words, status, interested, page, pageSize }, asked)
  const change = (search: { status?: typeof status; interested?: true }) =>
    void navigate({ search: (previous) => ({ ...previous, ...search, page: undefined }) })
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          may('citizens.create') && (
            <ButtonLink look="primary" icon="person-add" to="/borgere/ny">
              {t('create')}
            </ButtonLink>
          )
        }
      />
      <div className="stack">
        <div className="filter-bar">
          <SearchField
            label={t('search')}
            hint={t('searchHint')}
            value={words}
            onSearch={(next) => {
              setWords(next)
              change({})
            }}
          />
          <SelectField
            label={t('status')}
            withoutEmpty
            width="short"
            options={[
              { value: '', label: t('statusAll') },
              ...citizenStatuses.map((value) => ({ value, label: label(citizenStatusLabels[value]) })),
            ]}
            value={status ?? ''}
            onChange={(event) =>
              change({ status: citizenStatuses.find((value) => value === event.target.value) })
            }
          />
          <div className="filter-flags">
            <Checkbox
              label={t('interested')}
              checked={interested === true}
              onChange={(event) => change({ interested: event.target.checked || undefined })}
            />
          </div>
        </div>
        {asked ? (
          <PagedList
            query={query}
            page={page}
            pageSize={pageSize}
            empty={
              <EmptyState
                title={t('none')}
                action={
                  <Button
                    onClick={() => {
                      setWords('')
                      void navigate({ search: {} })
                    }}
                  >
                    {t('clear')}
                  </Button>
                }
              >
                {t('noneText')}
              </EmptyState>
            }
          >
            {({ rows, total }) => (
              <>
                <p role="status" className="quiet">
                  {t('found', { count: total })}
                </p>
                <CitizenTable rows={rows} />
              </>
            )}
          </PagedList>
        ) : (
          <Prompt />
        )}
      </div>
    </>
  )
}
