import { makeInstallationRepository } from '@virkelyst/db/accounts/installation.repository'
import { systemActor } from '@virkelyst/shared/accounts/roles'
import type { ImportKind, ImportOutcome } from '@virkelyst/shared/imports/import.schema'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Geography } from '../geography/geography.service'
import type { Deps } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import type { Occupations } from '../occupations/occupations.service'
import { makeCitizenPlan } from './citizen-plan'
import { makeCompanyPlan, makeUnitPlan } from './company-plan'
import { CsvFault, inspectCsv } from './csv-file'
import { type Reporting, runImport } from './import-run'

export type ImportRequest = Reporting & {
  kind: ImportKind
  path: string
  /** Whose citizens; companies and units belong to nobody. */
  municipalityCode: string | null
  /** Reads and checks everything, stores nothing. */
  dryRun: boolean
}
export type ImportsDeps = Deps & {
  titles: Pick<Occupations, 'current'>
  geography: Pick<Geography, 'current'>
}

/**
 * Files of citizens, companies and production units. A file is read twice: once to check every line and tell every
 * fault, then, where there is none, to write what is new or changed, all or nothing, as one event.
 */
export const makeImports = (deps: ImportsDeps) => {
  const newEvent = makeEvents(deps)
  const installation = makeInstallationRepository(deps.store)

  return {
    /**
     * Imports a file, or tells by `onFault` everything that is wrong with it and stores nothing.
     * @throws AppError `demonstration` where the database is one and the import is no rehearsal
     */
    async run({ kind, path, municipalityCode, ...request }: ImportRequest): Promise<ImportOutcome> {
      if (!request.dryRun && (await installation.isDemonstration())) throw new AppError('demonstration')
      const event = (name: string, digest: string) => (outcome: ImportOutcome) => {
        const { lines, added, changed, unchanged } = outcome
        return newEvent({
          actor: systemActor(municipalityCode),
          procedure: `import.${kind}`,
          kind: 'imported',
          subjectType: 'import',
          subjectId: deps.ids.next(),
          payload: { kind, file: name, digest, lines, added, changed, unchanged },
        })
      }
      try {
        const file = await inspectCsv(path)
        const recorded = event(file.name, file.digest)
        switch (kind) {
          case 'companies':
            return await runImport(makeCompanyPlan(deps), file, request, recorded)
          case 'units':
            return await runImport(
              makeUnitPlan({ ...deps, geography: await deps.geography.current() }),
              file,
              request,
              recorded,
            )
          case 'citizens': {
            if (municipalityCode === null) throw new AppError('unknown_municipality')
            const parts = { geography: await deps.geography.current(), titles: await deps.titles.current() }
            const plan = makeCitizenPlan(deps, parts, municipalityCode)
            return await runImport(plan, file, request, recorded)
          }
        }
      } catch (error) {
        if (!(error instanceof CsvFault)) throw error
        request.onFault(error.fault)
        return { lines: 0, added: 0, changed: 0, unchanged: 0, faults: 1, stored: false }
      }
    },
  }
}
export type Imports = ReturnType<typeof makeImports>
