import { Children, type ReactNode } from 'react'

/** Views of one page, one link each (the router's `Link` marks the current one with `aria-current`). */
export const TabNav = ({ label, children }: { label: string; children: ReactNode }) => (
  <nav className="tab-nav" aria-label={label}>
    <ul className="plain">
      {Children.map(children, (child) => (
        <li>{child}</li>
      ))}
    </ul>
  </nav>
)
