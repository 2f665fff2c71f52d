import { placeSourceLabels } from '@virkelyst/shared/geography/geography.labels'
import type { CatalogueRows } from '@virkelyst/shared/occupations/catalogue.schema'
import { titleSourceLabels } from '@virkelyst/shared/occupations/occupation.labels'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Details } from '../../ui/details'
import { catalogueTexts } from './catalogue.texts'
import { usePlaceLists } from './use-catalogue'

/** What the catalogue is made of, and which lists of postal codes are in force, each with its version. */
export const CatalogueParts = ({ version, sources }: Pick<CatalogueRows, 'version' | 'sources'>) => {
  const t = useTexts(catalogueTexts)
  const format = useFormat()
  const label = useLabel()
  const places = usePlaceLists()
  return (
    <Details summary={t('parts')}>
      <ul>
        {sources.map((part) => (
          <li key={part.source}>
            {t('part', {
              source: label(titleSourceLabels[part.source]),
              titles: format.number(part.titles),
              date: format.date(part.loadedAt),
              version: part.version,
            })}
          </li>
        ))}
        {places.data?.map((part) => (
          <li key={part.source}>
            {t('placePart', {
              source: label(placeSourceLabels[part.source]),
              codes: format.number(part.codes),
              date: format.date(part.loadedAt),
              version: part.version,
            })}
          </li>
        ))}
      </ul>
      <p className="quiet small">{t('version', { version })}</p>
    </Details>
  )
}
