import { tablesFor } from '@virkelyst/db/kernel/schema'
import type { Store } from '@virkelyst/db/kernel/store'
import { eq, getTableColumns } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { albertslund, cvrs } from './people'
import { aTerms } from './placements'
import type { ReferralWorld } from './referrals'

type TableName = keyof Store['tables']

/** Of one citizen and nobody else: what must be nowhere once the person is erased. */
export const zenobia = {
  name: 'Zenobia Kvistgaard',
  caseReference: '2026-ZQX77',
  email: 'zenobia@kvist.example',
  phone: '71 83 92 64',
  birthDate: '1979-08-23',
  /** Stands in every column that the person's rows leave open. */
  words: 'Zenobiaord',
}

/** A value for a column that nobody has said anything of: words about the person wherever words fit. */
const somethingIn = (table: TableName, column: string): unknown => {
  const type = (
    getTableColumns(tablesFor.postgres[table] as SQLiteTable) as Record<string, { getSQLType(): string }>
  )[column]!.getSQLType()
  const words = `${zenobia.words} i ${table}.${column}`
  if (type.startsWith('timestamptz')) return '2026-11-20T09:00:00.000Z'
  if (type === 'date') return zenobia.birthDate
  if (type === 'jsonb') return { said: words }
  if (type === 'bytea') return new TextEncoder().encode(words)
  if (type === 'boolean') return true
  return type.startsWith('text') ? words : 7
}

/** One citizen with a row in every table that can hold something about a citizen. */
export const aFullCase = async (world: ReferralWorld, orderId: string) => {
  const { store, deps } = world
  const next = () => deps.ids.next()
  const citizenId = next()
  const put = async (table: TableName, given: Record<string, unknown>): Promise<void> => {
    const columns = Object.keys(getTableColumns(store.tables[table] as SQLiteTable))
    const row = Object.fromEntries(
      columns.map((column) => [
        column,
        Object.hasOwn(given, column) ? given[column] : somethingIn(table, column),
      ]),
    )
    await store.tx(async ({ db }) => {
      await db.insert(store.tables[table] as Store['tables']['users']).values(row as never)
    })
  }
  await world.aCitizen({
    ...zenobia,
    id: citizenId,
    searchName: ' zenobia kvistgaard 2026 zqx77',
    status: 'closed',
  })
  const { no } = await world.citizen(citizenId)
  const account = await world.people.aCitizen(citizenId)
  const [referralId, placementId, followUpId, trackId, linkId] = [next(), next(), next(), next(), next()]

  await put('referrals', {
    id: referralId,
    orderId,
    citizenId,
    municipalityCode: albertslund,
    status: 'closed',
    verdict: 'hired',
    source: 'ranking',
    closeReason: 'verdict_given',
    proposedAt: '2026-11-02T09:00:00.000Z',
    version: 1,
  })
  await put('exclusions', { orderId: next(), citizenId })
  await put('proposalLoads', { citizenNo: no, municipalityNo: 165, openProposals: 1, proposedOn: [1] })
  await put('placements', {
    id: placementId,
    number: 700_000 + no,
    kind: 'work_placement',
    authority: 'own',
    status: 'closed',
    holder: 'none',
    municipalityCode: albertslund,
    cvr: cvrs[0],
    pNumber: '1000000001',
    orderId,
    referralId,
    citizenId,
    terms: { ...aTerms(), tasks: `${zenobia.words} i opgaver` },
    startDate: '2026-02-02',
    endDate: '2026-04-30',
    lastDay: '2026-04-30',
    hours: 20,
    outcome: 'ordinary_job',
    planFollowUps: false,
  })
  await put('representativeLinks', { id: linkId, placementId, locale: 'da' })
  await put('representativeLinkTokens', { linkId })
  for (const table of [
    'placementSignatures',
    'placementDecisions',
    'hourPlanChanges',
    'hourRegistrations',
    'planMilestones',
  ] as const)
    await put(table, { id: next(), placementId })
  await put('placementDocuments', { id: next(), placementId, citizenId, language: 'da' })
  await put('followUps', { id: followUpId, placementId, municipalityCode: albertslund, standing: false })
  await put('followUpAnswers', { id: next(), followUpId })
  await put('laterOutcomes', {
    id: next(),
    followUpId,
    placementId,
    outcome: 'ordinary_job',
    replacedAt: null,
  })
  await put('followUpPeople', { placementId, municipalityCode: albertslund, responsibleUserId: null })
  await put('tracks', {
    id: trackId,
    citizenId,
    municipalityCode: albertslund,
    runningFor: citizenId,
    endedOn: '2026-05-01',
  })
  await put('trackPauses', { id: next(), trackId })
  await put('trackTicks', { id: next(), trackId })
  await put('linkCodes', { id: next(), citizenId })
  await put('erasureNotices', { citizenId, municipalityCode: albertslund })
  await put('erasureHolds', { id: next(), citizenId, municipalityCode: albertslund, releasedAt: null })
  for (const [subjectType, subjectId] of [
    ['referral', referralId],
    ['placement', placementId],
    ['citizen', citizenId],
  ] as const)
    await put('outbox', {
      id: next(),
      subjectType,
      subjectId,
      municipalityCode: albertslund,
      recipientType: 'user',
      recipientId: account.userId,
    })
  const runId = next()
  await put('rankingRuns', {
    id: runId,
    orderId,
    municipalityCode: albertslund,
    actorUserId: 'somebody',
    at: '2026-11-01T09:00:00.000Z',
    catalogueVersion: 'test',
    weightsVersion: 'test',
    rulesVersion: 'test',
    filters: {},
    counts: {},
    ranked: [
      { citizenId: 'another', score: 80, components: {}, reasons: [] },
      { citizenId, score: 70, components: {}, reasons: [{ said: zenobia.words }] },
    ],
  })
  await put('resolutionRuns', {
    id: next(),
    cursor: citizenId,
    startedBy: null,
    causes: [],
    parts: {},
    leasedBy: null,
    catalogueVersion: 'test',
    origin: 'operator',
    state: 'done',
    stage: 'citizens',
    counts: {},
  })
  const event = async (
    kind: string,
    subjectType: string,
    subjectId: string,
    action = 'write',
    at = '2026-11-03T09:00:00.000Z',
  ) => {
    const id = next()
    const line = { id, at, actorUserId: account.userId, actorRole: 'citizen', subjectType }
    if (action === 'write') {
      await put('events', { ...line, kind, subjectId, orderId: null, digest: 'of the payload' })
      await put('eventPayloads', { eventId: id, salt: 'salt' })
    }
    await put('audit', {
      ...line,
      action,
      procedure: 'test',
      municipalityCode: albertslund,
      subjectIds: [subjectId],
      purpose: null,
      allowed: true,
      eventId: action === 'write' ? id : null,
    })
    await put('auditSubjects', { subjectId, at, auditId: id })
  }
  await event('citizen_changed', 'citizen', citizenId)
  await event('referral_verdict', 'referral', referralId)
  await event('placement_begun', 'placement', placementId)
  await event('follow_up_agreed', 'placement', followUpId)
  await event('track_set', 'citizen', trackId)
  await event('user_signed_up', 'user', account.userId)
  await event('', 'citizen', citizenId, 'rank', '2026-11-01T09:00:00.000Z')

  // An index block of their own, as an active person would have it.
  await store.tx(async (session) => {
    const { citizenGoals, goalPostingPlaces, goalPostings } = store.tables
    await session.db
      .update(citizenGoals)
      .set({ title: `${zenobia.words} som mål` })
      .where(eq(citizenGoals.citizenId, citizenId))
    await session.db.insert(goalPostings).values({ block: 999_000 + no, data: new Uint8Array(0) })
    await session.db.insert(goalPostingPlaces).values({ citizenNo: no, blocks: [999_000 + no] })
  })
  return {
    citizenId,
    no,
    account,
    runId,
    ids: { citizenId, referralId, placementId, followUpId, trackId, linkId, userId: account.userId },
  }
}

const textOf = (value: unknown): string =>
  value instanceof Uint8Array
    ? new TextDecoder('latin1').decode(value)
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)

/** `table.column` of every place in the whole database where one of the words stands, bytes included. */
export const whereIs = async ({ read, tables }: Store, words: readonly string[]): Promise<string[]> => {
  const found = new Set<string>()
  for (const [name, table] of Object.entries(tables))
    for (const row of await read.db.select().from(table as Store['tables']['users']))
      for (const [column, value] of Object.entries(row)) {
        const text = textOf(value ?? '')
        if (words.some((word) => text.toLowerCase().includes(word.toLowerCase())))
          found.add(`${name}.${column}`)
      }
  return [...found].sort()
}
