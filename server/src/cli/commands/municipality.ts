import { makeServingRepository } from '@virkelyst/db/municipalities/serving.repository'
import { systemActor } from '@virkelyst/shared/accounts/roles'
import { searchText } from '@virkelyst/shared/kernel/search-text'
import { defaultSettings } from '@virkelyst/shared/municipalities/municipality.schema'
import { makeEvents } from '../../kernel/events'
import { type Command, CommandFault, textOption, UsageError } from '../command'
import { withInstallation } from '../installation'

const help = `npm run virkelyst -- municipality CODE [--network NAME]

Puts a municipality into service, with the default deadlines; its administrator changes them in the portal.
Municipalities of one network see each other's open orders.

  CODE            four digits, like 0165
  --network NAME  the network it belongs to, made where it is not there yet`

export const municipalityCommand: Command = {
  summary: 'put a municipality into service',
  help,
  options: { network: { type: 'string' } },
  run(given, terminal) {
    const [text, ...more] = given.rest
    if (text === undefined || !/^\d{3,4}$/.test(text) || more.length > 0)
      throw new UsageError('name one municipality by its code of four digits, like 0165')
    const code = text.padStart(4, '0')
    const name = textOption(given, 'network')?.slice(0, 100)
    const network = name === undefined ? null : { id: searchText(name).replaceAll(' ', '-'), name }
    if (network?.id === '') throw new UsageError('--network must be a name')
    return withInstallation(terminal, async (deps) => {
      const event = makeEvents(deps)({
        actor: systemActor(code),
        procedure: 'cli.municipality',
        kind: 'settings_changed',
        subjectType: 'municipality',
        subjectId: code,
        payload: { served: true, network: network?.name ?? null },
      })
      const served = await makeServingRepository(deps.store).serve(code, defaultSettings, network, event)
      if (served === null) throw new CommandFault(`No municipality has the code ${code}.`)
      terminal.out(`${served} is served here${network ? `, in the network ${network.name}` : ''}.`)
      return 0
    })
  },
}
