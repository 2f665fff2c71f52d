import { makeOccupations } from '../../occupations/occupations.service'
import type { Command } from '../command'
import { withInstallation } from '../installation'

const help = `npm run virkelyst -- resolve [--json] < titles.txt

Reads job titles, one a line, and tells which occupations each may mean, at most ten, the likeliest first.

  --json  one JSON object a line:
          {"title","confidence","matches":[{"code","isco08","label","confidence","method"}]}`

const longestTitle = 1000

export const resolveCommand: Command = {
  summary: 'tell which occupations job titles mean',
  help,
  options: { json: { type: 'boolean' } },
  run: ({ options }, terminal) =>
    withInstallation(terminal, async (deps) => {
      const titles = await (await makeOccupations(deps)).current()
      for await (const line of terminal.input) {
        const title = line.trim()
        const matches = titles.matches(title.slice(0, longestTitle)).map((match) => ({
          code: match.code,
          isco08: match.groupCode,
          label: match.labelDa,
          confidence: match.confidence,
          method: match.method,
        }))
        const confidence = matches[0]?.confidence ?? 0
        if (options.json === true) {
          terminal.out(JSON.stringify({ title, confidence, matches }))
          continue
        }
        terminal.out(title)
        if (matches.length === 0) terminal.out('  nothing like it')
        for (const match of matches)
          terminal.out(`  ${match.confidence.toFixed(2)}  ${match.code.padEnd(8)} ${match.label}`)
      }
      return 0
    }),
}
