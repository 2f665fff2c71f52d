import type { DeviceBrowser, DeviceSystem } from '@virkelyst/shared/accounts/device.rules'
import type { Role } from '@virkelyst/shared/accounts/roles'
import type { Kit } from '../kernel/columns'

/** Companies and municipalities that the issuer showed somebody to belong to, and companies lost by it. */
export type ShownAtSignIn = {
  cvrNumbers: string[]
  municipalityCodes: string[]
  lostCvrNumbers: string[]
}

/** A person is issuer + subject; what they may do is in `grants`. */
export const accountTables = (k: Kit) => {
  const users = k.table(
    'users',
    {
      id: k.text('id').primaryKey(),
      issuer: k.text('issuer').notNull(),
      subject: k.text('subject').notNull(),
      name: k.text('name').notNull(),
      email: k.text('email'),
      phone: k.text('phone'),
      locale: k.text('locale').$type<'da' | 'en'>().notNull().default('da'),
      createdAt: k.instant('created_at').notNull(),
      disabledAt: k.instant('disabled_at'),
      lastSignInAt: k.instant('last_sign_in_at'),
    },
    (t) => [k.unique('users_identity').on(t.issuer, t.subject), k.index('users_email').on(t.email)],
  )

  const grants = k.table(
    'grants',
    {
      id: k.text('id').primaryKey(),
      userId: k
        .text('user_id')
        .notNull()
        .references(() => users.id),
      role: k.text('role').$type<Role>().notNull(),
      municipalityCode: k.text('municipality_code'),
      cvr: k.text('cvr'),
      citizenId: k.text('citizen_id'),
      /** True where the grant came from the issuer's claims and is renewed at each sign-in. */
      fromClaims: k.bool('from_claims').notNull().default(false),
      /** May invite and remove colleagues of the company; of employers alone. */
      administers: k.bool('administers').notNull().default(false),
      grantedBy: k.text('granted_by').notNull(),
      grantedAt: k.instant('granted_at').notNull(),
      revokedAt: k.instant('revoked_at'),
    },
    (t) => [
      k.index('grants_user').on(t.userId),
      k.index('grants_municipality').on(t.municipalityCode, t.role),
      k.index('grants_cvr').on(t.cvr),
      k.index('grants_citizen').on(t.citizenId),
    ],
  )

  /** Invitations of colleagues: accepted once, by a token, by somebody whom the issuer shows to belong there. */
  const invitations = k.table(
    'invitations',
    {
      id: k.text('id').primaryKey(),
      email: k.text('email').notNull(),
      name: k.text('name').notNull(),
      role: k.text('role').$type<Role>().notNull(),
      municipalityCode: k.text('municipality_code'),
      cvr: k.text('cvr'),
      invitedBy: k.text('invited_by').notNull(),
      invitedAt: k.instant('invited_at').notNull(),
      /** Null for those of before there were links, which nobody can accept. */
      expiresAt: k.instant('expires_at'),
      /** What is promised for a company: to invite and remove colleagues, too. */
      administers: k.bool('administers').notNull().default(false),
      acceptedAt: k.instant('accepted_at'),
      revokedAt: k.instant('revoked_at'),
    },
    (t) => [
      k.index('invitations_email').on(t.email),
      k.index('invitations_municipality').on(t.municipalityCode),
      k.index('invitations_cvr').on(t.cvr),
    ],
  )

  /** Digests of the links that accept an invitation: the one told to whoever invites, and those mailed. */
  const invitationTokens = k.table(
    'invitation_tokens',
    {
      tokenHash: k.text('token_hash').primaryKey(),
      invitationId: k
        .text('invitation_id')
        .notNull()
        .references(() => invitations.id),
      createdAt: k.instant('created_at').notNull(),
    },
    (t) => [k.index('invitation_tokens_invitation').on(t.invitationId)],
  )

  const sessions = k.table(
    'sessions',
    {
      /** SHA-256 of the cookie's token: a stolen database opens no session. */
      tokenHash: k.text('token_hash').primaryKey(),
      userId: k
        .text('user_id')
        .notNull()
        .references(() => users.id),
      role: k.text('role').$type<Role>(),
      municipalityCode: k.text('municipality_code'),
      createdAt: k.instant('created_at').notNull(),
      lastSeenAt: k.instant('last_seen_at').notNull(),
      expiresAt: k.instant('expires_at').notNull(),
      endedAt: k.instant('ended_at'),
      /** What the browser says it is, as two words; nothing finer is kept. */
      browser: k.text('browser').$type<DeviceBrowser>(),
      system: k.text('system').$type<DeviceSystem>(),
      /** The issuer's name for its own session, where it tells one. */
      issuerSession: k.text('issuer_session'),
      /** What the issuer showed at this sign-in. */
      shown: k.json<ShownAtSignIn>('shown'),
    },
    (t) => [
      k.index('sessions_user').on(t.userId),
      k.index('sessions_expires').on(t.expiresAt),
      k.index('sessions_issuer_session').on(t.issuerSession),
    ],
  )

  /** State, nonce and verifier of a sign-in under way; used once. */
  const signInAttempts = k.table(
    'sign_in_attempts',
    {
      state: k.text('state').primaryKey(),
      nonce: k.text('nonce').notNull(),
      codeVerifier: k.text('code_verifier').notNull(),
      returnTo: k.text('return_to').notNull(),
      browserHash: k.text('browser_hash').notNull(),
      /** Which issuer was asked: an answer of another is none. */
      issuerKey: k.text('issuer_key').notNull().default(''),
      expiresAt: k.instant('expires_at').notNull(),
    },
    (t) => [k.index('sign_in_attempts_expires').on(t.expiresAt)],
  )

  /** One-time codes that tie a signed-in person to a citizen's case. */
  const linkCodes = k.table(
    'link_codes',
    {
      id: k.text('id').primaryKey(),
      citizenId: k.text('citizen_id').notNull(),
      codeHash: k.text('code_hash').notNull(),
      issuedBy: k.text('issued_by').notNull(),
      issuedAt: k.instant('issued_at').notNull(),
      expiresAt: k.instant('expires_at').notNull(),
      usedAt: k.instant('used_at'),
    },
    (t) => [k.unique('link_codes_hash').on(t.codeHash), k.index('link_codes_citizen').on(t.citizenId)],
  )

  /** Failed and successful tries per key and time window; the limits live with the database, not the process. */
  const rateLimits = k.table(
    'rate_limits',
    {
      key: k.text('key').notNull(),
      windowStart: k.instant('window_start').notNull(),
      count: k.int('count').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.key, t.windowStart] })],
  )

  /** Facts of this installation that never change, such as the demonstration mark. */
  const installation = k.table('installation', {
    key: k.text('key').primaryKey(),
    value: k.text('value').notNull(),
    setAt: k.instant('set_at').notNull(),
  })

  return {
    users,
    grants,
    invitations,
    invitationTokens,
    sessions,
    signInAttempts,
    linkCodes,
    rateLimits,
    installation,
  }
}
