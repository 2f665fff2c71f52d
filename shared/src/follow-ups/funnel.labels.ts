import type { Labels } from '../kernel/label'
import type { FunnelGrouping, FunnelStage } from './funnel.schema'

export const funnelStageLabels: Labels<FunnelStage> = {
  placement: { da: 'Praktik', en: 'Work placement' },
  wageSubsidy: { da: 'Løntilskud', en: 'Wage subsidy job' },
  paidHours: { da: 'Lønnede timer', en: 'Paid hours' },
  ordinaryJob: { da: 'Ordinært job', en: 'Ordinary job' },
}

export const funnelGroupingLabels: Labels<FunnelGrouping> = {
  company: { da: 'Virksomhed', en: 'Company' },
  industry: { da: 'Branche', en: 'Industry' },
  consultant: { da: 'Ansvarlig', en: 'Responsible' },
}
