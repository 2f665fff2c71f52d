import { Link } from '@tanstack/react-router'
import type { Standing } from '@virkelyst/shared/occupations/catalogue.schema'
import { titleSourceLabels } from '@virkelyst/shared/occupations/occupation.labels'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { Tag } from '../../ui/tag'
import { catalogueTexts } from './catalogue.texts'

/** Occupations under which a title stands, first choices first. */
export const StandingList = ({
  standing,
  linked = false,
}: {
  standing: readonly Standing[]
  linked?: boolean
}) => {
  const t = useTexts(catalogueTexts)
  const label = useLabel()
  return (
    <ul className="plain stack tight">
      {standing.map(({ occupation, firstChoice, kind, source }) => (
        <li key={`${occupation.code} ${kind}`} className="cluster">
          {linked ? (
            <Link to="/stillinger/$code" params={{ code: occupation.code }}>
              {label(occupation.label)}
            </Link>
          ) : (
            <strong>{label(occupation.label)}</strong>
          )}
          <span className="quiet small">{t(firstChoice ? 'firstChoice' : 'secondChoice')}</span>
          <SourceTag source={source} />
        </li>
      ))}
    </ul>
  )
}

/** Where a title comes from; the built-in ones are the usual case and say nothing. */
export const SourceTag = ({ source }: { source: Standing['source'] }) => {
  const label = useLabel()
  if (source === 'built_in') return null
  return <Tag tone={source === 'local' ? 'accent' : 'info'}>{label(titleSourceLabels[source])}</Tag>
}
