import { resolve } from 'node:path'
import type { OfficialSource } from '@virkelyst/shared/occupations/occupation.schema'
import { makeOfficialLists } from '../../occupations/official-lists.service'
import type { Terminal } from '../command'
import { makeFaultReport } from '../fault-report'
import { withInstallation } from '../installation'

export type OccupationsAsked = {
  source: OfficialSource
  /** Null: take the list out. */
  file: string | null
  dryRun: boolean
  language: 'da' | 'en'
}

/** Imports an official list of occupations, or takes it out. Resolves to the exit code. */
export const importOccupations = (
  terminal: Terminal,
  { source, file, dryRun, language }: OccupationsAsked,
): Promise<number> =>
  withInstallation(terminal, async (deps) => {
    const lists = makeOfficialLists(deps)
    if (file === null) {
      const extent = await lists.remove({ source, dryRun })
      if (extent === null) {
        terminal.err(`No list of ${source} stands here.`)
        return 1
      }
      const { titles, ties, occupations } = extent
      const summary = `${titles} titles, ${ties} ties, ${occupations} occupations that no other list has`
      terminal.out(
        dryRun
          ? `Rehearsed taking out the list of ${source}: ${summary}. Nothing was changed.`
          : `Took out the list of ${source}: ${summary}. Goals and job orders follow in the background.`,
      )
      return 0
    }
    const report = makeFaultReport(terminal, language)
    const path = resolve(terminal.folder, file)
    const outcome = await lists.import({ source, path, dryRun, onFault: report.tell })
    if (outcome === null) {
      report.sum()
      return 1
    }
    for (const { uri, group, groupCode } of outcome.placed)
      terminal.out(`${uri}: group ${group} has three digits; placed under ${groupCode}, the likeliest.`)
    const { lines, added, attached, moved, gone, titles, titlesBefore, ties } = outcome
    const summary = [
      `${lines} occupations: ${added} new, ${attached} that were there by another name, ${moved} in another group, ${gone} no longer listed`,
      `${titles} titles (${titlesBefore} before), ${ties} ties`,
    ].join('; ')
    if (dryRun) terminal.out(`Rehearsed the list of ${source}: ${summary}. Nothing was stored.`)
    else if (outcome.stored) terminal.out(`Imported the list of ${source}: ${summary}.`)
    else terminal.out(`Nothing to import: the list of ${source} stands as it is.`)
    return 0
  })
