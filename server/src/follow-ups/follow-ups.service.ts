import { type FollowUpLists, makeFollowUpLists } from '@virkelyst/db/follow-ups/follow-up-lists.repository'
import {
  type FollowUpDecide,
  type FollowUpsRepository,
  makeFollowUpsRepository,
} from '@virkelyst/db/follow-ups/follow-ups.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { AnswerInput } from '@virkelyst/shared/follow-ups/answer.schema'
import type {
  AddTalkInput,
  AgreeInput,
  CancelFollowUpInput,
  CloseFollowUpInput,
  FollowUpPeopleInput,
  SeenFollowUp,
} from '@virkelyst/shared/follow-ups/follow-up.schema'
import type { RecordOutcomeInput } from '@virkelyst/shared/follow-ups/later-outcome.schema'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Audit } from '../audit/audit.service'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { municipalityOf } from '../kernel/own-municipality'
import type { Municipalities } from '../municipalities/municipalities.service'
import type { Placements } from '../placements/placements.service'
import { makeFollowUpAccess } from './follow-up-access'
import {
  agreeing,
  answering,
  cancelling,
  closingFollowUp,
  type FollowUpDoing,
  followUpEvent,
  recordingOutcome,
  reopeningFollowUp,
} from './follow-up-acts'
import { makeFollowUpReadings } from './follow-up-readings'

export type FollowUpsDeps = Deps & {
  audit: Pick<Audit, 'read'>
  placements: Pick<Placements, 'readerOf'>
  municipalities: Pick<Municipalities, 'colleague'>
}
/** The follow-up of placements: talks, forms, tasks after a hire, and what came of it. */
export const makeFollowUps = (
  { store, clock, ids, audit, placements, municipalities }: FollowUpsDeps,
  repository: FollowUpsRepository = makeFollowUpsRepository(store),
  lists: FollowUpLists = makeFollowUpLists(store),
) => {
  const newEvent = makeEvents({ clock, ids })
  const access = makeFollowUpAccess(lists, placements)
  const doingOf = (actor: Actor, procedure: string): FollowUpDoing => ({
    actor,
    procedure,
    now: nowIso(clock),
    newEvent,
    newId: ids.next(),
  })
  const act = async <Input extends { id: string }>(
    actor: Actor,
    procedure: string,
    decision: (doing: FollowUpDoing, input: Input) => FollowUpDecide,
    input: Input,
  ): Promise<{ id: string }> => {
    await access.mine(actor, input.id)
    const doing = doingOf(actor, procedure)
    await repository.act(input.id, doing.now, decision(doing, input))
    return { id: input.id }
  }

  return {
    ...makeFollowUpReadings({ clock, audit, lists, access }),

    agree: (actor: Actor, input: AgreeInput) => act(actor, 'agree', agreeing, input),
    close: (actor: Actor, input: CloseFollowUpInput) => act(actor, 'close', closingFollowUp, input),
    cancel: (actor: Actor, input: CancelFollowUpInput) => act(actor, 'cancel', cancelling, input),
    reopen: (actor: Actor, input: SeenFollowUp) => act(actor, 'reopen', reopeningFollowUp, input),
    recordOutcome: (actor: Actor, input: RecordOutcomeInput) =>
      act(actor, 'recordOutcome', recordingOutcome, input),

    /** A talk beside those that the rules propose, agreed from the beginning. Sent twice it is one. */
    async add(actor: Actor, { placementId, key, place, ...talk }: AddTalkInput): Promise<{ id: string }> {
      await access.readerOf(actor, placementId)
      const { placement } = await access.placementOf(placementId)
      const doing = doingOf(actor, 'add')
      const { dueOn, time } = talk
      const row = {
        id: doing.newId,
        placementId,
        municipalityCode: placement.municipalityCode,
        task: 'talk' as const,
        state: 'agreed' as const,
        standing: true,
        step: `own:${key}`,
        planned: false,
        ...talk,
        place: place ?? null,
        sequence: 0,
        createdAt: doing.now,
        createdBy: actor.userId,
        updatedAt: doing.now,
      }
      const event = followUpEvent(doing, placement, 'follow_up_added', {
        followUpId: row.id,
        after: { dueOn, time },
      })
      return { id: await repository.add(row, event) }
    },

    /**
     * Answers a party's form: its own, or by staff for it.
     * @throws AppError `named_contacts_only` for others of the company, `not_there` for the other party's form
     */
    async answer(actor: Actor, input: AnswerInput): Promise<{ id: string }> {
      const { reader } = await access.mine(actor, input.id)
      if (reader.as === 'company') throw new AppError('named_contacts_only')
      if (reader.as === 'contact' && input.party !== 'company') throw new AppError('not_there')
      if (reader.as === 'citizen' && input.party !== 'citizen') throw new AppError('not_there')
      const doing = doingOf(actor, 'answer')
      await repository.act(input.id, doing.now, answering(doing, input, reader.as === 'staff'))
      return { id: input.id }
    },

    /** Who is there for the person. @throws AppError `input` for somebody who is no colleague, `changed_meanwhile` */
    async savePeople(actor: Actor, input: FollowUpPeopleInput): Promise<{ id: string }> {
      const { placementId, version, responsibleUserId = null } = input
      await access.readerOf(actor, placementId)
      const { placement, people } = await access.placementOf(placementId)
      const kept = responsibleUserId === (people?.responsibleUserId ?? null)
      if (responsibleUserId !== null && !kept) {
        const colleague = await municipalities.colleague(municipalityOf(actor), responsibleUserId)
        if (!colleague) throw new AppError('input', { fields: { responsibleUserId: 'invalid_value' } })
      }
      const doing = doingOf(actor, 'savePeople')
      const after = {
        mentorName: input.mentorName ?? null,
        mentorFunction: input.mentorFunction ?? null,
        responsibleUserId,
      }
      await repository.savePeople(
        {
          placementId,
          municipalityCode: placement.municipalityCode,
          ...after,
          updatedAt: doing.now,
          updatedBy: actor.userId,
        },
        version,
        followUpEvent(doing, placement, 'follow_up_people_changed', { people: after }),
      )
      return { id: placementId }
    },
  }
}
export type FollowUps = ReturnType<typeof makeFollowUps>
