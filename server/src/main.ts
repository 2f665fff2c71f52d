import { makeDemonstrationRepository } from '@virkelyst/db/accounts/demonstration.repository'
import type { Store } from '@virkelyst/db/kernel/store'
import { roleLabels } from '@virkelyst/shared/accounts/account.labels'
import { roles } from '@virkelyst/shared/accounts/roles'
import closeWithGrace from 'close-with-grace'
import { isEmpty, seed, terminalProgress } from './cli/seed'
import { type Config, readConfig } from './kernel/config'
import { errorForLog, makeLog } from './kernel/log'
import { clientFolder, projectRoot } from './kernel/project-root'
import { sentencesFor } from './kernel/start-fault'
import { systemClock, systemIds } from './kernel/system-deps'
import { type Running, startServer } from './serve'

const say = (text: string) => process.stdout.write(`${text}\n`)

/** `npm start` asks for a demonstration in an empty database; where people sign in for real there is none to put in. */
const prepare = (config: Config) => async (store: Store) => {
  const wanted = process.env.SEED_IF_EMPTY === 'demonstration' && config.issuers.length === 0
  if (!wanted || !(await isEmpty(store))) return
  say('Putting an invented municipality into the empty database …')
  await seed(store, systemClock, {}, terminalProgress(process.stdout))
}

/** One person a role, so that a newcomer knows where to begin. */
const sayPeople = async ({ portal, url }: Running) => {
  const people = await makeDemonstrationRepository(portal.store).people()
  say('This is a demonstration with invented people. Sign in without a password, for instance as:')
  for (const role of roles) {
    const person = people.find((each) => each.role === role)
    if (!person) continue
    const place = person.companyName ?? person.municipalityName ?? ''
    say(`  ${roleLabels[role].en.padEnd(24)} ${person.name}${place && `, ${place}`}`)
  }
  say(`Everybody else is on the page ${url}/auth/sign-in`)
}

const main = async (): Promise<void> => {
  const config = readConfig(process.env, projectRoot())
  const log = makeLog(config.logLevel)
  const running = await startServer({
    config,
    clock: systemClock,
    ids: systemIds,
    log,
    clientFolder: clientFolder(),
    prepare: prepare(config),
  })
  closeWithGrace({ delay: 15_000, logger: false }, async ({ err }) => {
    if (err) log.error({ error: errorForLog(err) }, 'stopping after an unexpected error')
    await running.stop()
    log.info('stopped')
  })
  say(`Virkelyst answers at ${running.url}`)
  if (running.isDemonstration) await sayPeople(running)
}

await main().catch((error: unknown) => {
  for (const sentence of sentencesFor(error)) process.stderr.write(`${sentence}\n`)
  process.exit(1)
})
