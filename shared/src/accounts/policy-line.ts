import { type Role, roles } from './roles'

/**
 * Which rows a permitted role may touch. A row outside gives the same answer as a row that is not there.
 * - `none`: no row of anybody's is touched
 * - `own_company`: rows of the actor's CVR numbers
 * - `named_contact`: referrals of orders where the actor is a named contact, until 30 days after the order closes
 * - `own_municipality`: rows of the actor's municipality
 * - `visible_order`: orders of the own municipality, and open ones of the network
 * - `self`: the actor's own account, draft or citizen record
 */
export type RowScope =
  | 'none'
  | 'own_company'
  | 'named_contact'
  | 'own_municipality'
  | 'visible_order'
  | 'self'

export type PolicyLine = {
  who: Partial<Record<Role, RowScope>> | 'anybody' | 'anybody_signed_in'
  /** True where data about a person is read or written: every call is audited. */
  person?: true
  /** The line that a call which went through leaves in the audit; nothing where nobody is read and nothing changes. */
  leaves?: 'read' | 'write' | 'rank' | 'sign_out'
}

export const every = (scope: RowScope): Partial<Record<Role, RowScope>> =>
  Object.fromEntries(roles.map((role) => [role, scope]))
export const staff = (scope: RowScope) => ({ employer_consultant: scope, job_broker: scope }) as const
export const caseStaff = (scope: RowScope) => ({ ...staff(scope), caseworker: scope }) as const
export const readers = (scope: RowScope) =>
  ({ ...caseStaff(scope), manager: scope, external_provider: scope }) as const

/** The procedures of one feature, named `feature.procedure`. */
export type Policy = Record<string, PolicyLine>
