import type { CitizenContent } from '@virkelyst/db/citizens/citizen-record'
import { type CitizenView, makeCitizensRepository } from '@virkelyst/db/citizens/citizens.repository'
import { makeCitizensSearch } from '@virkelyst/db/citizens/citizens-search.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { EventKind } from '@virkelyst/shared/audit/audit.schema'
import { isPlausibleBirthDate } from '@virkelyst/shared/citizens/citizen.rules'
import type {
  CitizenChange,
  CitizenFilter,
  CitizenForConsultant,
  CitizenForSelf,
  CitizenInput,
  CitizenRow,
  OwnChange,
} from '@virkelyst/shared/citizens/citizen.schema'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Paged } from '@virkelyst/shared/kernel/fields.schema'
import type { Audit } from '../audit/audit.service'
import type { Geography } from '../geography/geography.service'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { municipalityOf } from '../kernel/own-municipality'
import type { Occupations } from '../occupations/occupations.service'
import { contentOf, differences, forConsultant, forSelf, ownColumnsOf } from './citizen-content'
import { makeCitizenContents } from './citizen-contents.service'
import { resolveGoals } from './goal-titles'

export type CitizensDeps = Deps & {
  audit: Audit
  titles: Pick<Occupations, 'current'>
  geography: Pick<Geography, 'current'>
}

/** Citizens of one municipality and their own view of themselves. Every read and write of a person is audited. */
export const makeCitizens = ({ store, clock, ids, audit, titles, geography }: CitizensDeps) => {
  const newEvent = makeEvents({ clock, ids })
  const repository = makeCitizensRepository(store, newEvent)
  const search = makeCitizensSearch(store)
  const contentsNow = async () => makeCitizenContents({ ids, titles: await titles.current() })

  const ownRow = async (actor: Actor, id: string): Promise<CitizenView> => {
    const found = await repository.findById(id)
    if (!found || found.citizen.municipalityCode !== municipalityOf(actor)) throw new AppError('not_there')
    return found
  }
  const oneself = async (actor: Actor): Promise<CitizenView> => {
    const found = actor.citizenId === null ? null : await repository.findById(actor.citizenId)
    if (!found) throw new AppError('not_there')
    return found
  }
  const event = (
    actor: Actor,
    procedure: string,
    kind: EventKind,
    subjectId: string,
    payload: Record<string, unknown>,
  ) => newEvent({ actor, procedure, kind, subjectType: 'citizen', subjectId, payload })

  const checkPlace = async (postalCode: string, prefix: string) => {
    if ((await geography.current()).find(postalCode) === null)
      throw new AppError('unknown_postal_code', {
        fields: { [`${prefix}postalCode`]: 'unknown_postal_code' },
      })
  }
  const check = async (input: CitizenInput, prefix: string) => {
    if (!isPlausibleBirthDate(input.birthDate, danishDate(clock.now())))
      throw new AppError('input', { fields: { [`${prefix}birthDate`]: 'unlikely_birth_date' } })
    await checkPlace(input.postalCode, prefix)
  }
  const assertWritten = (answer: 'written' | 'changed_meanwhile' | 'reference_taken', prefix: string) => {
    if (answer === 'changed_meanwhile') throw new AppError('changed_meanwhile')
    if (answer === 'reference_taken')
      throw new AppError('already_done', { fields: { [`${prefix}caseReference`]: 'already_done' } })
  }

  return {
    /** The municipality's own citizens, a page at a time; one audit row names all that were shown. */
    async search(actor: Actor, filter: CitizenFilter): Promise<Paged<CitizenRow>> {
      const found = await search(municipalityOf(actor), filter)
      await audit.read(
        actor,
        'citizens.search',
        'citizen',
        found.rows.map((row) => row.id),
      )
      return found
    },

    async get(
      actor: Actor,
      { id, purpose }: { id: string; purpose?: string },
    ): Promise<CitizenForConsultant> {
      const found = await ownRow(actor, id)
      await audit.read(actor, 'citizens.get', 'citizen', [id], purpose ?? null)
      return forConsultant(found)
    },

    /** Several at once, read for another feature, which says by what procedure and what for. @throws AppError `not_there` */
    async several(
      actor: Actor,
      ids: readonly string[],
      { procedure, purpose }: { procedure: string; purpose: string },
    ): Promise<CitizenForConsultant[]> {
      const found = await Promise.all(ids.map((id) => ownRow(actor, id)))
      await audit.read(actor, procedure, 'citizen', [...ids], purpose)
      return found.map(forConsultant)
    },

    /** @throws AppError `already_done` where the case reference is taken, `unknown_postal_code`, `input` */
    async create(actor: Actor, input: CitizenInput): Promise<CitizenForConsultant> {
      await check(input, '')
      const origin = { at: nowIso(clock), source: 'manual', imported: null } as const
      const content = (await contentsNow()).added(input, municipalityOf(actor), origin)
      const { id } = content.citizen
      const created = event(actor, 'citizens.create', 'citizen_created', id, differences(null, content))
      assertWritten(await repository.create(content, created), '')
      return forConsultant(await ownRow(actor, id))
    },

    /** @throws AppError `changed_meanwhile` where somebody else was first, and as `create` */
    async update(
      actor: Actor,
      { id, version, citizen: input }: CitizenChange,
    ): Promise<CitizenForConsultant> {
      const found = await ownRow(actor, id)
      await check(input, 'citizen.')
      const before = contentOf(found)
      const { source, imported, consentAt, objectedAt } = before.citizen
      const contents = await contentsNow()
      const after = contents.changed(found, input, { at: nowIso(clock), source, imported }, 'citizen.')
      const events = [event(actor, 'citizens.update', 'citizen_changed', id, differences(before, after))]
      const tell = (kind: EventKind, was: string | null, is: string | null) => {
        if (was !== is) events.push(event(actor, 'citizens.update', kind, id, { before: was, after: is }))
      }
      const now = after.citizen
      tell(now.consentAt ? 'consent_given' : 'consent_withdrawn', consentAt, now.consentAt)
      tell(now.objectedAt ? 'ranking_objected' : 'ranking_objection_lifted', objectedAt, now.objectedAt)
      assertWritten(await repository.replace(after, version, events), 'citizen.')
      return forConsultant(await ownRow(actor, id))
    },

    async mine(actor: Actor): Promise<CitizenForSelf> {
      const found = await oneself(actor)
      await audit.read(actor, 'citizens.mine', 'citizen', [found.citizen.id])
      return forSelf(found)
    },

    /** @throws AppError `changed_meanwhile`, `unknown_postal_code`, `input` */
    async updateMine(actor: Actor, input: OwnChange): Promise<CitizenForSelf> {
      const found = await oneself(actor)
      await checkPlace(input.postalCode, '')
      const before = contentOf(found)
      const after: CitizenContent = {
        citizen: { ...before.citizen, ...ownColumnsOf(input), updatedAt: nowIso(clock) },
        goals: resolveGoals(await titles.current(), input.goals, before.goals),
        targetGroups: before.targetGroups,
      }
      const changed = event(
        actor,
        'citizens.updateMine',
        'citizen_changed',
        found.citizen.id,
        differences(before, after),
      )
      assertWritten(await repository.replace(after, input.version, [changed]), '')
      return forSelf(await oneself(actor))
    },

    /** The citizen's yes or no to being presented. A no takes them back from every company. */
    async setConsent(actor: Actor, { consent }: { consent: boolean }): Promise<CitizenForSelf> {
      const { citizen } = await oneself(actor)
      const consentAt = consent ? nowIso(clock) : null
      const kind = consent ? 'consent_given' : 'consent_withdrawn'
      const given = event(actor, 'citizens.setConsent', kind, citizen.id, {
        before: citizen.consentAt,
        after: consentAt,
      })
      await repository.setConsent(citizen.id, consentAt, given)
      return forSelf(await oneself(actor))
    },

    /** An objection takes the person out of every ranking at once; lifting it lets them back. */
    async setObjection(actor: Actor, { objects }: { objects: boolean }): Promise<CitizenForSelf> {
      const { citizen } = await oneself(actor)
      const objectedAt = objects ? nowIso(clock) : null
      const kind = objects ? 'ranking_objected' : 'ranking_objection_lifted'
      const objected = event(actor, 'citizens.setObjection', kind, citizen.id, {
        before: citizen.objectedAt,
        after: objectedAt,
      })
      await repository.setObjection(citizen.id, objectedAt, objected)
      return forSelf(await oneself(actor))
    },
  }
}
export type Citizens = ReturnType<typeof makeCitizens>
