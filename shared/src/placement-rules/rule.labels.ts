import type { Locale } from '../accounts/account.schema'
import { sectorLabels } from '../companies/company.labels'
import { followUpPointLabels, followUpTaskLabels } from '../follow-ups/follow-up.labels'
import { kindLabels } from '../job-orders/job-order.labels'
import type { Label, Labels } from '../kernel/label'
import { dayText, listText, numberText } from '../kernel/tell'
import { outcomeLabels } from '../placements/placement.labels'
import { trackLabels } from '../tracks/track.labels'
import type { PlacementKind } from './placement.kinds'
import { placementKindLabels } from './placement.labels'
import type { Breach, levels, PlacementRule, RuleKey, RuleOf, Span } from './rule.schema'

export const ruleKeyLabels: Labels<RuleKey> = {
  target_group: { da: 'Målgruppe', en: 'Target group' },
  duration: { da: 'Varighed', en: 'Length' },
  prior_unemployment: { da: 'Forudgående ledighed', en: 'Unemployment before' },
  ratio: { da: 'Rimelighedskrav', en: 'Ratio requirement' },
  net_increase: { da: 'Merbeskæftigelse', en: 'Net increase' },
  vacated_post: { da: 'Nyligt ledig stilling', en: 'Recently vacated post' },
  weekly_hours: { da: 'Ugentlige timer', en: 'Weekly hours' },
  excluded_workplace: { da: 'Udelukkede arbejdspladser', en: 'Excluded workplaces' },
  sector: { da: 'Sektor', en: 'Sector' },
  signatures: { da: 'Medarbejderrepræsentant', en: 'Employee representative' },
  no_displacement: { da: 'Ingen fortrængning', en: 'No displacement' },
  functions_apart: { da: 'Adskilte funktioner', en: 'Functions apart' },
  subsidy_rate: { da: 'Løntilskudssats', en: 'Rate of wage subsidy' },
  state_aid_cap: { da: 'Loft for statsstøtte', en: 'State-aid cap' },
  milestone: { da: 'Milepæl', en: 'Milestone' },
  follow_up: { da: 'Opfølgning', en: 'Follow-up' },
}

export const breachLabels: Labels<Breach> = {
  block: { da: 'Kan ikke sendes', en: 'Cannot be sent' },
  comment: { da: 'Kan sendes med en bemærkning', en: 'May be sent with a comment' },
  assess: { da: 'Vurderes af kommunen', en: 'Assessed by the municipality' },
}
export const levelLabels: Labels<(typeof levels)[number]> = {
  production_unit: { da: 'arbejdspladsen (P-nummer)', en: 'the workplace (P-number)' },
  company: { da: 'hele virksomheden (CVR)', en: 'the whole company (CVR)' },
}
export const roundingLabels: Labels<RuleOf<'ratio'>['rounding']> = {
  down: { da: 'rundet ned', en: 'rounded down' },
  nearest: { da: 'afrundet', en: 'rounded' },
  up: { da: 'rundet op', en: 'rounded up' },
}

type Told = (locale: Locale) => string
const told =
  (label: Label): Told =>
  (locale) =>
    label[locale]

const kindsText = (kinds: readonly PlacementKind[], locale: Locale) =>
  listText(
    kinds.map((kind) => placementKindLabels[kind][locale].toLowerCase()),
    locale,
  )
const groupsText = (groups: readonly number[], locale: Locale) =>
  `${locale === 'da' ? 'målgruppe' : 'target group'} ${listText(groups.map(String), locale)}`

/** "4 uger", "6 months". */
export const spanText = (span: Span, locale: Locale): string => {
  if ('weeks' in span)
    return `${span.weeks} ${locale === 'da' ? (span.weeks === 1 ? 'uge' : 'uger') : span.weeks === 1 ? 'week' : 'weeks'}`
  return `${span.months} ${locale === 'da' ? (span.months === 1 ? 'måned' : 'måneder') : span.months === 1 ? 'month' : 'months'}`
}
/** "86,16 kr." */
const kroner = (oere: number, locale: Locale): string => {
  const [whole, part] = [Math.floor(oere / 100), String(oere % 100).padStart(2, '0')]
  return locale === 'da' ? `${whole},${part} kr.` : `DKK ${whole}.${part}`
}

const exceptions: Labels<RuleOf<'prior_unemployment'>['fromFirstDay'][number]> = {
  over_50: { da: 'over 50 år', en: 'over 50' },
  single_provider: { da: 'enlige forsørgere', en: 'single providers' },
  no_education: { da: 'uden uddannelse', en: 'without education' },
}
const exclusions: Labels<RuleOf<'excluded_workplace'>['excluded'][number]> = {
  most_recent_employer: { da: 'personens seneste arbejdsgiver', en: 'the person’s most recent employer' },
  owned_by_partner: {
    da: 'en virksomhed, som ægtefælle eller samlever ejer',
    en: 'a company owned by spouse or partner',
  },
}

const ratioText = (rule: RuleOf<'ratio'>, locale: Locale): string => {
  const steps = rule.steps.map(({ upTo, per }, at) => {
    const from = rule.steps[at - 1]?.upTo ?? null
    if (locale === 'da')
      return `1 plads pr. ${per} ordinært ansatte${from === null ? '' : ` over ${from}`}${upTo === null ? '' : ` til og med ${upTo}`}`
    return `1 place per ${per} ordinary staff${from === null ? '' : ` above ${from}`}${upTo === null ? '' : ` up to ${upTo}`}`
  })
  const level = levelLabels[rule.level][locale]
  return locale === 'da'
    ? `${steps.join('; ')}, ${roundingLabels[rule.rounding].da}, dog mindst ${rule.atLeast}. Ordinært ansatte er gennemsnittet af ${rule.meanMonths} måneder på ${level}. Det, der tæller med${rule.countedBy === 'full_time' ? ' efter timer' : ', én plads til hver person'}: ${kindsText(rule.counted, locale)}.`
    : `${steps.join('; ')}, ${roundingLabels[rule.rounding].en}, at least ${rule.atLeast}. Ordinary staff is the mean of ${rule.meanMonths} months at ${level}. What counts${rule.countedBy === 'full_time' ? ' by its hours' : ', one place a person'}: ${kindsText(rule.counted, locale)}.`
}

const allowedText = ({ allowed }: RuleOf<'target_group'>, locale: Locale): string => {
  const of = (wanted: string) =>
    listText(
      Object.entries(allowed)
        .filter(([, allowance]) => allowance === wanted)
        .map(([kind]) =>
          (kind === 'ordinary' ? kindLabels.ordinary : placementKindLabels[kind as PlacementKind])[
            locale
          ].toLowerCase(),
        ),
      locale,
    )
  const parts: [string, string][] =
    locale === 'da'
      ? [
          ['Kan få', of('yes')],
          ['vurderes', of('check')],
          ['ikke', of('no')],
        ]
      : [
          ['May have', of('yes')],
          ['assessed', of('check')],
          ['not', of('no')],
        ]
  return parts
    .filter(([, kinds]) => kinds !== '')
    .map(([word, kinds]) => `${word}: ${kinds}`)
    .join('; ')
}

const followUpText = (rule: RuleOf<'follow_up'>, locale: Locale): string => {
  const da = locale === 'da'
  const point =
    rule.distance === null && rule.point === 'before_end'
      ? { da: 'på sidste dag', en: 'on the last day' }
      : followUpPointLabels[rule.point]
  const when = [rule.distance && spanText(rule.distance, locale), point[locale]].filter(Boolean).join(' ')
  const weeks = spanText({ weeks: rule.leastWeeks }, locale)
  const least =
    rule.leastWeeks === 0 ? '' : da ? `, i forløb på mindst ${weeks}` : `, in stays of at least ${weeks}`
  const outcomes = listText(
    rule.outcomes.map((outcome) => outcomeLabels[outcome][locale].toLowerCase()),
    locale,
  )
  const after = outcomes === '' ? '' : da ? `, efter ${outcomes}` : `, after ${outcomes}`
  const sentence = `${followUpTaskLabels[rule.task][locale]} ${when}${least}${after}.`
  return `${sentence} For ${kindsText(rule.kinds, locale)}.`
}

type Tell = { [K in RuleKey]: (rule: RuleOf<K>) => Told }
const tell: Tell = {
  target_group: (rule) => (locale) =>
    locale === 'da'
      ? `${allowedText(rule, locale)}. ${rule.nearMarket ? 'Tæt på' : 'Længere fra'} arbejdsmarkedet${rule.newCasesUntil === null ? '' : `; ingen nye sager efter ${dayText(rule.newCasesUntil, locale)}`}.`
      : `${allowedText(rule, locale)}. ${rule.nearMarket ? 'Near' : 'Further from'} the labour market${rule.newCasesUntil === null ? '' : `; no new cases after ${dayText(rule.newCasesUntil, locale)}`}.`,
  duration: (rule) => (locale) =>
    locale === 'da'
      ? `Højst ${spanText(rule.most, locale)} for ${groupsText(rule.targetGroups, locale)}${rule.sector === null ? '' : `, ${sectorLabels[rule.sector].da.toLowerCase()} arbejdsgiver`}${rule.extension ? '; kan forlænges efter konkret vurdering' : ''}.`
      : `At most ${spanText(rule.most, locale)} for ${groupsText(rule.targetGroups, locale)}${rule.sector === null ? '' : `, ${sectorLabels[rule.sector].en.toLowerCase()} employer`}${rule.extension ? '; may be extended after a concrete assessment' : ''}.`,
  prior_unemployment: (rule) => (locale) => {
    const first = listText(
      rule.fromFirstDay.map((fact) => exceptions[fact][locale]),
      locale,
    )
    const none = rule.exemptGroups.length === 0 ? null : groupsText(rule.exemptGroups, locale)
    return locale === 'da'
      ? `${rule.months} måneder; fra første dag for ${first}${none === null ? '' : `; intet krav for ${none}`}.`
      : `${rule.months} months; from the first day for ${first}${none === null ? '' : `; none for ${none}`}.`
  },
  ratio: (rule) => (locale) => ratioText(rule, locale),
  net_increase: (rule) => (locale) =>
    locale === 'da'
      ? `Seneste måned mindst som gennemsnittet af ${rule.months} måneder; private: ${levelLabels[rule.level.private].da}, offentlige: ${levelLabels[rule.level.public].da}.`
      : `The latest month at least the mean of ${rule.months} months; private: ${levelLabels[rule.level.private].en}, public: ${levelLabels[rule.level.public].en}.`,
  vacated_post: (rule) => (locale) =>
    locale === 'da'
      ? `Ingen ordinært ansat må have forladt stillingen inden for ${rule.months} måneder.`
      : `No ordinary employee may have left the post within ${rule.months} months.`,
  weekly_hours: (rule) => (locale) =>
    locale === 'da'
      ? `Højst ${numberText(rule.most, locale, 2)} timer om ugen.`
      : `At most ${numberText(rule.most, locale, 2)} hours a week.`,
  excluded_workplace: (rule) => (locale) => {
    const places = listText(
      rule.excluded.map((place) => exclusions[place][locale]),
      locale,
    )
    return locale === 'da' ? `Ikke hos: ${places}.` : `Not with: ${places}.`
  },
  sector: (rule) => (locale) =>
    locale === 'da'
      ? `Kun hos ${rule.sector === 'public' ? 'offentlige' : 'private'} arbejdsgivere.`
      : `With ${rule.sector} employers only.`,
  signatures: () =>
    told({
      da: 'Arbejdsgiver og medarbejderrepræsentant skriver under, før det begynder.',
      en: 'Employer and employee representative sign before it begins.',
    }),
  no_displacement: () =>
    told({
      da: 'Arbejdsgiveren erklærer, at ingen ordinært ansat fortrænges.',
      en: 'The employer declares that no ordinary employee is displaced.',
    }),
  functions_apart: () =>
    told({
      da: 'Lønnede timer ved siden af er i en anden funktion.',
      en: 'Paid hours beside it are in another function.',
    }),
  subsidy_rate: (rule) => (locale) => {
    const most = rule.highestWageOere === null ? null : kroner(rule.highestWageOere, locale)
    return locale === 'da'
      ? `${kroner(rule.perHourOere, locale)} i timen til ${sectorLabels[rule.sector].da.toLowerCase()} arbejdsgiver${most === null ? '.' : `; timeløn højst ${most}`}`
      : `${kroner(rule.perHourOere, locale)} an hour to a ${rule.sector} employer${most === null ? '' : `; wage at most ${most} an hour`}.`
  },
  state_aid_cap: (rule) => (locale) =>
    locale === 'da'
      ? `Tilskuddet dækker højst ${rule.percent} % af et års lønudgift hos ${sectorLabels[rule.sector].da.toLowerCase()} arbejdsgiver.`
      : `Subsidies cover at most ${rule.percent} % of a year's wage cost with a ${rule.sector} employer.`,
  milestone: (rule) => (locale) => {
    const [only, except] = [rule.onlyGroups, rule.exceptGroups].map((groups) =>
      groups.length === 0 ? null : groupsText(groups, locale),
    )
    const within = spanText(rule, locale)
    return locale === 'da'
      ? `Inden for ${within} fra forløbet begyndte${only ? `, for ${only}` : ''}${except ? `, undtagen ${except}` : ''}.`
      : `Within ${within} of the day the track began${only ? `, for ${only}` : ''}${except ? `, except ${except}` : ''}.`
  },
  follow_up: (rule) => (locale) => followUpText(rule, locale),
}

/** What the rule says, in a sentence or two. */
export const ruleText = <K extends RuleKey>(rule: RuleOf<K>, locale: Locale): string =>
  (tell[rule.key as K] as (rule: RuleOf<K>) => Told)(rule)(locale)

/** Whom or what the rule is about: "1: Dagpengemodtager", "virksomhedspraktik og løntilskud". */
const subjectOf = (rule: PlacementRule, locale: Locale): string => {
  if (rule.key === 'target_group')
    return `${rule.targetGroup}: ${locale === 'da' ? rule.labelDa : rule.labelEn}`
  if (rule.key === 'milestone')
    return `${locale === 'da' ? rule.labelDa : rule.labelEn} (${trackLabels[rule.track][locale].toLowerCase()})`
  if (rule.key === 'follow_up') return locale === 'da' ? rule.labelDa : rule.labelEn
  if ('kinds' in rule) return kindsText(rule.kinds, locale)
  return sectorLabels[rule.sector][locale].toLowerCase()
}

/** "Varighed: virksomhedspraktik", "Målgruppe 1: Dagpengemodtager". */
export const ruleTitle = (rule: PlacementRule, locale: Locale): string =>
  `${ruleKeyLabels[rule.key][locale]}${rule.key === 'target_group' ? ' ' : ': '}${subjectOf(rule, locale)}`

/** The same under a heading that names the kind of rule: "Virksomhedspraktik og løntilskud". */
export const ruleSubject = (rule: PlacementRule, locale: Locale): string => {
  const subject = subjectOf(rule, locale)
  return subject.charAt(0).toUpperCase() + subject.slice(1)
}
