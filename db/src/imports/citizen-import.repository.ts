import type { ImportedDigests } from '@virkelyst/shared/imports/import.schema'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { and, eq, inArray } from 'drizzle-orm'
import type { CitizenContent, CitizenRecord } from '../citizens/citizen-record'
import { withDetails } from '../citizens/citizen-record'
import { makeCitizensBulk } from '../citizens/citizens-bulk'
import type { Session, Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import { type CompleteEvent, takeBackFromCompanies } from '../referrals/close-referrals'

/** Citizens of one municipality as a file knows them: by case reference. */
export const makeCitizenImportRepository = (store: Store, newEvent: CompleteEvent) => {
  const { tables } = store
  const { citizens } = tables

  const byReference = (municipalityCode: string, references: readonly string[]) =>
    and(
      eq(citizens.municipalityCode, municipalityCode),
      inArray(citizens.caseReference, references as string[]),
    )

  const writeBatch = async (
    session: Session,
    writes: readonly { content: CitizenContent; existing: CitizenRecord | null }[],
    event: DomainEvent,
  ) => {
    const bulk = makeCitizensBulk(tables, danishDate(event.at))
    const added = writes.filter(({ existing }) => existing === null)
    const changed = writes.filter(({ existing }) => existing !== null)
    if (added.length > 0)
      await bulk.insert(
        session,
        added.map(({ content }) => content),
      )
    if (changed.length > 0)
      await bulk.replace(
        session,
        changed.map(({ content }) => content),
        changed.map(({ existing }) => existing!.citizen),
      )
    const { actor, procedure, at } = event
    for (const { content, existing } of changed)
      if (existing!.citizen.consentAt !== null && content.citizen.consentAt === null)
        await takeBackFromCompanies(session, tables, content.citizen.id, {
          actor,
          procedure,
          at,
          newEvent,
        })
  }

  return {
    /** What the last file said of each of the given citizens that are there; null where none has come from a file. */
    async known(
      municipalityCode: string,
      references: readonly string[],
    ): Promise<ReadonlyMap<string, ImportedDigests | null>> {
      const rows = await store.read.db
        .select({ reference: citizens.caseReference, imported: citizens.imported })
        .from(citizens)
        .where(byReference(municipalityCode, references))
      return new Map(rows.map((row) => [row.reference, row.imported]))
    },

    /**
     * Writes all batches or none, with the one event of the import. `batches` begins anew where the database asks to run
     * the transaction again; `merge` makes of a line and of what is there what shall be there.
     */
    importAll: <Line extends { key: string }>(
      municipalityCode: string,
      batches: () => AsyncIterable<readonly Line[]>,
      merge: (line: Line, existing: CitizenRecord | null) => CitizenContent,
      event: DomainEvent,
    ): Promise<void> =>
      store.tx(async (session) => {
        for await (const lines of batches()) {
          const rows = await session.db
            .select()
            .from(citizens)
            .where(
              byReference(
                municipalityCode,
                lines.map((line) => line.key),
              ),
            )
          const records = await withDetails(session, tables, rows)
          const there = new Map(records.map((record) => [record.citizen.caseReference, record]))
          const writes = lines.map((line) => {
            const existing = there.get(line.key) ?? null
            return { content: merge(line, existing), existing }
          })
          await writeBatch(session, writes, event)
        }
        await recordEvent(session, tables, event)
      }),
  }
}
export type CitizenImportRepository = ReturnType<typeof makeCitizenImportRepository>
