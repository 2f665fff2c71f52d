import { retentionRules } from '@virkelyst/shared/retention/retention.rules'
import { makeForgetOld } from '../../retention/forget-old.service'
import { makeForgetPeople } from '../../retention/forget-people.service'
import { type Command, municipalityOption, UsageError } from '../command'
import { withInstallation } from '../installation'

const help = `npm run virkelyst -- forget --dry-run [--municipality CODE] [--ids] [--json]
npm run virkelyst -- forget

With --dry-run, lists what has been kept long enough, by rule, and what the next run would do with it; nothing is changed.
Without it, does what the nightly jobs do: announces, and removes what is due. The rules are those of docs/data-map.md and of
the periods that municipalities have set for themselves. Names are never listed.

  --dry-run            says it, and does nothing
  --municipality CODE  this municipality alone, with --dry-run
  --ids                the ids too, at most a thousand of each table, with --dry-run
  --json               one JSON object`

export const forgetCommand: Command = {
  summary: 'say what has been kept long enough, or remove it',
  help,
  options: {
    'dry-run': { type: 'boolean' },
    municipality: { type: 'string' },
    ids: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run(given, terminal) {
    const only = municipalityOption(given)
    const ids = given.options.ids === true
    const dry = given.options['dry-run'] === true
    if (!dry && (only !== undefined || ids))
      throw new UsageError('--municipality and --ids go with --dry-run')
    return withInstallation(terminal, async (deps) => {
      const [old, people] = [makeForgetOld(deps), makeForgetPeople(deps)]
      if (!dry) {
        const rows = await old.forget()
        const done = await people.forget()
        if (given.options.json === true) terminal.out(JSON.stringify({ rows, ...done }))
        else
          terminal.out(
            `removed ${rows} rows, announced ${done.announced} people, called off ${done.calledOff}, erased ${done.erased}`,
          )
        return 0
      }
      const found = { people: await people.dry(only, ids), rows: await old.dry(only, ids) }
      if (given.options.json === true) {
        terminal.out(JSON.stringify(found))
        return 0
      }
      for (const line of found.people) {
        terminal.out(
          `case ${line.municipalityCode}: ${line.due} to erase, ${line.toAnnounce} to announce, ${line.announced} announced and waiting, ${line.held} held`,
        )
        for (const [step, some] of Object.entries(line.ids ?? {}))
          for (const id of some) terminal.out(`  ${step} ${id}`)
      }
      for (const { rule, municipalityCode, due, ids: some } of found.rows) {
        terminal.out(
          `${rule}${municipalityCode === null ? '' : ` ${municipalityCode}`}: ${due} to ${retentionRules[rule].action}`,
        )
        for (const id of some ?? []) terminal.out(`  ${id}`)
      }
      return 0
    })
  },
}
