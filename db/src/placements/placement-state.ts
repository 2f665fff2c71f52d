import type { CitizenStatus } from '@virkelyst/shared/citizens/citizen.schema'
import type { SupportStatus } from '@virkelyst/shared/companies/company.schema'
import {
  defaultSettings,
  type MunicipalitySettings,
} from '@virkelyst/shared/municipalities/municipality.schema'
import { runningStatuses } from '@virkelyst/shared/placements/placement.transitions'
import { and, desc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'

export type PlacementRow = Tables['placements']['$inferSelect']
export type SignatureRow = Tables['placementSignatures']['$inferSelect']
export type RepresentativeLink = Tables['representativeLinks']['$inferSelect']

export type PlacedCitizen = { id: string; status: CitizenStatus; municipalityCode: string }
/** Another stay of the same citizen, agreed or under way. */
export type OtherStay = Pick<PlacementRow, 'id' | 'number' | 'kind' | 'startDate' | 'endDate'>

/** Everything an act on a placement is decided by, read in the transaction that writes it. */
export type PlacementState = {
  placement: PlacementRow
  settings: MunicipalitySettings
  companyName: string
  supportStatus: SupportStatus
  /** Lower-case addresses of the company's contacts: none of them is the representative's. */
  contactEmails: readonly string[]
  /** Signatures that stand. */
  signatures: readonly SignatureRow[]
  /** The latest link of a representative. */
  link: RepresentativeLink | null
}

/** Other stays of the citizen that are agreed or run. */
export const otherStays = (
  { db }: Session,
  { placements }: Tables,
  citizenId: string,
  placementId: string,
): Promise<OtherStay[]> =>
  db
    .select({
      id: placements.id,
      number: placements.number,
      kind: placements.kind,
      startDate: placements.startDate,
      endDate: placements.endDate,
    })
    .from(placements)
    .where(
      and(
        eq(placements.citizenId, citizenId),
        inArray(placements.status, [...runningStatuses]),
        ne(placements.id, placementId),
      ),
    )

export const placedCitizen = async (
  { db }: Session,
  { citizens }: Tables,
  citizenId: string,
): Promise<PlacedCitizen | null> => {
  const [found] = await db
    .select({ id: citizens.id, status: citizens.status, municipalityCode: citizens.municipalityCode })
    .from(citizens)
    .where(eq(citizens.id, citizenId))
  return found ?? null
}

/** Null where there is no such placement. */
export const loadPlacementState = async (
  { db }: Session,
  tables: Tables,
  id: string,
): Promise<PlacementState | null> => {
  const { placements, municipalities, companies, companyContacts, placementSignatures, representativeLinks } =
    tables
  const [found] = await db
    .select({
      placement: placements,
      settings: municipalities.settings,
      companyName: companies.name,
      supportStatus: companies.supportStatus,
    })
    .from(placements)
    .innerJoin(companies, eq(companies.cvr, placements.cvr))
    .leftJoin(municipalities, eq(municipalities.code, placements.municipalityCode))
    .where(eq(placements.id, id))
  if (!found) return null
  const contacts = await db
    .select({ email: companyContacts.email })
    .from(companyContacts)
    .where(eq(companyContacts.cvr, found.placement.cvr))
  const signatures = await db
    .select()
    .from(placementSignatures)
    .where(and(eq(placementSignatures.placementId, id), isNull(placementSignatures.voidedAt)))
  const [link] = await db
    .select()
    .from(representativeLinks)
    .where(eq(representativeLinks.placementId, id))
    .orderBy(desc(representativeLinks.createdAt), desc(representativeLinks.id))
    .limit(1)
  return {
    ...found,
    settings: { ...defaultSettings, ...found.settings },
    contactEmails: contacts.map(({ email }) => email.toLowerCase()),
    signatures,
    link: link ?? null,
  }
}
