import { danishDate } from '@virkelyst/shared/kernel/dates'
import { checkOffer } from '@virkelyst/shared/placement-rules/check.rules'
import { placementOffer } from '@virkelyst/shared/placement-rules/offer.schema'
import { findingText, guidanceLabel, lightLabels } from '@virkelyst/shared/placement-rules/verdict.labels'
import { makePlacementRules } from '../../placement-rules/placement-rules.service'
import { type Command, textOption, UsageError } from '../command'
import { withInstallation } from '../installation'
import { readJsonFile } from '../json-file'

const help = `npm run virkelyst -- check FILE.json [--language da|en] [--json]

Holds an offer of a placement against the rules in force on the day it starts, as the portal does. The file is one JSON
object; what is left out is "not known yet":

  {"kind": "work_placement", "sector": "private", "startDate": "2026-12-01", "endDate": "2026-12-28", "hours": 37,
   "ordinaryStaff": 23, "supported": [{"kind": "work_placement", "startDate": "2026-11-02", "endDate": null, "hours": 37}],
   "representative": "agrees", "declared": true, "person": {"targetGroup": 1}}

Without "person" it answers as an employer is answered, who knows no person and no group.

  --language da|en  the findings in Danish (without it) or English
  --json            the verdict as one JSON object`

export const checkCommand: Command = {
  summary: 'hold an offer of a placement against the rules',
  help,
  options: { language: { type: 'string' }, json: { type: 'boolean' } },
  async run(given, terminal) {
    const [name, ...more] = given.rest
    const locale = textOption(given, 'language') ?? 'da'
    if (name === undefined || more.length > 0) throw new UsageError('name one file')
    if (locale !== 'da' && locale !== 'en') throw new UsageError('--language must be da or en')
    const offer = await readJsonFile(terminal, name, placementOffer, 'offer')
    return withInstallation(terminal, async (deps) => {
      const { rules, version } = await makePlacementRules(deps).current()
      const verdict = checkOffer(offer, rules, danishDate(deps.clock.now()))
      if (given.options.json === true) {
        terminal.out(JSON.stringify({ ...verdict, rulesVersion: version }))
        return 0
      }
      terminal.out(lightLabels[verdict.light][locale])
      for (const found of verdict.findings)
        terminal.out(
          `  ${lightLabels[found.light][locale]}: ${findingText(found, locale)}${found.guidance ? ` (${guidanceLabel[locale]}: ${found.source})` : ''}`,
        )
      return 0
    })
  },
}
