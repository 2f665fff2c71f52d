import type { TargetGroupPeriod } from '@virkelyst/shared/citizens/target-group.schema'
import { groupBy } from '@virkelyst/shared/kernel/group-by'
import { runningStatuses } from '@virkelyst/shared/placements/placement.transitions'
import type { PortalFacts } from '@virkelyst/shared/tracks/portal-signs.rules'
import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Store } from '../kernel/store'

export type TrackRow = Tables['tracks']['$inferSelect']
/** What counts of a track beside its row. */
export type TrackParts = {
  pauses: Tables['trackPauses']['$inferSelect'][]
  ticks: Tables['trackTicks']['$inferSelect'][]
}
/** What the portal knows of a citizen that milestones are held against. */
export type KnownOfCitizen = PortalFacts & { targetGroups: TargetGroupPeriod[] }
export type FollowedTrack = { row: TrackRow; citizenName: string; caseReference: string }

const byId = <Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key) => {
  const groups = groupBy(rows, keyOf)
  return (key: Key): Row[] => groups.get(key) ?? []
}

export const makeTrackLists = (store: Store) => {
  const { db } = store.read
  const {
    tracks,
    trackPauses,
    trackTicks,
    citizens,
    citizenTargetGroups,
    referrals,
    jobOrders,
    placements,
    users,
  } = store.tables

  return {
    /** The citizen's municipality; null where there is no such citizen. */
    async municipalityOf(citizenId: string): Promise<string | null> {
      const [found] = await db
        .select({ code: citizens.municipalityCode })
        .from(citizens)
        .where(eq(citizens.id, citizenId))
      return found?.code ?? null
    },

    async byId(id: string): Promise<TrackRow | null> {
      return (await db.select().from(tracks).where(eq(tracks.id, id)))[0] ?? null
    },

    /** The latest first. */
    ofCitizen: (citizenId: string): Promise<TrackRow[]> =>
      db
        .select()
        .from(tracks)
        .where(eq(tracks.citizenId, citizenId))
        .orderBy(desc(tracks.startedOn), desc(tracks.setAt), desc(tracks.id)),

    /** Running tracks that somebody follows, of citizens whose case is open. */
    followedBy: (userId: string, municipalityCode: string, limit: number): Promise<FollowedTrack[]> =>
      db
        .select({ row: tracks, citizenName: citizens.name, caseReference: citizens.caseReference })
        .from(tracks)
        .innerJoin(citizens, eq(citizens.id, tracks.citizenId))
        .where(
          and(
            eq(tracks.followedBy, userId),
            eq(tracks.municipalityCode, municipalityCode),
            isNotNull(tracks.runningFor),
            ne(citizens.status, 'closed'),
          ),
        )
        .limit(limit),

    /** Pauses and ticks that stand, by track. */
    async partsOf(trackIds: readonly string[]): Promise<(trackId: string) => TrackParts> {
      const wanted = [...trackIds]
      const [pauses, ticks] = await Promise.all([
        db
          .select()
          .from(trackPauses)
          .where(and(inArray(trackPauses.trackId, wanted), isNull(trackPauses.takenBackAt)))
          .orderBy(asc(trackPauses.fromOn)),
        db
          .select()
          .from(trackTicks)
          .where(and(inArray(trackTicks.trackId, wanted), isNull(trackTicks.takenBackAt))),
      ])
      const [pausesOf, ticksOf] = [byId(pauses, (one) => one.trackId), byId(ticks, (one) => one.trackId)]
      return (trackId) => ({ pauses: pausesOf(trackId), ticks: ticksOf(trackId) })
    },

    /** What the portal knows of the citizens, by id. */
    async knownOf(citizenIds: readonly string[]): Promise<(citizenId: string) => KnownOfCitizen> {
      const wanted = [...new Set(citizenIds)]
      const [cvs, groups, answers, held] = await Promise.all([
        db.select({ id: citizens.id, cv: citizens.cv }).from(citizens).where(inArray(citizens.id, wanted)),
        db
          .select()
          .from(citizenTargetGroups)
          .where(inArray(citizenTargetGroups.citizenId, wanted))
          .orderBy(asc(citizenTargetGroups.validFrom)),
        db
          .select({
            citizenId: referrals.citizenId,
            kind: jobOrders.kind,
            verdict: referrals.verdict,
            verdictAt: referrals.verdictAt,
            interviewAt: referrals.interviewAt,
            startDate: jobOrders.startDate,
          })
          .from(referrals)
          .innerJoin(jobOrders, eq(jobOrders.id, referrals.orderId))
          .where(
            and(
              inArray(referrals.citizenId, wanted),
              ne(referrals.verdict, 'none'),
              or(isNull(referrals.closeReason), ne(referrals.closeReason, 'mistake')),
            ),
          ),
        db
          .select({
            citizenId: placements.citizenId,
            kind: placements.kind,
            acceptedAt: placements.acceptedAt,
            startedAt: placements.startedAt,
            startDate: placements.startDate,
          })
          .from(placements)
          .where(
            and(
              inArray(placements.citizenId, wanted),
              inArray(placements.status, [...runningStatuses, 'ended', 'closed']),
            ),
          ),
      ])
      const [cvOf, groupsOf, answersOf, heldBy] = [
        new Map(cvs.map(({ id, cv }) => [id, cv])),
        byId(groups, (one) => one.citizenId),
        byId(answers, (one) => one.citizenId),
        byId(held, (one) => one.citizenId),
      ]
      const nothing = { educations: [], experience: [], skills: [] }
      return (citizenId) => ({
        cv: cvOf.get(citizenId) ?? nothing,
        targetGroups: groupsOf(citizenId),
        answers: answersOf(citizenId),
        placements: heldBy(citizenId),
      })
    },

    async namesOf(userIds: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
      const wanted = [...new Set(userIds.filter((id) => id !== null))]
      const found = await db
        .select({ id: users.id, name: users.name })
        .from(users)
        .where(inArray(users.id, wanted))
      return new Map(found.map(({ id, name }) => [id, name]))
    },
  }
}
export type TrackLists = ReturnType<typeof makeTrackLists>
