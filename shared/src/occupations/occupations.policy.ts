import { every, type Policy } from '../accounts/policy-line'

export const occupationsPolicy = {
  'occupations.suggest': { who: every('none') },
  'occupations.search': { who: { administrator: 'none' } },
  'occupations.listHistory': { who: { administrator: 'none' } },
  'occupations.get': { who: { administrator: 'none' } },
  'occupations.understand': { who: { administrator: 'none' } },
  'occupations.changes': { who: { administrator: 'none' } },
  'occupations.addTitle': { who: { administrator: 'none' }, leaves: 'write' },
  'occupations.correctTitle': { who: { administrator: 'none' }, leaves: 'write' },
  'occupations.takeBack': { who: { administrator: 'none' }, leaves: 'write' },
  'occupations.reResolution': { who: { administrator: 'none' } },
  'occupations.reResolutionTitles': { who: { administrator: 'none' } },
  'occupations.startReResolution': { who: { administrator: 'none' }, leaves: 'write' },
  'occupations.stopReResolution': { who: { administrator: 'none' }, leaves: 'write' },
} as const satisfies Policy
