import type { PlanChanges } from '@virkelyst/shared/follow-ups/follow-up-plan.rules'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session, Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import type { PlacementRow } from '../placements/placement-state'
import { enqueueFollowUpNotice, type NoticedFollowUp, type TalkNotice } from './follow-up-notices'

export type FollowUpRow = Tables['followUps']['$inferSelect']
export type AnswerRow = Tables['followUpAnswers']['$inferSelect']
export type LaterOutcomeRow = Tables['laterOutcomes']['$inferSelect']
export type FollowUpPeopleRow = Tables['followUpPeople']['$inferSelect']
type NewFollowUp = Tables['followUps']['$inferInsert']

/** The placement of a follow-up, as far as acts on it ask. */
export type FollowedPlacement = Pick<
  PlacementRow,
  'id' | 'number' | 'municipalityCode' | 'orderId' | 'citizenId' | 'version'
>
/** Everything an act on a follow-up is decided by, read in the transaction that writes it. */
export type FollowUpFacts = {
  followUp: FollowUpRow
  placement: FollowedPlacement
  answers: readonly AnswerRow[]
  /** The outcome that stands. */
  outcome: LaterOutcomeRow | null
}
/** What an act does to a follow-up, all of it or nothing. */
export type FollowUpChange = {
  set: Partial<Omit<NewFollowUp, 'id' | 'placementId' | 'step' | 'version'>>
  answer?: AnswerRow
  outcome?: Omit<LaterOutcomeRow, 'replacedAt'>
  /** What others are told of it by mail. */
  notice?: TalkNotice
  event: DomainEvent
}
/** Null: what is asked for stands already. */
export type FollowUpDecide = (facts: FollowUpFacts) => FollowUpChange | null

/** What the follow-up of a placement is planned by, read in the transaction that writes the plan. */
export type PlanFacts = {
  placement: PlacementRow
  wishedDates: readonly string[]
  /** Who has the order in hand, where that is the placement's own municipality. */
  responsibleUserId: string | null
  known: readonly FollowUpRow[]
}
export type PlanWrite = {
  rows: readonly NewFollowUp[]
  changes: Pick<PlanChanges, 'move' | 'drop'>
  people: Tables['followUpPeople']['$inferInsert']
  /** Null where nothing changes. */
  event: DomainEvent | null
}

/** Follow-ups: one method is one atomic write with its event. */
export const makeFollowUpsRepository = (store: Store) => {
  const { tables } = store
  const { followUps, followUpAnswers, laterOutcomes, followUpPeople, placements, jobOrders } = tables

  const placementOf = async ({ db }: Session, id: string): Promise<PlacementRow> => {
    const [found] = await db.select().from(placements).where(eq(placements.id, id))
    if (!found) throw new AppError('not_there')
    return found
  }
  const factsOf = async (session: Session, id: string): Promise<FollowUpFacts> => {
    const { db } = session
    const [followUp] = await db.select().from(followUps).where(eq(followUps.id, id))
    if (!followUp) throw new AppError('not_there')
    const [answers, [outcome]] = [
      await db.select().from(followUpAnswers).where(eq(followUpAnswers.followUpId, id)),
      await db
        .select()
        .from(laterOutcomes)
        .where(and(eq(laterOutcomes.followUpId, id), isNull(laterOutcomes.replacedAt))),
    ]
    const placement = await placementOf(session, followUp.placementId)
    return { followUp, placement, answers, outcome: outcome ?? null }
  }
  const writeParts = async ({ db }: Session, id: string, { answer, outcome }: FollowUpChange) => {
    if (answer) {
      const { id: _id, followUpId, party, ...set } = answer
      await db
        .insert(followUpAnswers)
        .values(answer)
        .onConflictDoUpdate({ target: [followUpAnswers.followUpId, followUpAnswers.party], set })
    }
    if (outcome) {
      await db
        .update(laterOutcomes)
        .set({ replacedAt: outcome.at })
        .where(and(eq(laterOutcomes.followUpId, id), isNull(laterOutcomes.replacedAt)))
      await db.insert(laterOutcomes).values(outcome)
    }
  }

  const tell = (
    session: Session,
    followUp: NoticedFollowUp,
    notice: TalkNotice,
    { id: cause, at: now, actor }: DomainEvent,
  ) => enqueueFollowUpNotice(session, tables, followUp, notice, { cause, actedBy: actor.userId, now })

  return {
    /**
     * One act on a follow-up. `decide` is given everything as it stands inside the transaction, says what to write or
     * throws, and is asked again where the database had to start over.
     * @throws AppError `not_there`, `changed_meanwhile` and whatever `decide` throws
     */
    act: (id: string, now: string, decide: FollowUpDecide): Promise<void> =>
      store.tx(async (session) => {
        const facts = await factsOf(session, id)
        const change = decide(facts)
        if (change === null) return
        const { version } = facts.followUp
        const written = await session.db
          .update(followUps)
          .set({ ...change.set, updatedAt: now, version: version + 1 })
          .where(and(eq(followUps.id, id), eq(followUps.version, version)))
          .returning({ id: followUps.id })
        if (written.length === 0) throw new AppError('changed_meanwhile')
        await writeParts(session, id, change)
        await recordEvent(session, tables, change.event)
        if (change.notice)
          await tell(session, { ...facts.followUp, ...change.set }, change.notice, change.event)
      }),

    /** Adds a talk; sent a second time it gives the one there is. Returns its id. */
    add: (row: NewFollowUp, event: DomainEvent): Promise<string> =>
      store.tx(async (session) => {
        const { db } = session
        const added = await db
          .insert(followUps)
          .values(row)
          .onConflictDoNothing({ target: [followUps.placementId, followUps.step] })
          .returning({ id: followUps.id })
        if (added.length > 0) {
          await recordEvent(session, tables, event)
          await tell(session, { time: null, ...row }, 'talk_agreed', event)
          return row.id
        }
        const [known] = await db
          .select({ id: followUps.id })
          .from(followUps)
          .where(and(eq(followUps.placementId, row.placementId), eq(followUps.step, row.step)))
        return known!.id
      }),

    /** @param version as read; 0 where nobody has said anything @throws AppError `changed_meanwhile` */
    savePeople: (
      row: Omit<FollowUpPeopleRow, 'version'>,
      version: number,
      event: DomainEvent,
    ): Promise<void> =>
      store.tx(async (session) => {
        const { db } = session
        const { placementId, ...set } = row
        const written =
          version === 0
            ? await db
                .insert(followUpPeople)
                .values(row)
                .onConflictDoNothing({ target: followUpPeople.placementId })
                .returning({ id: followUpPeople.placementId })
            : await db
                .update(followUpPeople)
                .set({ ...set, version: version + 1 })
                .where(and(eq(followUpPeople.placementId, placementId), eq(followUpPeople.version, version)))
                .returning({ id: followUpPeople.placementId })
        if (written.length === 0) throw new AppError('changed_meanwhile')
        await recordEvent(session, tables, event)
      }),

    /**
     * Plans a placement's follow-up anew where an act has changed it since; false where none has.
     * @throws AppError `not_there`, `changed_meanwhile`
     */
    plan: (placementId: string, decide: (facts: PlanFacts) => PlanWrite): Promise<boolean> =>
      store.tx(async (session) => {
        const { db } = session
        const placement = await placementOf(session, placementId)
        if (!placement.planFollowUps) return false
        const known = await db.select().from(followUps).where(eq(followUps.placementId, placementId))
        const [order] =
          placement.orderId === null
            ? []
            : await db.select().from(jobOrders).where(eq(jobOrders.id, placement.orderId))
        const { rows, changes, people, event } = decide({
          placement,
          wishedDates: order?.form.followUpDates ?? [],
          responsibleUserId:
            order?.municipalityCode === placement.municipalityCode ? order.responsibleUserId : null,
          known,
        })
        const planned = await db
          .update(placements)
          .set({ planFollowUps: false })
          .where(and(eq(placements.id, placementId), eq(placements.version, placement.version)))
          .returning({ id: placements.id })
        if (planned.length === 0) throw new AppError('changed_meanwhile')
        if (event === null) return true
        if (rows.length > 0)
          await db
            .insert(followUps)
            .values([...rows])
            .onConflictDoNothing({ target: [followUps.placementId, followUps.step] })
        for (const { id, dueOn } of changes.move)
          await db
            .update(followUps)
            .set({ dueOn })
            .where(and(eq(followUps.id, id), eq(followUps.version, 1)))
        if (changes.drop.length > 0)
          await db.delete(followUps).where(and(inArray(followUps.id, changes.drop), eq(followUps.version, 1)))
        await db
          .insert(followUpPeople)
          .values(people)
          .onConflictDoNothing({ target: followUpPeople.placementId })
        await recordEvent(session, tables, event)
        return true
      }),

    /** Placements whose follow-up is to be planned. */
    toPlan: (limit = 200): Promise<{ id: string }[]> =>
      store.read.db
        .select({ id: placements.id })
        .from(placements)
        .where(eq(placements.planFollowUps, true))
        .orderBy(asc(placements.id))
        .limit(limit),
  }
}
export type FollowUpsRepository = ReturnType<typeof makeFollowUpsRepository>
