import { sectorLabels } from '../companies/company.labels'
import { kindLabels } from '../job-orders/job-order.labels'
import type { Label } from '../kernel/label'
import type { PlacementKind } from './placement.kinds'
import { placementKindLabels } from './placement.labels'
import { levelLabels, roundingLabels } from './rule.labels'
import { allowances, levels, type PlacementRule } from './rule.schema'

/** A number, choice, flag or date within a rule that an administrator may give another value. */
export type RuleField = {
  path: readonly (string | number)[]
  label: Label
} & (
  | { kind: 'number' | 'money' | 'flag' | 'date' }
  | { kind: 'choice'; choices: readonly { value: string; label: Label }[] }
)

const allowanceLabels: Record<(typeof allowances)[number], Label> = {
  yes: { da: 'Ja', en: 'Yes' },
  check: { da: 'Vurderes', en: 'To be assessed' },
  no: { da: 'Nej', en: 'No' },
}
const number = (path: RuleField['path'], da: string, en: string): RuleField => ({
  path,
  label: { da, en },
  kind: 'number',
})
const choice = <Code extends string>(
  path: RuleField['path'],
  label: Label,
  codes: readonly Code[],
  labels: Record<Code, Label>,
): RuleField => ({
  path,
  label,
  kind: 'choice',
  choices: codes.map((value) => ({ value, label: labels[value] })),
})
const months = (da: string, en: string) => number(['months'], da, en)

/** The fields of a rule beside what every rule has: dates, source and what a breach means. */
export const fieldsOf = (rule: PlacementRule): RuleField[] => {
  switch (rule.key) {
    case 'target_group':
      return [
        ...Object.keys(rule.allowed).map((kind) =>
          choice(
            ['allowed', kind],
            kind === 'ordinary' ? kindLabels.ordinary : placementKindLabels[kind as PlacementKind],
            allowances,
            allowanceLabels,
          ),
        ),
        {
          path: ['nearMarket'],
          label: { da: 'Tæt på arbejdsmarkedet', en: 'Near the labour market' },
          kind: 'flag',
        },
        {
          path: ['newCasesUntil'],
          label: { da: 'Sidste dag for nye sager', en: 'Last day for new cases' },
          kind: 'date',
        },
      ]
    case 'duration':
      return [
        'weeks' in rule.most
          ? number(['most', 'weeks'], 'Højst, uger', 'At most, weeks')
          : number(['most', 'months'], 'Højst, måneder', 'At most, months'),
        {
          path: ['extension'],
          label: {
            da: 'Kan forlænges efter konkret vurdering',
            en: 'May be extended after a concrete assessment',
          },
          kind: 'flag',
        },
      ]
    case 'prior_unemployment':
      return [months('Måneders ledighed', 'Months of unemployment')]
    case 'ratio':
      return [
        ...rule.steps.flatMap((step, at) => [
          number(
            ['steps', at, 'per'],
            `Ordinært ansatte pr. plads, trin ${at + 1}`,
            `Ordinary staff a place, step ${at + 1}`,
          ),
          ...(step.upTo === null
            ? []
            : [
                number(
                  ['steps', at, 'upTo'],
                  `Trin ${at + 1} til og med, ansatte`,
                  `Step ${at + 1} up to, staff`,
                ),
              ]),
        ]),
        number(['atLeast'], 'Mindst, pladser', 'At least, places'),
        choice(
          ['rounding'],
          { da: 'Afrunding', en: 'Rounding' },
          ['down', 'nearest', 'up'] as const,
          roundingLabels,
        ),
        choice(['countedBy'], { da: 'Hver tæller', en: 'Each counts' }, ['full_time', 'person'] as const, {
          full_time: { da: 'efter timer', en: 'by their hours' },
          person: { da: 'som én', en: 'as one' },
        }),
        number(['meanMonths'], 'Gennemsnit af måneder', 'Mean of months'),
        choice(['level'], { da: 'Opgøres for', en: 'Counted for' }, levels, levelLabels),
      ]
    case 'net_increase':
      return [
        months('Gennemsnit af måneder', 'Mean of months'),
        choice(['level', 'private'], sectorLabels.private, levels, levelLabels),
        choice(['level', 'public'], sectorLabels.public, levels, levelLabels),
      ]
    case 'vacated_post':
      return [months('Måneder siden', 'Months since')]
    case 'weekly_hours':
      return [number(['most'], 'Højst, timer om ugen', 'At most, hours a week')]
    case 'subsidy_rate':
      return [
        {
          path: ['perHourOere'],
          label: { da: 'Tilskud i timen', en: 'Subsidy an hour' },
          kind: 'money',
        },
        ...(rule.highestWageOere === null
          ? []
          : [
              {
                path: ['highestWageOere'],
                label: { da: 'Højeste timeløn', en: 'Highest wage an hour' },
                kind: 'money' as const,
              },
            ]),
      ]
    case 'state_aid_cap':
      return [number(['percent'], 'Højst, % af lønudgiften', 'At most, % of the wage cost')]
    case 'milestone':
      return [number(['weeks'], 'Inden for, uger', 'Within, weeks')]
    case 'follow_up':
      return [
        ...(rule.distance === null
          ? []
          : 'weeks' in rule.distance
            ? [number(['distance', 'weeks'], 'Afstand, uger', 'Distance, weeks')]
            : [number(['distance', 'months'], 'Afstand, måneder', 'Distance, months')]),
        number(['leastWeeks'], 'Kun forløb på mindst, uger', 'Only stays of at least, weeks'),
      ]
    default:
      return []
  }
}

type Tree = Record<string | number, unknown>

/** What a rule has at a path. */
export const valueAt = (rule: unknown, path: RuleField['path']): unknown =>
  path.reduce<unknown>((value, key) => (value as Tree | null)?.[key], rule)

/** The same rule with another value at a path. */
export const withValueAt = <T>(rule: T, [key, ...rest]: RuleField['path'], value: unknown): T => {
  if (key === undefined) return value as T
  const tree = rule as Tree
  const inner = withValueAt(tree[key], rest, value)
  return (
    Array.isArray(rule) ? rule.map((one, at) => (at === key ? inner : one)) : { ...tree, [key]: inner }
  ) as T
}
