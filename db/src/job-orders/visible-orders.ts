import { and, eq, ne, or, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'

/** Whose eyes a list of orders is for: one municipality, and the network whose open orders it shares. */
export type MunicipalityScope = { municipalityCode: string; networkId: string | null }

/** The same in a query that is kept, which looks the network up itself. */
type KeptScope = { municipalityCode: Placeholder; networkId: SQL }

export const keptScope = ({ municipalities }: Tables, municipalityCode: Placeholder): KeptScope => ({
  municipalityCode,
  networkId: sql`(select ${municipalities.networkId} from ${municipalities} where ${municipalities.code} = ${municipalityCode})`,
})

/** The municipality's own orders in every status but drafts, and the open ones of its network. */
export const visibleOrders = (
  { jobOrders }: Tables,
  { municipalityCode, networkId }: MunicipalityScope | KeptScope,
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
