import type { DataOf } from '../data-map/columns-by-processing'
import type { trackTables } from './tracks.table'

export const trackData: DataOf<typeof trackTables> = {
  tracks: {
    placement: ['id', 'citizenId', 'municipalityCode', 'startedOn', 'runningFor', 'endedOn'],
    // Which track somebody is in tells how far from work the municipality holds them.
    sensitive: ['track', 'reason', 'ending', 'endNote'],
    acts: ['setBy', 'setAt', 'followedBy', 'endedBy'],
    none: ['version'],
  },
  // Illness and treatment are among the reasons.
  trackPauses: {
    sensitive: ['id', 'trackId', 'fromOn', 'toOn', 'reason', 'note'],
    acts: ['madeBy', 'madeAt', 'takenBackAt', 'takenBackBy'],
  },
  trackTicks: {
    placement: ['id', 'trackId', 'milestoneId', 'metOn'],
    sensitive: ['note'],
    acts: ['tickedBy', 'tickedAt', 'takenBackAt', 'takenBackBy'],
  },
}
