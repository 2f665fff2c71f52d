import type { PlacementRow } from '@virkelyst/db/placements/placement-state'
import type { Deps } from '@virkelyst/server/kernel/deps'
import { placementTerms } from '@virkelyst/shared/placements/placement-terms.schema'
import { asc, eq } from 'drizzle-orm'
import { albertslund } from './people'
import type { ReferralWorld } from './referrals'

/** Complete terms of eight weeks. */
export const aTerms = (more: Record<string, unknown> = {}) =>
  placementTerms.parse({
    title: 'Lagermedarbejder',
    tasks: 'Varemodtagelse og pakning',
    purpose: 'recruitment',
    learningGoals: 'At kende rutinerne.',
    startDate: '2026-12-07',
    endDate: '2027-01-29',
    hours: 30,
    workplace: 'Lageret, Vej 1, 2620',
    contact: { name: 'Kim Kontakt', email: 'kim@virkelyst.example' },
    declared: true,
    ...more,
  })

type Input = Partial<Omit<PlacementRow, 'terms'>> & {
  cvr: string
  pNumber: string
  terms?: Record<string, unknown>
}

// Away from the numbers that the portal gives itself; one count for all worlds.
let numbers = 500_000
const nextNumber = () => ++numbers

/** Placements put in as rows, so that a test begins where it wants to. */
export const makeTestPlacements = ({
  store,
  deps,
  now,
}: Pick<ReferralWorld, 'store' | 'now'> & { deps: Pick<Deps, 'ids'> }) => {
  const { placements, placementSignatures, placementDecisions } = store.tables
  const aPlacement = async ({ terms: more = {}, ...input }: Input): Promise<string> => {
    const id = input.id ?? deps.ids.next()
    const terms = aTerms(more)
    await store.tx(async ({ db }) => {
      await db.insert(placements).values({
        id,
        number: nextNumber(),
        kind: 'taster_visit',
        authority: 'own',
        status: 'drafted',
        holder: 'employer',
        municipalityCode: albertslund,
        terms,
        startDate: terms.startDate,
        endDate: terms.endDate ?? null,
        hours: terms.hours,
        createdAt: now(),
        createdBy: 'somebody',
        updatedAt: now(),
        ...input,
      })
    })
    return id
  }
  return {
    aPlacement,
    /** One under way since the second of November, three weeks before the tests' own day. */
    aRunning: (
      { orderId, citizenId }: { orderId: string; citizenId: string },
      { terms, ...row }: Partial<Input> = {},
    ): Promise<string> =>
      aPlacement({
        cvr: '99000007',
        pNumber: '1000000001',
        status: 'active',
        orderId,
        citizenId,
        informedAt: now(),
        startDate: '2026-11-02',
        endDate: '2027-01-29',
        terms: { startDate: '2026-11-02', endDate: '2027-01-29', ...terms },
        ...row,
      }),
    placement: async (id: string): Promise<PlacementRow> =>
      (await store.read.db.select().from(placements).where(eq(placements.id, id)))[0]!,
    signatures: (id: string) =>
      store.read.db
        .select()
        .from(placementSignatures)
        .where(eq(placementSignatures.placementId, id))
        .orderBy(asc(placementSignatures.at), asc(placementSignatures.id)),
    decisions: (id: string) =>
      store.read.db
        .select()
        .from(placementDecisions)
        .where(eq(placementDecisions.placementId, id))
        .orderBy(asc(placementDecisions.at), asc(placementDecisions.id)),
  }
}
