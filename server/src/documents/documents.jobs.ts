import type { ScheduledJob } from '../kernel/scheduler'
import type { Documents } from './documents.service'

/** Keeps what was signed as it was signed. */
export const makeDocumentJobs = (documents: Pick<Documents, 'keepSigned'>): ScheduledJob[] => [
  {
    name: 'keep_signed_documents',
    pattern: '*/10 * * * *',
    async run() {
      return `kept ${await documents.keepSigned()}`
    },
  },
]
