import type { ReactNode } from 'react'

/** A part of a long page that one can go to; `id` stands in the address. */
export type PagePart = { id: string; title: string; content: ReactNode }

/** Ways to the parts of a long page, in their order. */
export const JumpNav = ({ label, parts }: { label: string; parts: readonly PagePart[] }) => (
  <nav className="jump-nav" aria-label={label}>
    <ul className="plain">
      {parts.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  </nav>
)

/** The parts themselves; one that was gone to takes the focus. */
export const PageParts = ({ parts }: { parts: readonly PagePart[] }) => (
  <div className="stack wide">
    {parts.map(({ id, content }) => (
      <div key={id} id={id} tabIndex={-1} className="page-part stack wide">
        {content}
      </div>
    ))}
  </div>
)
