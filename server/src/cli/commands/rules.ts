import type { Locale } from '@virkelyst/shared/accounts/account.schema'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { isoDate } from '@virkelyst/shared/kernel/fields.schema'
import { breachLabels, ruleText, ruleTitle } from '@virkelyst/shared/placement-rules/rule.labels'
import type { PlacementRule } from '@virkelyst/shared/placement-rules/rule.schema'
import { ruleSetOn } from '@virkelyst/shared/placement-rules/rule-set.rules'
import { makePlacementRules } from '../../placement-rules/placement-rules.service'
import { type Command, textOption, UsageError } from '../command'
import { withInstallation } from '../installation'

const help = `npm run virkelyst -- rules [--on 2027-01-01] [--language da|en] [--markdown]

Lists the rules of placements in force on a day, with source and state.

  --on DATE         the day; today without it
  --language da|en  Danish without it
  --markdown        every version of every rule as the table that docs/placement-rules.md shows`

const states = {
  da: {
    guidance: 'vejledende',
    verified: 'bekræftet af',
    head: ['Regel', 'Hvad den siger', 'Gælder', 'Kilde', 'Hvis den ikke er opfyldt', 'Stand'],
  },
  en: {
    guidance: 'guidance',
    verified: 'verified by',
    head: ['Rule', 'What it says', 'In force', 'Source', 'Where it is not met', 'State'],
  },
} as const

const stateOf = ({ verified }: PlacementRule, locale: Locale): string =>
  verified === null ? states[locale].guidance : `${states[locale].verified} ${verified.by}, ${verified.on}`
const periodOf = ({ validFrom, validTo }: PlacementRule): string => `${validFrom} – ${validTo ?? ''}`.trim()

const cell = (text: string) => text.replaceAll('|', '\\|')
const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
const table = (rules: readonly PlacementRule[], locale: Locale): string[] => [
  row(states[locale].head),
  row(states[locale].head.map(() => '---')),
  ...rules.map((rule) =>
    row([
      ruleTitle(rule, locale),
      ruleText(rule, locale),
      periodOf(rule),
      rule.source,
      breachLabels[rule.breach][locale],
      stateOf(rule, locale),
    ]),
  ),
]

export const rulesCommand: Command = {
  summary: 'list the rules of placements with source and state',
  help,
  options: { on: { type: 'string' }, language: { type: 'string' }, markdown: { type: 'boolean' } },
  run(given, terminal) {
    const on = textOption(given, 'on')
    const locale = textOption(given, 'language') ?? 'da'
    if (locale !== 'da' && locale !== 'en') throw new UsageError('--language must be da or en')
    if (on !== undefined && !isoDate.safeParse(on).success)
      throw new UsageError('--on must be a day, like 2027-01-01')
    return withInstallation(terminal, async (deps) => {
      const { rules } = await makePlacementRules(deps).current()
      if (given.options.markdown === true) {
        for (const line of table(rules, locale)) terminal.out(line)
        return 0
      }
      for (const rule of ruleSetOn(rules, on ?? danishDate(deps.clock.now())).rules) {
        terminal.out(`${ruleTitle(rule, locale)} (${stateOf(rule, locale)})`)
        terminal.out(`  ${ruleText(rule, locale)}`)
        terminal.out(`  ${periodOf(rule)}; ${rule.source}`)
      }
      return 0
    })
  },
}
