import type { DueRow, FollowUpLists } from '@virkelyst/db/follow-ups/follow-up-lists.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type {
  CalendarFile,
  CalendarInput,
  DueFilter,
  DueFollowUp,
  FollowUpsForCitizen,
  FollowUpsForCompany,
  FollowUpsForStaff,
} from '@virkelyst/shared/follow-ups/follow-up.schema'
import { standingFlags } from '@virkelyst/shared/hour-plans/hour-standing.rules'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Paged } from '@virkelyst/shared/kernel/fields.schema'
import type { Audit } from '../audit/audit.service'
import type { Deps } from '../kernel/deps'
import { municipalityOf } from '../kernel/own-municipality'
import { calendarFileOf } from './calendar-file'
import type { FollowUpAccess, FollowUpReader } from './follow-up-access'
import { forCitizen, forCompany, forStaff, historyLines, isTold, peopleOf } from './follow-up-views'

type ReadingDeps = Pick<Deps, 'clock'> & {
  audit: Pick<Audit, 'read'>
  lists: FollowUpLists
  access: FollowUpAccess
}

const missingOf = ({ followUp }: DueRow): DueFollowUp['missing'] =>
  followUp.task !== 'talk'
    ? []
    : [
        ...(followUp.companyAnswered ? [] : (['company'] as const)),
        ...(followUp.citizenAnswered ? [] : (['citizen'] as const)),
      ]
const dueOf = (row: DueRow, today: string): DueFollowUp => {
  const { followUp, placement, companyName, citizenName, responsibleName } = row
  return {
    ...followUp,
    placementNumber: placement.number,
    kind: placement.kind,
    title: placement.terms.title,
    companyName,
    citizenName,
    responsibleName,
    flags: standingFlags(placement, today),
    missing: missingOf(row),
  }
}

/** What staff, company and citizen read of the follow-up of placements; every read of a person is kept. */
export const makeFollowUpReadings = ({ clock, audit, lists, access }: ReadingDeps) => {
  const today = () => danishDate(clock.now())
  const readingOf = (actor: Actor, procedure: string, { citizenId, municipalityCode }: FollowUpReader) =>
    audit.read(
      actor,
      `followUps.${procedure}`,
      'citizen',
      citizenId === null ? [] : [citizenId],
      null,
      municipalityCode,
    )
  const told = async (placementId: string) => {
    const rows = (await lists.ofPlacement(placementId)).filter(isTold)
    return { rows, parts: await lists.partsOf(rows.map(({ id }) => id)) }
  }

  return {
    async ofPlacement(actor: Actor, { placementId }: { placementId: string }): Promise<FollowUpsForStaff> {
      const reader = await access.readerOf(actor, placementId)
      await readingOf(actor, 'ofPlacement', reader)
      const [found, rows, history] = await Promise.all([
        access.placementOf(placementId),
        lists.ofPlacement(placementId),
        lists.historyOf(placementId),
      ])
      const [parts, names] = await Promise.all([
        lists.partsOf(rows.map(({ id }) => id)),
        lists.namesOf(rows.map(({ closedBy }) => closedBy)),
      ])
      const nameOf = (userId: string | null) => (userId === null ? null : (names.get(userId) ?? null))
      return {
        placementId,
        today: today(),
        people: {
          ...peopleOf(found),
          version: found.people?.version ?? 0,
          responsibleUserId: found.people?.responsibleUserId ?? null,
        },
        followUps: rows.map((row) => forStaff(row, parts, nameOf, actor.role !== 'manager')),
        history: historyLines(history),
      }
    },

    /** The company's: talks that were agreed, and for its named contact the own answers. */
    async ofMyCompany(actor: Actor, { placementId }: { placementId: string }): Promise<FollowUpsForCompany> {
      const reader = await access.readerOf(actor, placementId)
      await readingOf(actor, 'ofMyCompany', reader)
      const [found, { rows, parts }] = await Promise.all([access.placementOf(placementId), told(placementId)])
      return {
        placementId,
        people: peopleOf(found),
        followUps: rows.map((row) => forCompany(row, parts, reader.as === 'contact')),
      }
    },

    /** The citizen's own, with the own answers. */
    async mine(actor: Actor): Promise<FollowUpsForCitizen> {
      const { citizenId } = actor
      if (citizenId === null) throw new AppError('not_there')
      await audit.read(actor, 'followUps.mine', 'citizen', [citizenId])
      const views = (await lists.placementsOf(citizenId)).map(async (placementId) => {
        const reader = await access.readerOf(actor, placementId).catch(() => null)
        if (reader === null) return []
        const [found, { rows, parts }] = await Promise.all([
          access.placementOf(placementId),
          told(placementId),
        ])
        return [
          { placementId, people: peopleOf(found), followUps: rows.map((row) => forCitizen(row, parts)) },
        ]
      })
      return (await Promise.all(views)).flat()
    },

    /** The invitation to a talk, or its cancellation. @throws AppError `not_there` also where nothing was agreed */
    async calendar(actor: Actor, { id, language }: CalendarInput): Promise<CalendarFile> {
      const { row, reader } = await access.mine(actor, id)
      const { dueOn, time, minutes, form, place, sequence, state, updatedAt } = row
      if (time === null || minutes === null || form === null || sequence === null)
        throw new AppError('not_there')
      await readingOf(actor, 'calendar', reader)
      const { placement, companyName, responsible } = await access.placementOf(row.placementId)
      return calendarFileOf(
        {
          followUpId: id,
          state,
          dueOn,
          time,
          minutes,
          form,
          place,
          sequence,
          changedAt: updatedAt,
          placementNumber: placement.number,
          companyName,
          organizerEmail: responsible?.email ?? null,
        },
        language,
      )
    },

    /** What is to be done in the own municipality, by its day. */
    async due(actor: Actor, filter: DueFilter): Promise<Paged<DueFollowUp>> {
      const day = today()
      const { rows, total } = await lists.due(municipalityOf(actor), actor.userId, day, filter)
      const people = rows.flatMap(({ placement }) => placement.citizenId ?? [])
      await audit.read(actor, 'followUps.due', 'citizen', [...new Set(people)])
      return { rows: rows.map((row) => dueOf(row, day)), total }
    },
  }
}
