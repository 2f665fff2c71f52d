import {
  type CompanyPartsRepository,
  makeCompanyPartsRepository,
} from '@virkelyst/db/companies/company-parts.repository'
import type { Session } from '@virkelyst/db/kernel/store'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { EventKind } from '@virkelyst/shared/audit/audit.schema'
import { fromHundredths, readOnlyChanges, toHundredths } from '@virkelyst/shared/companies/company.rules'
import type {
  CompanyView,
  ContactChange,
  contactRemoval,
  StaffChange,
  SupportStatus,
  unitChange,
} from '@virkelyst/shared/companies/company.schema'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { changedData } from '@virkelyst/shared/kernel/plain-data'
import type { z } from 'zod'
import type { Geography } from '../geography/geography.service'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import type { CompanyAccess } from './company-access'
import { companyViewOf } from './company-views'

/** What an order needs to know of its company. */
export type CompanyFacts = {
  cvr: string
  name: string
  supportStatus: SupportStatus
  /** Staff in persons; null where nobody has said. */
  units: { pNumber: string; name: string; postalCode: string; ordinaryStaff: number | null }[]
  contacts: { id: string; userId: string | null }[]
}

/** Production units and contacts: entered once by whoever knows them first. */
export const makeCompanyParts = (
  deps: Deps & { geography: Pick<Geography, 'current'> },
  access: CompanyAccess,
  repository: CompanyPartsRepository = makeCompanyPartsRepository(deps.store),
) => {
  const { clock, ids, geography } = deps
  const newEvent = makeEvents(deps)
  const eventFor = (
    actor: Actor,
    procedure: string,
    kind: EventKind,
    cvr: string,
    payload: Record<string, unknown>,
  ) => newEvent({ actor, procedure, kind, subjectType: 'company', subjectId: cvr, payload })
  const view = async (actor: Actor, cvr: string) => companyViewOf(actor, await access.load(actor, cvr))

  return {
    /**
     * Adds a unit (`version` null) or changes one. What the register or an import gave cannot be changed, but for staff.
     * @throws AppError `read_only_field`, `already_done` where the P-number is taken, `unknown_postal_code`
     */
    async saveUnit(actor: Actor, { cvr, version, unit }: z.infer<typeof unitChange>): Promise<CompanyView> {
      const { units } = await access.load(actor, cvr)
      const before = units.find(({ pNumber }) => pNumber === unit.pNumber)
      if (version !== null && !before) throw new AppError('not_there')
      if (before && before.source !== 'manual') {
        const fields = readOnlyChanges(before, unit)
        if (fields.length > 0)
          throw new AppError('read_only_field', {
            fields: Object.fromEntries(fields.map((field) => [`unit.${field}`, 'read_only_field'])),
          })
      }
      const place = (await geography.current()).find(unit.postalCode)
      if (!place)
        throw new AppError('unknown_postal_code', { fields: { 'unit.postalCode': 'unknown_postal_code' } })
      const { pNumber, ordinaryStaff, industryCode = null, ...address } = unit
      const hundredths =
        ordinaryStaff === undefined ? (before?.ordinaryStaffHundredths ?? null) : toHundredths(ordinaryStaff)
      const counted = hundredths !== (before?.ordinaryStaffHundredths ?? null)
      const changes = {
        ...address,
        industryCode,
        municipalityCode: place.municipalityCode,
        ordinaryStaffHundredths: hundredths,
        staffUpdatedAt: counted ? nowIso(clock) : (before?.staffUpdatedAt ?? null),
      }
      const facts = (it: typeof changes) => ({
        name: it.name,
        address: it.address,
        postalCode: it.postalCode,
        industryCode: it.industryCode,
        ordinaryStaff: fromHundredths(it.ordinaryStaffHundredths),
      })
      const event = eventFor(actor, 'companies.saveUnit', 'unit_saved', cvr, {
        pNumber,
        ...changedData(before ? facts(before) : {}, facts(changes)),
      })
      if (version === null) {
        const added = await repository.addUnit({ ...changes, pNumber, cvr, source: 'manual' }, event)
        if (!added) throw new AppError('already_done', { fields: { 'unit.pNumber': 'already_done' } })
      } else if (!(await repository.changeUnit(cvr, pNumber, version, changes, event))) {
        throw new AppError('changed_meanwhile')
      }
      return view(actor, cvr)
    },

    /** How many ordinary full-time staff a unit has now. */
    async saveStaff(actor: Actor, input: StaffChange): Promise<CompanyView> {
      const { cvr, pNumber, version, ordinaryStaff } = input
      const { units } = await access.load(actor, cvr)
      const before = units.find((unit) => unit.pNumber === pNumber)
      if (!before) throw new AppError('not_there')
      const changes = {
        ordinaryStaffHundredths: toHundredths(ordinaryStaff),
        staffUpdatedAt: nowIso(clock),
      }
      const event = eventFor(actor, 'companies.saveStaff', 'unit_saved', cvr, {
        pNumber,
        before: { ordinaryStaff: fromHundredths(before.ordinaryStaffHundredths) },
        after: { ordinaryStaff },
      })
      if (!(await repository.changeUnit(cvr, pNumber, version, changes, event)))
        throw new AppError('changed_meanwhile')
      return view(actor, cvr)
    },

    /**
     * Adds a contact (no `id`) or changes one. An employer who adds the own address is that contact from then on. The
     * address of somebody named on an order is changed by that person or by staff alone: whoever had it would see the
     * people presented there.
     */
    async saveContact(actor: Actor, input: ContactChange): Promise<CompanyView> {
      const { cvr, id, version, contact } = input
      const { contacts } = await access.load(actor, cvr)
      const before = contacts.find((each) => each.id === id)
      if (id !== undefined && !before) throw new AppError('not_there')
      if (id !== undefined && version === undefined)
        throw new AppError('input', { fields: { version: 'required' } })
      const changes = {
        name: contact.name,
        email: contact.email,
        phone: contact.phone ?? null,
        jobTitle: contact.jobTitle ?? null,
      }
      const facts = before
        ? { name: before.name, email: before.email, phone: before.phone, jobTitle: before.jobTitle }
        : {}
      const contactId = id ?? ids.next()
      const event = eventFor(actor, 'companies.saveContact', 'contact_saved', cvr, {
        contactId,
        ...changedData(facts, changes),
      })
      if (id === undefined) {
        await repository.addContact({ ...changes, id: contactId, cvr, createdAt: nowIso(clock) }, event)
      } else {
        const outcome = await repository.changeContact(cvr, id, version!, changes, event)
        if (outcome === 'named') throw new AppError('input', { fields: { 'contact.email': 'named_contact' } })
        if (outcome === 'changed_meanwhile') throw new AppError('changed_meanwhile')
      }
      return view(actor, cvr)
    },

    /**
     * Takes a contact off the company and its orders under way.
     * @throws AppError `only_contact` with the numbers of the orders that nobody else is named on
     */
    async removeContact(actor: Actor, { cvr, id }: z.infer<typeof contactRemoval>): Promise<CompanyView> {
      await access.load(actor, cvr)
      const event = eventFor(actor, 'companies.removeContact', 'contact_removed', cvr, { contactId: id })
      const outcome = await repository.removeContact(cvr, id, event)
      if (outcome === 'not_there') throw new AppError('not_there')
      if (outcome.length > 0) throw new AppError('only_contact', { orders: outcome })
      return view(actor, cvr)
    },

    /** What an order needs to know of its company; null where the CVR number is not known here. For other services. */
    async factsFor(cvr: string): Promise<CompanyFacts | null> {
      const stored = await access.find(cvr)
      if (!stored) return null
      return {
        cvr,
        name: stored.company.name,
        supportStatus: stored.company.supportStatus,
        units: stored.units.map(({ pNumber, name, postalCode, ordinaryStaffHundredths }) => ({
          pNumber,
          name,
          postalCode,
          ordinaryStaff: fromHundredths(ordinaryStaffHundredths),
        })),
        contacts: stored.contacts.map(({ id, userId }) => ({ id, userId })),
      }
    },

    /** Makes the employer a contact of the company inside another feature's transaction. For other services. */
    contactWriter(actor: Actor, cvr: string, procedure: string) {
      const newId = ids.next()
      const event = eventFor(actor, procedure, 'contact_saved', cvr, { contactId: newId })
      return (session: Session): Promise<string | null> =>
        repository.ensureContact(session, { cvr, userId: actor.userId, newId }, event)
    },
  }
}
