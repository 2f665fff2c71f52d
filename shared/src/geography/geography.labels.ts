import type { Labels } from '../kernel/label'
import type { PlaceSource } from './geography.schema'

export const placeSourceLabels: Labels<PlaceSource> = {
  places: { da: 'Indbyggede postnumre', en: 'Built-in postal codes' },
  postal_codes: {
    da: 'Officielle postnumre, lagt over de indbyggede',
    en: 'Official postal codes, over the built-in ones',
  },
}
