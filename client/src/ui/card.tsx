import type { ReactNode } from 'react'

/** A block of its own. `attention` marks what waits for the reader. */
export const Card = ({
  title,
  look,
  as: Element = 'section',
  children,
}: {
  title?: ReactNode
  look?: 'accent' | 'attention' | 'flat'
  as?: 'section' | 'article' | 'div' | 'li'
  children: ReactNode
}) => (
  <Element className={look ? `card ${look}` : 'card'}>
    {title && <h2>{title}</h2>}
    {children}
  </Element>
)
