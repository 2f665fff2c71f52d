import type { ReactNode } from 'react'
import { useFormat } from '../i18n/use-format'

export type TimelineEntry = { key: string; at: string; title: ReactNode; text?: ReactNode }

/** What happened and when, newest first as given. */
export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) => {
  const format = useFormat()
  return (
    <ol className="timeline">
      {entries.map(({ key, at, title, text }) => (
        <li key={key}>
          <div>{title}</div>
          {text && <div className="quiet">{text}</div>}
          <time className="when" dateTime={at}>
            {format.dateTime(at)}
          </time>
        </li>
      ))}
    </ol>
  )
}
