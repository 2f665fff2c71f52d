import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { importFaultText } from '@virkelyst/shared/imports/import.labels'
import { makeResolver, type TitleMatch } from '@virkelyst/shared/occupations/resolver'
import { readConfig } from '../../kernel/config'
import { projectRoot } from '../../kernel/project-root'
import { makeOccupations } from '../../occupations/occupations.service'
import { builtInCatalogue, readTaxonomy } from '../../occupations/taxonomy-file'
import { type Command, CommandFault, type Terminal, textOption } from '../command'
import { withInstallation } from '../installation'

const help = `npm run virkelyst -- resolve [--taxonomy FILE] [--json] < titles.txt

Reads job titles, one a line, and tells which occupations each may mean, at most ten, the likeliest first. By the catalogue
of the database with its imported lists and local titles; where there is no database yet, by the built-in one.

  --taxonomy FILE  by the occupations of this file alone: an official list as for import occupations, or a catalogue as it
                   is written in db/catalogue/occupations. Needs no database.
  --json           one JSON object a line:
                   {"title","confidence","matches":[{"code","isco08","label","confidence","method"}]}`

const longestTitle = 1000
const mostMatches = 10

type Resolve = (title: string) => readonly TitleMatch[]

const tell = (title: string, matches: readonly TitleMatch[], json: boolean, { out }: Terminal) => {
  if (json) {
    const told = matches.map(({ code, groupCode, labelDa, confidence, method }) => ({
      code,
      isco08: groupCode,
      label: labelDa,
      confidence,
      method,
    }))
    return out(JSON.stringify({ title, confidence: told[0]?.confidence ?? 0, matches: told }))
  }
  out(title)
  if (matches.length === 0) out('  nothing like it')
  for (const match of matches)
    out(`  ${match.confidence.toFixed(2)}  ${match.code.padEnd(9)} ${match.labelDa}`)
}

const byTaxonomy = async (file: string, { folder, err }: Terminal): Promise<Resolve> => {
  const catalogue = await readTaxonomy(resolve(folder, file), (fault) =>
    err('problem' in fault ? `line ${fault.line}: ${fault.problem}` : importFaultText(fault, 'en')),
  )
  if (catalogue === null) throw new CommandFault(`The occupations in ${file} cannot be read.`)
  const resolver = makeResolver(catalogue)
  return (title) => resolver.resolve(title, mostMatches)
}

/** A file of SQLite that is not there: nothing has been installed, and a question is no reason to begin. */
const noDatabase = ({ environment }: Terminal): boolean => {
  const { databaseUrl } = readConfig(environment, projectRoot())
  return !/^[a-z]+:\/\//.test(databaseUrl) && !existsSync(databaseUrl)
}

export const resolveCommand: Command = {
  summary: 'tell which occupations job titles mean',
  help,
  options: { taxonomy: { type: 'string' }, json: { type: 'boolean' } },
  async run(given, terminal) {
    const answer = async (matchesOf: Resolve): Promise<number> => {
      for await (const line of terminal.input) {
        const title = line.trim()
        tell(title, matchesOf(title.slice(0, longestTitle)), given.options.json === true, terminal)
      }
      return 0
    }
    const taxonomy = textOption(given, 'taxonomy')
    if (taxonomy !== undefined) return answer(await byTaxonomy(taxonomy, terminal))
    if (noDatabase(terminal)) {
      const resolver = makeResolver(builtInCatalogue())
      return answer((title) => resolver.resolve(title, mostMatches))
    }
    return withInstallation(terminal, async (deps) => {
      const titles = await (await makeOccupations(deps)).current()
      return answer(titles.matches)
    })
  },
}
