import type { EventKind } from '@virkelyst/shared/audit/audit.schema'
import type { DueFilter } from '@virkelyst/shared/follow-ups/follow-up.schema'
import { addDays } from '@virkelyst/shared/kernel/dates'
import { and, asc, count, desc, eq, gt, inArray, lte, or, type SQL } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import type { FollowUpRow } from './follow-ups.repository'

/** Days ahead that the work list calls coming. */
const comingDays = 14

const followUpEvents = [
  'follow_up_added',
  'follow_up_agreed',
  'follow_up_closed',
  'follow_up_cancelled',
  'follow_up_reopened',
  'follow_up_answered',
  'follow_up_people_changed',
  'later_outcome_recorded',
] as const satisfies readonly EventKind[]
export type FollowUpEventKind = (typeof followUpEvents)[number]

/** Follow-ups with what is read beside them. */
export const makeFollowUpLists = (store: Store) => {
  const { db } = store.read
  const {
    followUps,
    followUpAnswers,
    laterOutcomes,
    followUpPeople,
    placements,
    companies,
    citizens,
    users,
    events,
    eventPayloads,
  } = store.tables

  const narrowed = (today: string, { view, task }: DueFilter): (SQL | undefined)[] => {
    const past = lte(followUps.dueOn, today)
    const unanswered = or(eq(followUps.companyAnswered, false), eq(followUps.citizenAnswered, false))
    const views: Record<DueFilter['view'], SQL | undefined> = {
      due: past,
      coming: and(gt(followUps.dueOn, today), lte(followUps.dueOn, addDays(today, comingDays))),
      missing: and(past, eq(followUps.task, 'talk'), eq(followUps.state, 'agreed'), unanswered),
      all: undefined,
    }
    return [views[view], task ? eq(followUps.task, task) : undefined]
  }

  return {
    async byId(id: string): Promise<FollowUpRow | null> {
      return (await db.select().from(followUps).where(eq(followUps.id, id)))[0] ?? null
    },

    ofPlacement: (placementId: string): Promise<FollowUpRow[]> =>
      db
        .select()
        .from(followUps)
        .where(eq(followUps.placementId, placementId))
        .orderBy(asc(followUps.dueOn), asc(followUps.time), asc(followUps.id)),

    /** What stands of each, by the follow-ups' ids: the answers, and outcomes with those they replaced, latest first. */
    async partsOf(ids: readonly string[]) {
      const wanted = [...ids]
      const [answers, outcomes] = await Promise.all([
        db
          .select({ answer: followUpAnswers, byName: users.name })
          .from(followUpAnswers)
          .leftJoin(users, eq(users.id, followUpAnswers.by))
          .where(inArray(followUpAnswers.followUpId, wanted)),
        db
          .select({ outcome: laterOutcomes, byName: users.name })
          .from(laterOutcomes)
          .leftJoin(users, eq(users.id, laterOutcomes.by))
          .where(inArray(laterOutcomes.followUpId, wanted))
          .orderBy(desc(laterOutcomes.at), desc(laterOutcomes.id)),
      ])
      return { answers, outcomes }
    },

    /** The placement's terms, number and company, and who is there for the person; null where there is none. */
    async placementOf(id: string) {
      const [found] = await db
        .select({
          placement: placements,
          companyName: companies.name,
          people: followUpPeople,
          responsible: { name: users.name, email: users.email },
        })
        .from(placements)
        .innerJoin(companies, eq(companies.cvr, placements.cvr))
        .leftJoin(followUpPeople, eq(followUpPeople.placementId, placements.id))
        .leftJoin(users, eq(users.id, followUpPeople.responsibleUserId))
        .where(eq(placements.id, id))
      return found ?? null
    },

    /** Ids of the citizen's placements, the latest first. */
    async placementsOf(citizenId: string, limit = 100): Promise<string[]> {
      const found = await db
        .select({ id: placements.id })
        .from(placements)
        .where(eq(placements.citizenId, citizenId))
        .orderBy(desc(placements.startDate), desc(placements.id))
        .limit(limit)
      return found.map(({ id }) => id)
    },

    async namesOf(userIds: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
      const wanted = [...new Set(userIds.filter((id) => id !== null))]
      const found = await db
        .select({ id: users.id, name: users.name })
        .from(users)
        .where(inArray(users.id, wanted))
      return new Map(found.map(({ id, name }) => [id, name]))
    },

    /** What happened to the placement's follow-ups, latest first; payloads that were erased are empty. */
    async historyOf(placementId: string, limit = 200) {
      const lines = await db
        .select({ at: events.at, kind: events.kind, details: eventPayloads.payload, byName: users.name })
        .from(events)
        .leftJoin(eventPayloads, eq(eventPayloads.eventId, events.id))
        .leftJoin(users, eq(users.id, events.actorUserId))
        .where(
          and(
            eq(events.subjectType, 'placement'),
            eq(events.subjectId, placementId),
            inArray(events.kind, [...followUpEvents]),
          ),
        )
        .orderBy(desc(events.at), desc(events.id))
        .limit(limit)
      return lines.flatMap(({ kind, details, ...line }) => {
        const known = followUpEvents.find((one) => one === kind)
        return known ? [{ ...line, kind: known, details: details ?? {} }] : []
      })
    },

    /** What is to be done in the municipality, by its day. */
    async due(municipalityCode: string, userId: string, today: string, filter: DueFilter) {
      const whose = db
        .select({ id: followUpPeople.placementId })
        .from(followUpPeople)
        .where(eq(followUpPeople.responsibleUserId, userId))
      const standOut = db
        .select({ id: placements.id })
        .from(placements)
        .where(and(eq(placements.municipalityCode, municipalityCode), lte(placements.deviatesFrom, today)))
      const where = and(
        eq(followUps.municipalityCode, municipalityCode),
        eq(followUps.standing, true),
        ...narrowed(today, filter),
        filter.mine ? inArray(followUps.placementId, whose) : undefined,
        filter.deviating ? inArray(followUps.placementId, standOut) : undefined,
      )
      const ids = await db
        .select({ id: followUps.id })
        .from(followUps)
        .where(where)
        .orderBy(asc(followUps.dueOn), asc(followUps.id))
        .limit(filter.pageSize)
        .offset((filter.page - 1) * filter.pageSize)
      const [counted] = await db.select({ n: count() }).from(followUps).where(where)
      const rows = await db
        .select({
          followUp: followUps,
          placement: placements,
          companyName: companies.name,
          citizenName: citizens.name,
          responsibleName: users.name,
        })
        .from(followUps)
        .innerJoin(placements, eq(placements.id, followUps.placementId))
        .innerJoin(companies, eq(companies.cvr, placements.cvr))
        .leftJoin(citizens, eq(citizens.id, placements.citizenId))
        .leftJoin(followUpPeople, eq(followUpPeople.placementId, placements.id))
        .leftJoin(users, eq(users.id, followUpPeople.responsibleUserId))
        .where(
          inArray(
            followUps.id,
            ids.map(({ id }) => id),
          ),
        )
        .orderBy(asc(followUps.dueOn), asc(followUps.id))
      return { rows, total: counted?.n ?? 0 }
    },
  }
}
export type FollowUpLists = ReturnType<typeof makeFollowUpLists>
export type PlacementOfFollowUps = NonNullable<Awaited<ReturnType<FollowUpLists['placementOf']>>>
export type FollowUpParts = Awaited<ReturnType<FollowUpLists['partsOf']>>
export type FollowUpHistory = Awaited<ReturnType<FollowUpLists['historyOf']>>
export type DueRow = Awaited<ReturnType<FollowUpLists['due']>>['rows'][number]
