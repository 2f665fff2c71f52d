import type { Command } from '../command'
import { CommandFault, wholeOption } from '../command'
import { withInstallation } from '../installation'
import { defaultSeedSize, isEmpty, seed } from '../seed'

const help = `npm run virkelyst -- seed [--citizens N] [--companies N] [--orders N] [--seed K]

Fills an empty database with an invented municipality and marks it as a demonstration for good: people sign in without
a password, and no real ones can be imported. The same numbers give the same people every time.

  --citizens N   ${defaultSeedSize.citizens} without it
  --companies N  ${defaultSeedSize.companies} without it
  --orders N     ${defaultSeedSize.orders} without it
  --seed K       another number gives other people; ${defaultSeedSize.seed} without it`

export const seedCommand: Command = {
  summary: 'fill an empty database with a demonstration',
  help,
  options: {
    citizens: { type: 'string' },
    companies: { type: 'string' },
    orders: { type: 'string' },
    seed: { type: 'string' },
  },
  run(given, terminal) {
    const size = {
      citizens: wholeOption(given, 'citizens', 1, 2_000_000),
      companies: wholeOption(given, 'companies', 1, 200_000),
      orders: wholeOption(given, 'orders', 0, 200_000),
      seed: wholeOption(given, 'seed', 0, 999_999_999),
    }
    const asked = Object.fromEntries(Object.entries(size).filter(([, value]) => value !== undefined))
    return withInstallation(terminal, async ({ store, clock }) => {
      if (!(await isEmpty(store)))
        throw new CommandFault(
          'The database holds something already; a demonstration is put into an empty one only.',
        )
      const { progress } = terminal
      await seed(store, clock, asked, (done, of, what) => progress?.(`${done} of ${of} ${what}`, done >= of))
      const { citizens, companies, orders } = { ...defaultSeedSize, ...asked }
      terminal.out(`Seeded ${citizens} citizens, ${companies} companies and ${orders} orders, all invented.`)
      return 0
    })
  },
}
