import type { Labels } from '../kernel/label'
import type { CompanySource, Sector, SupportStatus } from './company.schema'

export const sectorLabels: Labels<Sector> = {
  private: { da: 'Privat', en: 'Private' },
  public: { da: 'Offentlig', en: 'Public' },
}

export const supportStatusLabels: Labels<SupportStatus> = {
  none: { da: 'Ingen begrænsning', en: 'No restriction' },
  conflict: { da: 'I konflikt', en: 'In conflict' },
  blockade: { da: 'Under blokade', en: 'Under blockade' },
  blocked: { da: 'Spærret for henvisning', en: 'Barred from referrals' },
}

export const companySourceLabels: Labels<CompanySource> = {
  register: { da: 'Fra CVR', en: 'From the business register' },
  import: { da: 'Indlæst fra fil', en: 'Imported from a file' },
  manual: { da: 'Indtastet', en: 'Entered by hand' },
}
