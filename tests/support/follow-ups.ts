import type { FollowUpRow } from '@virkelyst/db/follow-ups/follow-ups.repository'
import { and, asc, eq } from 'drizzle-orm'
import { albertslund } from './people'
import type { ReferralWorld } from './referrals'

type Input = Partial<FollowUpRow> & { placementId: string }

export const companySays = {
  tasksFit: 'yes',
  attendance: 'mostly',
  moreHours: 'later',
  wouldHire: 'maybe',
  help: 'no',
} as const
export const citizenSays = { tasksFit: 'yes', thriving: 'partly', moreHours: 'yes', help: 'no' } as const
/** Day, time and place of a talk, as somebody agrees them. */
export const aTime = {
  dueOn: '2026-12-14',
  time: '09:30',
  minutes: 45,
  form: 'visit',
  place: 'Lageret, Vej 1',
  takesPart: ['company', 'citizen', 'municipality'],
} satisfies Partial<FollowUpRow>

/** Follow-ups put in as rows, so that a test begins where it wants to. */
export const makeTestFollowUps = ({ store, deps, now }: Pick<ReferralWorld, 'store' | 'deps' | 'now'>) => {
  const { followUps, followUpAnswers, laterOutcomes, auditSubjects, audit } = store.tables
  return {
    /** An agreed talk unless told otherwise. */
    async aFollowUp(input: Input): Promise<string> {
      const id = input.id ?? deps.ids.next()
      const talk = input.task === undefined || input.task === 'talk'
      const state = input.state ?? (talk ? 'agreed' : 'open')
      await store.tx(async ({ db }) => {
        await db.insert(followUps).values({
          id,
          municipalityCode: albertslund,
          task: 'talk',
          state,
          standing: state === 'open' || state === 'agreed',
          step: `test:${id}`,
          planned: true,
          label: { da: 'Midtvejs', en: 'Midway' },
          ...(talk && state !== 'open' ? { ...aTime, sequence: 0 } : { takesPart: [], dueOn: aTime.dueOn }),
          createdAt: now(),
          createdBy: 'somebody',
          updatedAt: now(),
          ...input,
        })
      })
      return id
    },
    followUp: async (id: string): Promise<FollowUpRow> =>
      (await store.read.db.select().from(followUps).where(eq(followUps.id, id)))[0]!,
    followUpsOf: (placementId: string): Promise<FollowUpRow[]> =>
      store.read.db
        .select()
        .from(followUps)
        .where(eq(followUps.placementId, placementId))
        .orderBy(asc(followUps.dueOn), asc(followUps.id)),
    answersOf: (id: string) =>
      store.read.db
        .select()
        .from(followUpAnswers)
        .where(eq(followUpAnswers.followUpId, id))
        .orderBy(asc(followUpAnswers.party)),
    outcomesOf: (id: string) =>
      store.read.db
        .select()
        .from(laterOutcomes)
        .where(eq(laterOutcomes.followUpId, id))
        .orderBy(asc(laterOutcomes.at), asc(laterOutcomes.id)),
    /** Procedures by which somebody read about the subject, oldest first. */
    async readsOf(subjectId: string): Promise<string[]> {
      const rows = await store.read.db
        .select({ procedure: audit.procedure })
        .from(auditSubjects)
        .innerJoin(audit, eq(audit.id, auditSubjects.auditId))
        .where(and(eq(auditSubjects.subjectId, subjectId), eq(audit.action, 'read')))
        .orderBy(asc(audit.at), asc(audit.id))
      return rows.map(({ procedure }) => procedure)
    },
  }
}
