import {
  type InvitationOwner,
  makeInvitationsRepository,
} from '@virkelyst/db/accounts/invitations.repository'
import { makeOperatorGrantsRepository } from '@virkelyst/db/accounts/operator-grants.repository'
import { roleLabels } from '@virkelyst/shared/accounts/account.labels'
import { invitationDays } from '@virkelyst/shared/accounts/invitation.schema'
import { isMunicipalRole, type Role, systemActor } from '@virkelyst/shared/accounts/roles'
import { isCvr } from '@virkelyst/shared/companies/cvr.rules'
import { dayDeadline } from '@virkelyst/shared/kernel/dates'
import { email as emailSchema } from '@virkelyst/shared/kernel/fields.schema'
import { type Deps, nowIso } from '../../kernel/deps'
import { makeEvents } from '../../kernel/events'
import { tokenHash } from '../../kernel/tokens'
import { makeMunicipalities } from '../../municipalities/municipalities.service'
import {
  type Command,
  CommandFault,
  type Given,
  municipalityOption,
  textOption,
  UsageError,
} from '../command'
import { withInstallation } from '../installation'

const grantable: readonly Role[] = [
  'administrator',
  'employer_consultant',
  'job_broker',
  'caseworker',
  'manager',
  'data_protection_officer',
  'external_provider',
  'employer',
]

const help = `npm run virkelyst -- grant ROLE --municipality CODE --email ADDRESS [--name NAME]
npm run virkelyst -- grant ROLE --municipality CODE --issuer URL --subject ID [--name NAME]
npm run virkelyst -- grant employer --cvr NUMBER --email ADDRESS [--name NAME]

Gives a role to the person whom the issuer knows by an id, or makes a link to hand on to an address. The link is for
somebody whom the issuer shows to work there.
The first administrator of a municipality is made so; the others are invited in the portal. A citizen is tied to a case
by a code that the caseworker gives, not here.

  ROLE  ${grantable.join(', ')}`

type Scope = { role: Role; municipalityCode: string | null; cvr: string | null }

const scopeOf = (given: Given): Scope => {
  const [role, ...more] = given.rest
  const known = grantable.find((each) => each === role)
  if (known === undefined || more.length > 0) throw new UsageError(`name one role: ${grantable.join(', ')}`)
  const municipalityCode = municipalityOption(given) ?? null
  const cvr = textOption(given, 'cvr') ?? null
  if (isMunicipalRole(known)) {
    if (municipalityCode === null || cvr !== null)
      throw new UsageError('say of which municipality with --municipality, and no --cvr')
  } else if (cvr === null || !isCvr(cvr) || municipalityCode !== null)
    throw new UsageError('say of which company with --cvr, a valid CVR number, and no --municipality')
  return { role: known, municipalityCode, cvr }
}

const assertServed = async (deps: Deps, code: string | null) => {
  if (code !== null && !(await makeMunicipalities(deps).find(code))?.settings)
    throw new CommandFault(
      `The municipality ${code} is not served here; put it into service with the command municipality.`,
    )
}

export const grantCommand: Command = {
  summary: 'give somebody a role',
  help,
  options: {
    municipality: { type: 'string' },
    cvr: { type: 'string' },
    email: { type: 'string' },
    issuer: { type: 'string' },
    subject: { type: 'string' },
    name: { type: 'string' },
  },
  run(given, terminal) {
    const scope = scopeOf(given)
    const email = textOption(given, 'email')?.toLowerCase()
    const [issuer, subject] = [textOption(given, 'issuer'), textOption(given, 'subject')]
    const byIdentity = issuer !== undefined && subject !== undefined
    if ((email !== undefined) === byIdentity || (issuer !== undefined) !== (subject !== undefined))
      throw new UsageError('say to whom: --email, or --issuer and --subject')
    if (email !== undefined && !emailSchema.safeParse(email).success)
      throw new UsageError('--email is not an address')
    const name = (textOption(given, 'name') ?? email ?? subject ?? '').slice(0, 100)

    return withInstallation(terminal, async (deps) => {
      await assertServed(deps, scope.municipalityCode)
      const repository = makeOperatorGrantsRepository(deps.store)
      const actor = systemActor(scope.municipalityCode)
      const at = nowIso(deps.clock)
      const [id, token] = [deps.ids.next(), deps.ids.token()]
      const event = (kind: 'role_granted' | 'person_invited', subjectId: string) =>
        makeEvents(deps)({
          actor,
          procedure: 'cli.grant',
          kind,
          subjectType: 'user',
          subjectId,
          payload: { ...scope, citizenId: null, by: 'command line' },
        })
      const given = byIdentity
        ? await repository.grant(
            { issuer, subject, name },
            {
              ...scope,
              id,
              userId: deps.ids.next(),
              citizenId: null,
              fromClaims: false,
              grantedBy: actor.userId,
              grantedAt: at,
            },
            (userId) => event('role_granted', userId),
          )
        : (await makeInvitationsRepository(deps.store).invite(
            {
              ...({ municipalityCode: scope.municipalityCode, cvr: scope.cvr } as InvitationOwner),
              id,
              email: email!,
              name,
              role: scope.role,
              administers: scope.cvr !== null,
              invitedBy: actor.userId,
              invitedAt: at,
              expiresAt: dayDeadline(at, invitationDays),
            },
            tokenHash(token),
            event('person_invited', id),
            null,
          )) === 'done'
      const role = roleLabels[scope.role].en
      if (!given) terminal.out(`${name} has the role ${role} already.`)
      else if (byIdentity) terminal.out(`${name} has the role ${role}.`)
      else
        terminal.out(
          `${name} is invited as ${role}. Hand on this link, good once and for ${invitationDays} days: ${terminal.environment.PUBLIC_URL ?? ''}/invitation#${token}`,
        )
      return 0
    })
  },
}
