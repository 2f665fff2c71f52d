import { caseStaff, type Policy, readers } from '../accounts/policy-line'

export const tracksPolicy = {
  'tracks.ofCitizen': { who: readers('own_municipality'), person: true, leaves: 'read' },
  'tracks.due': { who: caseStaff('own_municipality'), person: true, leaves: 'read' },
  'tracks.begin': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'tracks.end': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'tracks.follow': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'tracks.pause': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'tracks.takeBackPause': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'tracks.tick': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'tracks.takeBackTick': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
} as const satisfies Policy
