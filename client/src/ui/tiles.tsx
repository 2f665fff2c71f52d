import { createLink } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import './styles/work.css'

/** Counts that are each one click to the list behind them. */
export const Tiles = ({ label, children }: { label: string; children: ReactNode }) => (
  <nav className="tiles" aria-label={label}>
    <ul className="plain">{children}</ul>
  </nav>
)

type TileContent = { count: number; label: string; tone?: 'spark' | 'late' }

const TileAnchor = ({ count, label, tone, ...rest }: TileContent & Omit<ComponentProps<'a'>, 'children'>) => (
  <a {...rest} className={['tile', count > 0 && tone].filter(Boolean).join(' ')}>
    <span className="tile-count">{count}</span>
    <span className="tile-label">{label}</span>
  </a>
)
const TileAnchorLink = createLink(TileAnchor)

/** One count; lights up in its tone where it is not nought. Marked as current where the address is exactly its own. */
export const Tile: typeof TileAnchorLink = (props) => (
  <li>
    <TileAnchorLink {...props} />
  </li>
)
