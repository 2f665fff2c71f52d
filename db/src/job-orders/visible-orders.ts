import { and, eq, ne, or, type SQL } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'

/** Whose eyes a list of orders is for: one municipality, and the network whose open orders it shares. */
export type MunicipalityScope = { municipalityCode: string; networkId: string | null }

/** The municipality's own orders in every status but drafts, and the open ones of its network. */
export const visibleOrders = (
  { jobOrders }: Tables,
  { municipalityCode, networkId }: MunicipalityScope,
): SQL | undefined =>
  or(
    and(eq(jobOrders.municipalityCode, municipalityCode), ne(jobOrders.status, 'draft')),
    networkId === null ? undefined : and(eq(jobOrders.networkId, networkId), eq(jobOrders.status, 'open')),
  )

/** The eyes of one municipality. */
export const scopeOf = async (
  { db }: Session,
  { municipalities }: Tables,
  municipalityCode: string,
): Promise<MunicipalityScope> => {
  const [home] = await db
    .select({ networkId: municipalities.networkId })
    .from(municipalities)
    .where(eq(municipalities.code, municipalityCode))
  return { municipalityCode, networkId: home?.networkId ?? null }
}
