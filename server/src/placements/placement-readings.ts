import type { PlacementLists } from '@virkelyst/db/placements/placement-lists.repository'
import type { PlacementPartsRepository } from '@virkelyst/db/placements/placement-parts.repository'
import { type Actor, systemActor } from '@virkelyst/shared/accounts/roles'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Paged } from '@virkelyst/shared/kernel/fields.schema'
import { matchIsKnown } from '@virkelyst/shared/placements/placement.rules'
import type {
  PlacementFilter,
  PlacementForCitizen,
  PlacementForEmployer,
  PlacementForStaff,
  PlacementRow,
} from '@virkelyst/shared/placements/placement.schema'
import type { Audit } from '../audit/audit.service'
import { type Deps, nowIso } from '../kernel/deps'
import { municipalityOf } from '../kernel/own-municipality'
import type { PlacementAccess } from './placement-access'
import type { CheckOf } from './placement-check'
import { forCitizen, forEmployer, forStaff, headOf, rowOf } from './placement-views'

type ReadingDeps = Pick<Deps, 'clock'> & {
  audit: Pick<Audit, 'read'>
  lists: PlacementLists
  parts: PlacementPartsRepository
  access: PlacementAccess
  checkOf: CheckOf
}

/** As whom somebody reads a placement, and whom its page names to that reader. */
export type PlacementReader = {
  as: 'staff' | 'contact' | 'company' | 'citizen'
  citizenId: string | null
  municipalityCode: string
}

export type PlacementOfContact = Pick<PlacementRow, 'id' | 'number' | 'kind' | 'title' | 'unitName'> & {
  personName: string
  citizenId: string
  municipalityCode: string
}

/** What staff, company and citizen read of placements; each sees only its own, and every read of a person is kept. */
export const makePlacementReadings = ({ clock, audit, lists, parts, access, checkOf }: ReadingDeps) => ({
  /** The placements of the own municipality. */
  async list(actor: Actor, filter: PlacementFilter): Promise<Paged<PlacementRow>> {
    const today = danishDate(clock.now())
    const { rows, total } = await lists.ofMunicipality(municipalityOf(actor), filter, today)
    const people = rows.flatMap(({ placement }) => placement.citizenId ?? [])
    await audit.read(actor, 'placements.list', 'citizen', [...new Set(people)])
    return { rows: rows.map((row) => rowOf(row, true, today)), total }
  },

  async get(actor: Actor, { id }: { id: string }): Promise<PlacementForStaff> {
    const listed = await access.mine(actor, id)
    const { citizenId } = listed.placement
    if (citizenId !== null)
      await audit.read(actor, 'placements.get', 'citizen', [citizenId], `placement ${id}`)
    const [own, history, check] = await Promise.all([
      parts.partsOf(id),
      parts.historyOf(id),
      checkOf(actor, id, { person: true }),
    ])
    return forStaff(actor, listed, own, history, check, nowIso(clock))
  },

  /** The company's own, with no person's name in the list. */
  async ofMyCompany(actor: Actor, filter: PlacementFilter): Promise<Paged<PlacementRow>> {
    // A colleague of the contact reads no week of anybody.
    const own = { ...filter, citizenId: undefined, deviating: false }
    const today = danishDate(clock.now())
    const { rows, total } = await lists.ofCompanies(actor.cvrNumbers, own, today)
    return { rows: rows.map((row) => rowOf(row, false, today)), total }
  },

  async getForEmployer(actor: Actor, { id }: { id: string }): Promise<PlacementForEmployer> {
    const listed = await access.mine(actor, id)
    const named = await access.named(actor, listed)
    const { citizenId, municipalityCode } = listed.placement
    const [own, check] = await Promise.all([parts.partsOf(id), checkOf(actor, id, { person: false })])
    const view = forEmployer(actor, listed, own, named, check, nowIso(clock))
    if (citizenId !== null && view.personName !== null)
      await audit.read(actor, 'placements.getForEmployer', 'citizen', [citizenId], null, municipalityCode)
    return view
  },

  /**
   * Whose placement it is to the actor. For other services, which audit what they show of its person.
   * @throws AppError `not_there`
   */
  async readerOf(actor: Actor, id: string): Promise<PlacementReader> {
    if (actor.role === 'citizen') {
      const { citizenId, municipalityCode } = (await access.about(actor, id)).placement
      return { as: 'citizen', citizenId, municipalityCode }
    }
    const listed = await access.mine(actor, id)
    const { citizenId, municipalityCode } = listed.placement
    if (actor.role !== 'employer') return { as: 'staff', citizenId, municipalityCode }
    const named = matchIsKnown(listed.placement) && (await access.named(actor, listed))
    return named && citizenId !== null
      ? { as: 'contact', citizenId, municipalityCode }
      : { as: 'company', citizenId: null, municipalityCode }
  },

  /**
   * What has begun at the companies of the actor, who is its named contact and may know the person. For other services,
   * which audit what they show.
   */
  async ofContact(actor: Actor): Promise<PlacementOfContact[]> {
    const known = (await lists.begunOf(actor.cvrNumbers)).filter(({ placement }) => matchIsKnown(placement))
    return (await access.namedAmong(actor, known)).flatMap((listed) => {
      const { citizenId, municipalityCode } = listed.placement
      const { id, number, kind, title, unitName, personName } = headOf(listed, true)
      return citizenId === null || personName === null
        ? []
        : [{ id, number, kind, title, unitName, personName, citizenId, municipalityCode }]
    })
  },

  /** The citizen's own, once told of them; a job always. */
  async mine(actor: Actor): Promise<PlacementForCitizen[]> {
    const { citizenId } = actor
    if (citizenId === null) throw new AppError('not_there')
    const listed = (await lists.ofCitizen(citizenId)).filter(({ placement }) => matchIsKnown(placement))
    await audit.read(actor, 'placements.mine', 'citizen', [citizenId])
    return Promise.all(listed.map(async (one) => forCitizen(one, await parts.partsOf(one.placement.id))))
  },

  /**
   * One of the citizen's own. For other services, which audit it.
   * @throws AppError `not_there` also before the citizen was told of it
   */
  async getForCitizen(actor: Actor, { id }: { id: string }): Promise<PlacementForCitizen> {
    const listed = await access.about(actor, id)
    return forCitizen(listed, await parts.partsOf(id))
  },

  /** As staff see it, for what the portal keeps by itself: nobody reads it, and the rules are not asked. Null: not there. */
  async asKept(id: string): Promise<PlacementForStaff | null> {
    const listed = await lists.byId(id)
    if (listed === null) return null
    const nobody = systemActor(listed.placement.municipalityCode)
    return forStaff(nobody, listed, await parts.partsOf(id), [], null, nowIso(clock))
  },
})
