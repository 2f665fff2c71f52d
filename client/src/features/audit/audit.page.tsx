import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { roleLabels } from '@virkelyst/shared/accounts/account.labels'
import { auditActionLabels, subjectTypeLabels } from '@virkelyst/shared/audit/audit.labels'
import { auditActions } from '@virkelyst/shared/audit/audit.schema'
import { endOfDanishDay, startOfDanishDay } from '@virkelyst/shared/kernel/dates'
import { useState } from 'react'
import { trpc } from '../../app/trpc'
import { defineTexts, useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { DataTable } from '../../ui/data-table'
import { DateField } from '../../ui/date-field'
import { PageHeading } from '../../ui/page-heading'
import { PagedList } from '../../ui/paged-list'
import { SearchField } from '../../ui/search-field'
import { SelectField } from '../../ui/select-field'
import { EmptyState } from '../../ui/states'
import { Tag } from '../../ui/tag'

const texts = defineTexts('audit-page', {
  da: {
    title: 'Opslag',
    lead: 'Hvem i kommunen der har læst eller ændret hvad, hvornår og hvorfor. Linjer kan hverken rettes eller slettes.',
    from: 'Fra dato',
    to: 'Til og med dato',
    caseReference: 'Borgerens sagsnummer',
    caseReferenceHint: 'Vis kun det, der er gjort med én borger.',
    action: 'Handling',
    all: 'Alle',
    when: 'Hvornår',
    who: 'Hvem',
    what: 'Hvad',
    about: 'Om',
    purpose: 'Formål',
    denied: 'Afvist',
    count_one: '{{count}} post',
    count_other: '{{count}} poster',
    none: 'Ingen opslag i det udsnit',
    noneText: 'Vælg et længere tidsrum eller en anden handling, eller se sagsnummeret efter.',
  },
  en: {
    title: 'Look-ups',
    lead: 'Who in the municipality read or changed what, when and why. Lines can be neither corrected nor deleted.',
    from: 'From date',
    to: 'To and including',
    caseReference: 'The citizen’s case reference',
    caseReferenceHint: 'Show only what was done with one citizen.',
    action: 'Action',
    all: 'All',
    when: 'When',
    who: 'Who',
    what: 'What',
    about: 'About',
    purpose: 'Purpose',
    denied: 'Denied',
    count_one: '{{count}} record',
    count_other: '{{count}} records',
    none: 'No look-ups in that selection',
    noneText: 'Choose a longer period or another action, or check the case reference.',
  },
})

const pageSize = 50

/** The data protection officer's view of the audit. */
export const AuditPage = () => {
  const t = useTexts(texts)
  const label = useLabel()
  const format = useFormat()
  const { page = 1, fra, til, handling } = useSearch({ from: '/opslag' })
  const navigate = useNavigate({ from: '/opslag' })
  // A case is nobody else's business: it stays out of the address.
  const [caseReference, setCaseReference] = useState('')
  const query = useQuery(
    trpc.audit.search.queryOptions(
      {
        page,
        pageSize,
        action: handling,
        caseReference: caseReference || undefined,
        from: fra && startOfDanishDay(fra),
        to: til && endOfDanishDay(til),
      },
      { placeholderData: keepPreviousData },
    ),
  )
  const narrow = (search: { fra?: string; til?: string; handling?: (typeof auditActions)[number] }) =>
    void navigate({ search: (previous) => ({ ...previous, ...search, page: undefined }), replace: true })
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="stack wide">
        <SearchField
          label={t('caseReference')}
          hint={t('caseReferenceHint')}
          value={caseReference}
          onSearch={(words) => {
            setCaseReference(words)
            narrow({})
          }}
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
            label={t('action')}
            options={[
              { value: '', label: t('all') },
              ...auditActions.map((value) => ({ value, label: label(auditActionLabels[value]) })),
            ]}
            value={handling ?? ''}
            onChange={(event) =>
              narrow({ handling: auditActions.find((action) => action === event.target.value) })
            }
          />
        </div>
        <PagedList
          query={query}
          page={page}
          pageSize={pageSize}
          empty={
            <EmptyState title={t('none')}>
              <p>{t('noneText')}</p>
            </EmptyState>
          }
        >
          {({ rows }) => (
            <DataTable
              caption={t('title')}
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                { key: 'when', header: t('when'), cell: ({ at }) => format.dateTime(at) },
                {
                  key: 'who',
                  header: t('who'),
                  cell: ({ actorName, actorRole }) => (
                    <>
                      {actorName}
                      {actorRole && <div className="quiet small">{label(roleLabels[actorRole])}</div>}
                    </>
                  ),
                },
                {
                  key: 'what',
                  header: t('what'),
                  cell: ({ action, allowed, procedure }) => (
                    <>
                      {allowed ? label(auditActionLabels[action]) : <Tag tone="error">{t('denied')}</Tag>}
                      <div className="quiet small">{procedure}</div>
                    </>
                  ),
                },
                {
                  key: 'about',
                  header: t('about'),
                  cell: ({ subjectType, subjectIds }) =>
                    `${label(subjectTypeLabels[subjectType])}: ${t('count', { count: subjectIds.length })}`,
                },
                { key: 'purpose', header: t('purpose'), cell: ({ purpose }) => purpose ?? '–' },
              ]}
            />
          )}
        </PagedList>
      </div>
    </>
  )
}
