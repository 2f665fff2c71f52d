import { createHash } from 'node:crypto'

/** What the database keeps of a random token: enough to recognise it, nothing to use. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
