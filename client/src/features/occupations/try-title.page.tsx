import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Understood } from '@virkelyst/shared/occupations/catalogue.schema'
import {
  resolutionMethodLabels,
  resolutionVerdictLabels,
} from '@virkelyst/shared/occupations/occupation.labels'
import type { ResolutionVerdict } from '@virkelyst/shared/occupations/occupation.schema'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { ButtonLink } from '../../ui/button'
import { Card } from '../../ui/card'
import { DataTable } from '../../ui/data-table'
import { SearchField } from '../../ui/search-field'
import { EmptyState, QueryBoundary } from '../../ui/states'
import { Tag, type TagTone } from '../../ui/tag'
import { catalogueTexts } from './catalogue.texts'
import { CatalogueFrame } from './catalogue-frame'
import { StandingList } from './standing-list'
import { useUnderstood } from './use-catalogue'
import '../../ui/styles/work.css'

const tones: Record<ResolutionVerdict, TagTone> = { accepted: 'success', ask: 'warning', raw: 'quiet' }

const Meaning = ({ title, understood }: { title: string; understood: Understood }) => {
  const t = useTexts(catalogueTexts)
  const label = useLabel()
  const { verdict, matches, standing } = understood
  const standsUnder = new Set(standing.map((one) => one.occupation.code))
  return (
    <div className="stack">
      <p role="status">
        <Tag tone={tones[verdict]}>{label(resolutionVerdictLabels[verdict])}</Tag>
      </p>
      {matches.length === 0 ? (
        <EmptyState title={t('nothing')}>{t('nothingText')}</EmptyState>
      ) : (
        <DataTable
          caption={t('candidates')}
          rows={matches}
          rowKey={(match) => match.code}
          columns={[
            {
              key: 'occupation',
              header: t('occupation'),
              cell: (match) => (
                <>
                  <Link to="/stillinger/$code" params={{ code: match.code }}>
                    {label(match.label)}
                  </Link>
                  <div className="quiet small">
                    {label(match.group.label)} {match.group.code}
                  </div>
                </>
              ),
            },
            { key: 'title', header: t('matchedTitle'), cell: (match) => match.matchedTitle },
            {
              key: 'method',
              header: t('method'),
              cell: (match) => label(resolutionMethodLabels[match.method]),
            },
            {
              key: 'confidence',
              header: t('confidence'),
              end: true,
              cell: (match) => t('percent', { count: Math.round(match.confidence * 100) }),
            },
            {
              key: 'add',
              header: t('action'),
              cell: (match) =>
                !standsUnder.has(match.code) && (
                  <ButtonLink
                    small
                    look="tertiary"
                    to="/stillinger/$code"
                    params={{ code: match.code }}
                    search={{ tilfoej: title }}
                    aria-label={t('addHereTo', { name: label(match.label) })}
                  >
                    {t('addHere')}
                  </ButtonLink>
                ),
            },
          ]}
        />
      )}
      <Card title={t('standsUnder')} look="flat">
        {standing.length === 0 ? (
          <p className="quiet">{t('standsNowhere')}</p>
        ) : (
          <StandingList standing={standing} linked />
        )}
      </Card>
    </div>
  )
}

/** How a title would be understood, and why. */
export const TryTitlePage = () => {
  const t = useTexts(catalogueTexts)
  const navigate = useNavigate({ from: '/stillinger/proev' })
  const { titel = '' } = useSearch({ from: '/stillinger/proev' })
  const query = useUnderstood(titel)
  return (
    <CatalogueFrame lead={t('tryLead')}>
      <div className="filter-bar">
        <SearchField
          live
          label={t('tryField')}
          value={titel}
          onSearch={(words) => void navigate({ search: { titel: words || undefined }, replace: true })}
        />
      </div>
      {titel === '' ? (
        <EmptyState title={t('tryEmpty')}>{t('tryEmptyText')}</EmptyState>
      ) : (
        <QueryBoundary query={query}>
          {(understood) => <Meaning title={titel} understood={understood} />}
        </QueryBoundary>
      )}
    </CatalogueFrame>
  )
}
