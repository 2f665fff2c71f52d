import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { dataMap, type TableData } from '@virkelyst/db/data-map/data-map'
import { type Processing, processings } from '@virkelyst/db/data-map/processings'
import { periodLabel } from '@virkelyst/shared/retention/period.rules'
import { retentionActionLabels } from '@virkelyst/shared/retention/retention.labels'
import {
  type RetentionRuleId,
  retentionRuleIds,
  retentionRules,
} from '@virkelyst/shared/retention/retention.rules'
import { type Command, CommandFault, textOption } from '../command'

const help = `npm run virkelyst -- data-map [--out FILE.md]

Prints which personal data the portal holds, column by column: whose, what for, on what ground, and how long.
It tells of the tables, and reads nothing in them.

  --out FILE.md  writes it to a file, as docs/data-map.md is written`

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly string[][]) => [
  row(head),
  row(head.map(() => '---')),
  ...rows.map(row),
]
const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ')
const count = (columns: readonly (readonly string[])[]) =>
  columns.reduce((sum, { length }) => sum + length, 0)

const held = ({ title, whose, purpose, basis, special, keptBy }: Processing) => [
  `**${title}**`,
  whose,
  purpose,
  special === undefined ? basis : `${basis}. ${special}`,
  keptBy.map((id) => `\`${id}\``).join(', '),
]

const keptBy = (id: RetentionRuleId) => {
  const { what, covers, purpose, after, since, warn, action, stays, source, bounds, job } = retentionRules[id]
  const period = after === null ? `By no time: ${since.en}` : `${periodLabel(after).en} after ${since.en}`
  return [
    `\`${id}\``,
    covers === null ? what.en : `${what.en}. ${covers.en}`,
    purpose.en,
    bounds === null ? period : `${period}. A municipality may set ${bounds.least} to ${bounds.most} months`,
    warn === null ? '–' : `${warn.days} days before. ${warn.whom.en}`,
    retentionActionLabels[action].en,
    stays?.en ?? '–',
    source.en,
    job === null ? '–' : `\`${job}\``,
  ]
}

const columnsOf = ({ table, personal, impersonal }: TableData) => [
  ...personal.map(({ title, columns }) => [`\`${table}\``, title, code(columns)]),
  ...(impersonal.length === 0 ? [] : [[`\`${table}\``, '–', code(impersonal)]]),
]

const page = (tables: readonly TableData[]): string[] => {
  const people = tables.filter(({ personal }) => personal.length > 0)
  const others = tables.filter(({ personal }) => personal.length === 0)
  const personal = count(people.flatMap((each) => each.personal.map(({ columns }) => columns)))
  return [
    '# Data map',
    `Which personal data the portal holds: ${personal} of ${count(tables.map(({ columns }) => columns))} columns, in ${people.length} of ${tables.length} tables. Each says whose it is, what for, on what ground, and how long it is kept.`,
    '',
    'The page is written by `npm run virkelyst -- data-map --out docs/data-map.md` from the tables and from what stands beside them (`db/src/*/*.data.ts`). A test fails when a column stands in neither list, and when this page says something else.',
    '',
    '**Drafts.** Grounds and periods are proposed to the municipality, which is the controller and decides; no source was held against the law in force. The administrator’s *Opbevaring* shows the same rules, with the periods that the municipality has set for itself.',
    '',
    'No column is for a CPR number. The fields of a citizen’s record, and the notes on tracks, follow-up and match considerations, refuse what looks like one.',
    '',
    '## What it is held for',
    ...table(
      ['Held for', 'Whose', 'Purpose', 'Ground (GDPR)', 'Kept by the rules'],
      Object.values(processings).map(held),
    ),
    '',
    '## How long it is kept',
    'Counted in Danish calendar days: what is kept five years from 27 November 2026 may go on 27 November 2031. From 29 February, a year without one ends it on the 28th.',
    '',
    ...table(
      ['Rule', 'What', 'Why', 'How long', 'Told before', 'Then', 'What stays', 'Source, not verified', 'Job'],
      retentionRuleIds.map(keptBy),
    ),
    '',
    '## Columns of tables about people',
    'Words that somebody wrote may hold anything about anybody; they stand under the most sensitive thing they are likely to tell. A dash: says nothing of a person.',
    '',
    ...table(['Table', 'Held for', 'Columns'], people.flatMap(columnsOf)),
    '',
    '## Tables without personal data',
    `${code(others.map(({ table }) => table))}.`,
  ]
}

export const dataMapCommand: Command = {
  summary: 'say which personal data is held, column by column',
  help,
  options: { out: { type: 'string' } },
  async run(given, terminal) {
    const out = textOption(given, 'out')
    const lines = page(dataMap())
    if (out === undefined) for (const line of lines) terminal.out(line)
    else
      await writeFile(resolve(terminal.folder, out), `${lines.join('\n')}\n`).catch(() => {
        throw new CommandFault(`The file ${out} cannot be written.`)
      })
    return 0
  },
}
