import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { agreementContent } from '@virkelyst/shared/documents/agreement-content.schema'
import { layOut } from '@virkelyst/shared/documents/agreement-layout.rules'
import { vitasCaseOf } from '@virkelyst/shared/documents/vitas-case.schema'
import { writePdf } from '../../documents/pdf-writer'
import { type Command, CommandFault, textOption, UsageError } from '../command'
import { readJsonFile } from '../json-file'

const help = `npm run virkelyst -- agreement FILE.json --out FILE.pdf [--language da|en] [--data FILE.json]

Sets the agreement of a placement as a tagged PDF (PDF/UA), as the portal does. The file is one JSON object; the least of it:

  {"document": "agreement", "number": 42, "kind": "work_placement", "authority": "own", "asOf": "2026-11-23T09:30:00.000Z",
   "company": {"name": "Bageriet ApS", "cvr": "13748136"}, "unit": {"name": "Bageriet", "pNumber": "1001234567"},
   "municipalityName": "Albertslund Kommune", "personName": null,
   "terms": {"title": "Bagermedhjælper", "tasks": "Pakke brød", "startDate": "2026-12-01", "endDate": "2026-12-28",
             "hours": 30, "workplace": "Vej 1, 2620", "contact": {"name": "Kim Kontakt"}}}

With "document": "hand_over" it is the case to be entered in VITAS. The same file gives the same bytes.

  --out FILE.pdf    where the document goes
  --language da|en  the document in Danish (without it) or English
  --data FILE.json  also the data file of the case, with the fields in the order of VITAS (docs/vitas-case.md)`

export const agreementCommand: Command = {
  summary: 'set the agreement of a placement as a PDF',
  help,
  options: { out: { type: 'string' }, language: { type: 'string' }, data: { type: 'string' } },
  async run(given, terminal) {
    const [name, ...more] = given.rest
    const locale = textOption(given, 'language') ?? 'da'
    const out = textOption(given, 'out')
    const data = textOption(given, 'data')
    if (name === undefined || more.length > 0) throw new UsageError('name one file')
    if (out === undefined) throw new UsageError('say with --out where the document goes')
    if (locale !== 'da' && locale !== 'en') throw new UsageError('--language must be da or en')
    const content = await readJsonFile(terminal, name, agreementContent, 'agreement')
    const write = async (to: string, bytes: Buffer | string) =>
      writeFile(resolve(terminal.folder, to), bytes).catch(() => {
        throw new CommandFault(`The file ${to} cannot be written.`)
      })
    await write(out, await writePdf(layOut(content, locale)))
    if (data !== undefined) await write(data, `${JSON.stringify(vitasCaseOf(content), null, 2)}\n`)
    return 0
  },
}
