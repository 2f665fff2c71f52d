import type { Labels } from '../kernel/label'
import type { RetentionAction } from './retention.kinds'

export const retentionActionLabels: Labels<RetentionAction> = {
  erase: {
    da: 'Slettes; tal, der ikke peger på nogen, bliver',
    en: 'Erased; figures that point at nobody stay',
  },
  delete: { da: 'Slettes', en: 'Deleted' },
  anonymise: { da: 'Gøres navnløs', en: 'Made anonymous' },
  keep: { da: 'Bliver', en: 'Stays' },
}
