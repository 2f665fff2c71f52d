import { insertMany } from '@virkelyst/db/kernel/insert-many'
import type { Store } from '@virkelyst/db/kernel/store'
import { makeRankingIndex } from '@virkelyst/db/matching/ranking-index.repository'
import type { MadeCitizen } from './population'

const at = '2026-11-01T09:00:00.000Z'

/** Puts made citizens into the tables and the ranking index, some thousands in one transaction. */
export const storeCitizens = async (
  store: Store,
  citizens: readonly MadeCitizen[],
  today: string,
): Promise<void> => {
  const { tables } = store
  const index = makeRankingIndex(tables)
  await store.tx(async (session) => {
    await insertMany(
      session,
      tables.citizens,
      citizens.map(({ goals: _goals, targetGroups: _groups, objected, ...citizen }) => ({
        ...citizen,
        caseReference: `sag-${citizen.no}`,
        searchName: ` ${citizen.name.toLowerCase()}`,
        sortName: citizen.name.toLowerCase(),
        email: null,
        phone: null,
        birthDate: '1985-01-01',
        sex: 'other' as const,
        consentAt: null,
        consentWithdrawnAt: null,
        objectedAt: objected ? at : null,
        brokerUserId: null,
        source: 'manual' as const,
        imported: null,
        createdAt: at,
        updatedAt: at,
        version: 1,
      })),
    )
    await insertMany(
      session,
      tables.citizenGoals,
      citizens.flatMap(({ id, goals }) =>
        goals.map((goal) => ({
          ...goal,
          occupations: [...goal.occupations] as never,
          citizenId: id,
          chosen: false,
          catalogueVersion: 'made',
        })),
      ),
    )
    await insertMany(
      session,
      tables.citizenTargetGroups,
      citizens.flatMap(({ id, targetGroups }) =>
        targetGroups.map((period) => ({ ...period, citizenId: id })),
      ),
    )
    await index.addAll(session, citizens, today)
  })
}
