import { targetGroupOn } from '@virkelyst/shared/citizens/citizen.rules'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import {
  defaultSettings,
  type MunicipalitySettings,
} from '@virkelyst/shared/municipalities/municipality.schema'
import type { CitizenFacts, OrderFacts } from '@virkelyst/shared/referrals/referral.rules'
import { openReferralStatuses } from '@virkelyst/shared/referrals/referral.transitions'
import { and, count, desc, eq, inArray, or } from 'drizzle-orm'
import { type CitizenRecord, withDetails } from '../citizens/citizen-record'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'

export type ReferralRow = Tables['referrals']['$inferSelect']
export type OrderRow = Tables['jobOrders']['$inferSelect']

/** Everything an act on a referral is decided by, read in the transaction that writes it. */
export type ReferralState = {
  referral: ReferralRow | null
  order: OrderRow
  orderFacts: OrderFacts
  orderSettings: MunicipalitySettings
  record: CitizenRecord
  postalName: string
  citizenFacts: CitizenFacts
  citizenSettings: MunicipalitySettings
  /** The network whose open orders the citizen's municipality sees. */
  citizenNetworkId: string | null
  leftOut: boolean
}

/** Null where the order or the citizen is not there. `now`: the instant of the act. */
export const loadReferralState = async (
  session: Session,
  tables: Tables,
  orderId: string,
  citizenId: string,
  now: string,
): Promise<ReferralState | null> => {
  const { db } = session
  const { jobOrders, companies, municipalities, citizens, postalCodes, referrals, exclusions, events } =
    tables

  const [found] = await db
    .select({
      order: jobOrders,
      supportStatus: companies.supportStatus,
      settings: municipalities.settings,
    })
    .from(jobOrders)
    .innerJoin(companies, eq(companies.cvr, jobOrders.cvr))
    .leftJoin(municipalities, eq(municipalities.code, jobOrders.municipalityCode))
    .where(eq(jobOrders.id, orderId))
  const [person] = await db
    .select({
      citizen: citizens,
      postalName: postalCodes.name,
      settings: municipalities.settings,
      networkId: municipalities.networkId,
    })
    .from(citizens)
    .leftJoin(postalCodes, eq(postalCodes.code, citizens.postalCode))
    .leftJoin(municipalities, eq(municipalities.code, citizens.municipalityCode))
    .where(eq(citizens.id, citizenId))
  if (!found || !person) return null
  const [record] = await withDetails(session, tables, [person.citizen])

  const [referral] = await db
    .select()
    .from(referrals)
    .where(and(eq(referrals.orderId, orderId), eq(referrals.citizenId, citizenId)))
  const [open] = await db
    .select({ n: count() })
    .from(referrals)
    .where(and(eq(referrals.citizenId, citizenId), inArray(referrals.status, [...openReferralStatuses])))
  const [inPlay] = await db
    .select({ n: count() })
    .from(referrals)
    .where(
      and(
        eq(referrals.orderId, orderId),
        or(eq(referrals.status, 'presented'), eq(referrals.verdict, 'hired')),
      ),
    )
  const [excluded] = await db
    .select({ reason: exclusions.reason })
    .from(exclusions)
    .where(and(eq(exclusions.orderId, orderId), eq(exclusions.citizenId, citizenId)))
  const [withdrawal] = await db
    .select({ at: events.at })
    .from(events)
    .where(
      and(
        eq(events.subjectType, 'citizen'),
        eq(events.subjectId, citizenId),
        eq(events.kind, 'consent_withdrawn'),
      ),
    )
    .orderBy(desc(events.at))
    .limit(1)

  const { order } = found
  const { citizen } = person
  return {
    referral: referral ?? null,
    order,
    orderFacts: {
      status: order.status,
      kind: order.kind,
      supportStatus: found.supportStatus,
      maxCandidates: order.form.maxCandidates ?? null,
      candidatesInPlay: inPlay?.n ?? 0,
    },
    orderSettings: { ...defaultSettings, ...found.settings },
    record: record!,
    postalName: person.postalName ?? '',
    citizenFacts: {
      status: citizen.status,
      objectedAt: citizen.objectedAt,
      consentAt: citizen.consentAt,
      consentWithdrawnAt: withdrawal?.at ?? null,
      targetGroup: targetGroupOn(record!.targetGroups, danishDate(now)),
      openProposals: open?.n ?? 0,
    },
    citizenSettings: { ...defaultSettings, ...person.settings },
    citizenNetworkId: person.networkId,
    leftOut: excluded !== undefined,
  }
}
