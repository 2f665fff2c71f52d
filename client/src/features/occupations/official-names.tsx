import type { OccupationView } from '@virkelyst/shared/occupations/catalogue.schema'
import { titleSourceLabels } from '@virkelyst/shared/occupations/occupation.labels'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { Card } from '../../ui/card'
import { catalogueTexts } from './catalogue.texts'

/** The addresses by which official lists know the occupation. */
export const OfficialNames = ({ uris }: Pick<OccupationView, 'uris'>) => {
  const t = useTexts(catalogueTexts)
  const label = useLabel()
  if (uris.length === 0) return null
  return (
    <Card title={t('officialNames')}>
      <ul className="plain stack tight">
        {uris.map(({ source, uri, listed }) => (
          <li key={`${source} ${uri}`} className="official-name">
            <strong>{label(titleSourceLabels[source])}</strong> <span className="small">{uri}</span>
            {!listed && <span className="quiet small"> ({t('notListed')})</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
