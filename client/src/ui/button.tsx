import { createLink } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import { Icon } from './icon'

export type ButtonLook = 'primary' | 'secondary' | 'tertiary' | 'warning'
type Look = { look?: ButtonLook; icon?: string; small?: boolean; children: ReactNode }

const classOf = ({
  look = 'secondary',
  small,
  busy,
}: {
  look?: ButtonLook
  small?: boolean
  busy?: boolean
}) => ['button', `button-${look}`, small && 'small', busy && 'busy'].filter(Boolean).join(' ')

/** While `busy` the button stays focusable and says so, but a second press does nothing. */
export const Button = ({
  look,
  icon,
  small,
  busy = false,
  children,
  onClick,
  type = 'button',
  ...rest
}: Look & { busy?: boolean } & Omit<ComponentProps<'button'>, 'className'>) => (
  <button
    {...rest}
    type={type}
    className={classOf({ look, small, busy })}
    aria-disabled={busy || rest['aria-disabled']}
    aria-busy={busy || undefined}
    onClick={(event) => {
      if (busy) event.preventDefault()
      else onClick?.(event)
    }}
  >
    {busy ? <Icon name="sync" /> : icon && <Icon name={icon} />}
    <span>{children}</span>
  </button>
)

const AnchorButton = ({ look, icon, small, children, ...rest }: Look & ComponentProps<'a'>) => (
  <a {...rest} className={classOf({ look, small })}>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </a>
)
/** A link of the router that looks like a button. */
export const ButtonLink = createLink(AnchorButton)
/** A link out of the app, such as signing in, that looks like a button. */
export const ButtonAnchor = AnchorButton

const CardAnchor = ({ children, ...rest }: ComponentProps<'a'>) => (
  <a {...rest} className="card">
    {children}
  </a>
)
/** A card that is one link. */
export const CardLink = createLink(CardAnchor)
