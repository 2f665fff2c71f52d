/** Who may act. The first line of `domain.md` (a) and `product.md` names each. */
export const roles = [
  'employer',
  'employer_consultant',
  'job_broker',
  'caseworker',
  'manager',
  'administrator',
  'data_protection_officer',
  'external_provider',
  'citizen',
] as const
export type Role = (typeof roles)[number]

export const municipalRoles = [
  'employer_consultant',
  'job_broker',
  'caseworker',
  'manager',
  'administrator',
  'data_protection_officer',
  'external_provider',
] as const satisfies readonly Role[]
export type MunicipalRole = (typeof municipalRoles)[number]
export const isMunicipalRole = (role: Role): role is MunicipalRole =>
  (municipalRoles as readonly Role[]).includes(role)

/** Those who work on orders and their candidates every day. */
export const brokerRoles = ['employer_consultant', 'job_broker'] as const satisfies readonly Role[]

/** The signed-in person in the role acted in; first argument of every service method. */
export type Actor = {
  readonly userId: string
  readonly name: string
  readonly role: Role
  /** Companies the employer acts for; empty for others. */
  readonly cvrNumbers: readonly string[]
  /** The municipality a municipal actor or a citizen belongs to; null for employers. */
  readonly municipalityCode: string | null
  /** The citizen's own id; null for others. */
  readonly citizenId: string | null
}

/** The actor of scheduled jobs, imports and the command line. */
export const systemActor = (municipalityCode: string | null = null): Actor => ({
  userId: 'system',
  name: 'Virkelyst',
  role: 'administrator',
  cvrNumbers: [],
  municipalityCode,
  citizenId: null,
})
