import type { ReactNode } from 'react'

export type DescriptionEntry = { term: string; value: ReactNode; wide?: boolean }

/** Terms with their values; an entry without a value is left out. */
export const DescriptionList = ({
  entries,
  single,
}: {
  entries: readonly (DescriptionEntry | null | undefined | false)[]
  single?: boolean
}) => (
  <dl className={single ? 'description single' : 'description'}>
    {entries.map((entry) =>
      entry &&
      entry.value !== null &&
      entry.value !== undefined &&
      entry.value !== '' &&
      entry.value !== false ? (
        <div key={entry.term} className={entry.wide ? 'wide' : undefined}>
          <dt>{entry.term}</dt>
          <dd>{entry.value}</dd>
        </div>
      ) : null,
    )}
  </dl>
)
