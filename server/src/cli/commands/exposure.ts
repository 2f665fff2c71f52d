import { systemActor } from '@virkelyst/shared/accounts/roles'
import { exposureClassLabel, exposureDimensionLabels } from '@virkelyst/shared/matching/exposure.labels'
import { type ExposureMonth, month as monthSchema } from '@virkelyst/shared/matching/exposure.schema'
import { makeGeography } from '../../geography/geography.service'
import { makeExposures } from '../../matching/exposures.service'
import { makeMunicipalities } from '../../municipalities/municipalities.service'
import { makeOccupations } from '../../occupations/occupations.service'
import { type Command, CommandFault, municipalityOption, textOption, UsageError } from '../command'
import { withInstallation } from '../installation'

const help = `npm run virkelyst -- exposure [--month 2026-10] [--municipality CODE] [--json]

Prints what was proposed to whom in a month against who could have been, by sex, age band, target group and municipality:
the table that the pages show. Months that have ended and are not made up yet are made up first.

  --month MONTH        like 2026-10; the newest that is made up without it
  --municipality CODE  this municipality alone; every one served here without it
  --json               one JSON object a municipality`

const linesOf = (
  { dimensions, ...shown }: ExposureMonth,
  municipalityNames: ReadonlyMap<string, string>,
): string[] => {
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, at) => (at === 0 ? cell.padEnd(44) : cell.padStart(11))).join('')}`
  const count = (value: number | null, digits = 0) => (value === null ? 'too few' : value.toFixed(digits))
  return [
    `${shown.month}: ${shown.orders} orders, ${count(shown.people)} people eligible, ${count(shown.proposals)} proposals`,
    ...dimensions.flatMap(({ dimension, classes }) => [
      line([exposureDimensionLabels[dimension].en, 'eligible', 'proposed', 'expected', 'ratio']),
      ...classes.map(({ code, people, proposals, expected, ratio, alarm, mayBeChance }) =>
        [
          line([
            exposureClassLabel(dimension, code, municipalityNames).en,
            count(people),
            people === null ? '' : count(proposals),
            people === null ? '' : count(expected, 1),
            ratio === null ? '' : ratio.toFixed(2),
          ]),
          alarm === null ? '' : `  ${alarm}${mayBeChance ? ', may be chance' : ''}`,
        ].join(''),
      ),
    ]),
  ]
}

export const exposureCommand: Command = {
  summary: 'print whom a month’s proposals reached',
  help,
  options: { month: { type: 'string' }, municipality: { type: 'string' }, json: { type: 'boolean' } },
  run(given, terminal) {
    const month = textOption(given, 'month')
    if (month !== undefined && !monthSchema.safeParse(month).success)
      throw new UsageError('--month must be like 2026-10')
    const only = municipalityOption(given)
    return withInstallation(terminal, async (deps) => {
      const [geography, occupations] = await Promise.all([makeGeography(deps), makeOccupations(deps)])
      const exposures = makeExposures({ ...deps, geography, occupations })
      await exposures.makeUp()
      const served = await makeMunicipalities(deps).served()
      const names = new Map(served.map(({ code, name }) => [code, name]))
      let printed = 0
      for (const { code, name } of served.filter((one) => only === undefined || one.code === only)) {
        const { months } = await exposures.table(systemActor(code), {})
        if (months.length === 0 || (month !== undefined && !months.includes(month))) continue
        const { shown } = await exposures.table(systemActor(code), { month })
        if (shown === null) continue
        if (given.options.json === true) terminal.out(JSON.stringify({ municipalityCode: code, ...shown }))
        else for (const text of [name, ...linesOf(shown, names)]) terminal.out(text)
        printed++
      }
      if (printed === 0) throw new CommandFault('No month with orders has been made up yet.')
      return 0
    })
  },
}
