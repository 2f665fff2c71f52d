import type { DataOf } from '../data-map/columns-by-processing'
import type { retentionTables } from './retention.table'

export const retentionData: DataOf<typeof retentionTables> = {
  retentionPeriods: {
    acts: ['reason', 'madeAt', 'madeBy'],
    none: ['id', 'municipalityCode', 'no', 'ruleId', 'amount', 'validFrom'],
  },
  erasureNotices: { record: ['citizenId', 'municipalityCode', 'announcedAt', 'restsSince', 'eraseOn'] },
  erasureHolds: {
    sensitive: ['reason'],
    record: ['id', 'citizenId', 'municipalityCode', 'heldAt', 'releasedAt'],
    acts: ['heldBy', 'releasedBy'],
  },
  forgottenOutcomes: {
    none: ['municipalityCode', 'grouping', 'code', 'stage', 'firstQuarter', 'lastQuarter', 'people'],
  },
  forgottenProposals: { none: ['orderId', 'municipalityCode', 'proposedOn', 'proposals'] },
}
