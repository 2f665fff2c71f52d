import { parseArgs } from 'node:util'
import { StoreError } from '@virkelyst/db/kernel/store-errors'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { errorLabels } from '@virkelyst/shared/kernel/errors.labels'
import { BackupFault } from '../backups/backup-format'
import { ConfigError } from '../kernel/config'
import { sentencesFor } from '../kernel/start-fault'
import { type Command, CommandFault, type Terminal, UsageError } from './command'
import { agreementCommand } from './commands/agreement'
import { backupCommand } from './commands/backup'
import { checkCommand } from './commands/check'
import { dataMapCommand } from './commands/data-map'
import { erasedCommand } from './commands/erased'
import { exposureCommand } from './commands/exposure'
import { forgetCommand } from './commands/forget'
import { grantCommand } from './commands/grant'
import { importCommand } from './commands/import'
import { migrateCommand } from './commands/migrate'
import { municipalityCommand } from './commands/municipality'
import { rankCommand } from './commands/rank'
import { reResolveCommand } from './commands/re-resolve'
import { resolveCommand } from './commands/resolve'
import { restoreCommand } from './commands/restore'
import { rulesCommand } from './commands/rules'
import { seedCommand } from './commands/seed'
import { serveCommand } from './commands/serve'
import { simulateCommand } from './commands/simulate'
import { verifyCommand } from './commands/verify'

const commands: Readonly<Record<string, Command>> = {
  serve: serveCommand,
  migrate: migrateCommand,
  seed: seedCommand,
  municipality: municipalityCommand,
  grant: grantCommand,
  import: importCommand,
  resolve: resolveCommand,
  're-resolve': reResolveCommand,
  rank: rankCommand,
  simulate: simulateCommand,
  exposure: exposureCommand,
  check: checkCommand,
  agreement: agreementCommand,
  rules: rulesCommand,
  backup: backupCommand,
  verify: verifyCommand,
  restore: restoreCommand,
  erased: erasedCommand,
  forget: forgetCommand,
  'data-map': dataMapCommand,
}

const overview = () =>
  [
    'npm run virkelyst -- COMMAND [options]',
    '',
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(14)}${summary}`),
    '',
    'npm run virkelyst -- COMMAND --help tells more about one of them.',
  ].join('\n')

const find = (name: string): Command => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new UsageError(`there is no command ${JSON.stringify(name.slice(0, 40))}`)
  return command
}

const start = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  const [name = '--help', ...rest] = words
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(rest[0] === undefined ? overview() : find(rest[0]).help)
    return 0
  }
  const command = find(name)
  const { values, positionals } = parseArgs({
    args: [...rest],
    options: { ...command.options, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  })
  if (values.help === true) {
    terminal.out(command.help)
    return 0
  }
  const options = values as Record<string, string | boolean | undefined>
  return command.run({ options, rest: positionals }, terminal)
}

const isArgumentError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')

/** Runs one command and resolves to the exit code: 0, 1 where it could not be done, 2 where it was not understood. */
export const runCli = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  try {
    return await start(words, terminal)
  } catch (error) {
    if (error instanceof UsageError || isArgumentError(error)) {
      const name = words[0] !== undefined && Object.hasOwn(commands, words[0]) ? ` ${words[0]}` : ''
      terminal.err(`Not understood: ${error.message.split('. ')[0]}. See npm run virkelyst --${name} --help`)
      return 2
    }
    if (error instanceof CommandFault || error instanceof BackupFault) terminal.err(error.message)
    else if (error instanceof AppError) terminal.err(errorLabels[error.reason].en)
    else if (error instanceof StoreError || error instanceof ConfigError)
      for (const sentence of sentencesFor(error)) terminal.err(sentence)
    // The message of an unknown error may hold what was written about people.
    else terminal.err(errorLabels.internal.en)
    return 1
  }
}
