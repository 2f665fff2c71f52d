import { z } from 'zod'
import { isMunicipalRole } from '../accounts/roles'
import type { HistoryLine } from '../audit/audit.schema'
import type { Label } from '../kernel/label'

/** Who reads: the company, staff of the order's own municipality, or of another one of its network. */
export type HistoryAudience = 'company' | 'own_municipality' | 'network'

const contents = ['before', 'after'] as const
const shared = ['from', 'to', 'reason', 'exclusiveUntil', 'verdict', 'occupation'] as const

/** The names of changed fields instead of what stood in them; a neighbour learns the steps alone. */
const tell = ({ details, ...line }: HistoryLine, audience: HistoryAudience): HistoryLine => {
  const changed = Object.keys((details.after ?? {}) as object)
  const kept = Object.entries(details).filter(([key]) =>
    audience === 'own_municipality'
      ? !(contents as readonly string[]).includes(key)
      : (shared as readonly string[]).includes(key),
  )
  const fields = audience === 'own_municipality' && line.kind === 'order_changed' ? { fields: changed } : {}
  return { ...line, details: { ...Object.fromEntries(kept), ...fields } }
}

/**
 * An order's history, newest first, for its page: the savings of a draft are one line, and a company reads no other
 * name of municipal staff than that of the one responsible.
 */
export const orderHistory = (
  lines: readonly HistoryLine[],
  audience: HistoryAudience,
  responsibleName: string | null,
): HistoryLine[] => {
  const drafted = lines.findLast((line) => line.kind === 'order_drafted')
  return lines
    .filter((line) => line.kind !== 'order_drafted' || line === drafted)
    .map((line) => {
      const told = tell(line, audience)
      const hidden =
        audience === 'company' &&
        isMunicipalRole(line.actorRole) &&
        line.actorName !== 'Virkelyst' &&
        line.actorName !== responsibleName
      return hidden ? { ...told, actorName: '' } : told
    })
}

const label = z.object({ da: z.string(), en: z.string() })

/** What the order is understood as since the line; null: as no occupation any longer; undefined where it is not about that. */
export const occupationNow = ({ kind, details }: HistoryLine): Label | null | undefined => {
  if (kind !== 'order_occupation_changed') return undefined
  return label.safeParse(details.occupation).data ?? null
}
