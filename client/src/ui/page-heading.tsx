import { createLink } from '@tanstack/react-router'
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react'
import { Icon } from './icon'
import { takeFocusOnHeading } from './navigation-focus'

/** The one h1 of a page: sets the document's title and takes the focus after a navigation. */
export const PageHeading = ({
  title,
  lead,
  back,
  actions,
  tag,
}: {
  title: string
  lead?: ReactNode
  /** A `BackLink`. */
  back?: ReactNode
  actions?: ReactNode
  tag?: ReactNode
}) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} – Virkelyst`
  }, [title])
  useEffect(() => {
    if (takeFocusOnHeading()) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className="page-heading">
      {back}
      {tag && <div className="cluster heading-tag">{tag}</div>}
      <div className="spread">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div className="actions">{actions}</div>}
      </div>
      {lead && <p className="lead">{lead}</p>}
    </div>
  )
}

const BackAnchor = ({ children, ...rest }: ComponentProps<'a'>) => (
  <a {...rest} className="page-back">
    <Icon name="arrow-back" />
    {children}
  </a>
)
/** The way back to the list a page came from. */
export const BackLink = createLink(BackAnchor)
