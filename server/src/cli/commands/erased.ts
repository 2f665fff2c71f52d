import { erasedSince } from '@virkelyst/db/backups/erased'
import { isoDate } from '@virkelyst/shared/kernel/fields.schema'
import { type Command, textOption, UsageError } from '../command'
import { withInstallation } from '../installation'

const help = `npm run -s virkelyst -- erased [--since DATE]

Prints the ids of those who were erased, one a line, oldest first. The ids tell nothing of anybody any more. Kept beside the
backups, and given to restore with --erased, they see to it that nobody comes back with a backup of before.

  --since DATE  from that day on, such as that of the oldest backup; all without it`

export const erasedCommand: Command = {
  summary: 'print whom the portal has erased, to be erased again after a restore',
  help,
  options: { since: { type: 'string' } },
  run(given, terminal) {
    const since = textOption(given, 'since') ?? '0001-01-01'
    if (!isoDate.safeParse(since).success) throw new UsageError('--since must be a date')
    return withInstallation(terminal, async ({ store }) => {
      for (const id of await erasedSince(store.read, store.tables, `${since}T00:00:00.000Z`)) terminal.out(id)
      return 0
    })
  },
}
