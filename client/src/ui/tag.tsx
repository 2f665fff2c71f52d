import type { ReactNode } from 'react'

export type TagTone = 'quiet' | 'info' | 'success' | 'warning' | 'error' | 'accent'

/** A status in a word. */
export const Tag = ({ tone = 'quiet', children }: { tone?: TagTone; children: ReactNode }) => (
  <span className={`tag ${tone}`}>{children}</span>
)
