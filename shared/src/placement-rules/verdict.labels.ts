import type { Locale } from '../accounts/account.schema'
import type { Label, Labels } from '../kernel/label'
import { dayText, numberText } from '../kernel/tell'
import type { Finding, FindingCode, Light, Verdict } from './verdict.schema'

export const lightLabels: Labels<Light> = {
  green: { da: 'I orden', en: 'In order' },
  amber: { da: 'Mangler noget', en: 'Something is missing' },
  red: { da: 'Opfylder ikke reglerne', en: 'Does not meet the rules' },
}

/** Said beside a rule that nobody has held against the law in force. */
export const guidanceLabel: Label = { da: 'vejledende', en: 'guidance' }

/** What only the municipality can check. */
export const byMunicipalityLabels: Labels<Verdict['byMunicipality'][number]> = {
  target_group: { da: 'om personen kan få tilbuddet', en: 'whether the person may have the offer' },
  prior_unemployment: { da: 'forudgående ledighed', en: 'unemployment before it' },
  excluded_workplace: {
    da: 'om personen senest har arbejdet hos jer eller er i familie med ejeren',
    en: 'whether the person last worked with you or lives with the owner',
  },
}

type Values = Finding['values']
type Tell = (values: Values, locale: Locale) => string

const plural = (count: unknown, one: string, more: string) => (count === 1 ? one : more)
const list = (values: readonly number[], or: string): string =>
  values.length < 2
    ? `${values[0] ?? ''}`
    : `${values.slice(0, -1).join(', ')} ${or} ${values[values.length - 1]}`

/** "4 uger", "6 måneder", "4 eller 13 uger". */
const spanText = ({ weeks, months }: Values, locale: Locale): string => {
  const [or, week, weekMany, month, monthMany] =
    locale === 'da'
      ? ['eller', 'uge', 'uger', 'måned', 'måneder']
      : ['or', 'week', 'weeks', 'month', 'months']
  const part = (value: Values[string] | undefined, one: string, more: string): string[] => {
    const all = value === undefined ? [] : Array.isArray(value) ? value : [Number(value)]
    return all.length === 0 ? [] : [`${list(all, or)} ${plural(all.at(-1), one, more)}`]
  }
  return [...part(weeks, week, weekMany), ...part(months, month, monthMany)].join(` ${or} `)
}

const persons = (value: unknown, locale: Locale) => numberText(value, locale, 2)

/** "23 ordinære ansatte giver 4 pladser; 3 er i brug." */
const places = ({ staff, places: count, used }: Values, locale: Locale): string =>
  locale === 'da'
    ? `${persons(staff, locale)} ordinært ansatte giver ${count} ${plural(count, 'plads', 'pladser')}; ${persons(used, locale)} er i brug`
    : `${persons(staff, locale)} ordinary staff give ${count} ${plural(count, 'place', 'places')}; ${persons(used, locale)} in use`

const both =
  (da: string, en: string): Tell =>
  (_values, locale) =>
    locale === 'da' ? da : en
const exempt: Record<string, { da: string; en: string }> = {
  over_50: { da: 'personen er over 50 år', en: 'the person is over 50' },
  single_provider: { da: 'personen er enlig forsørger', en: 'the person is a single provider' },
  no_education: { da: 'personen har ingen uddannelse', en: 'the person has no education' },
}
const sectorNames: Record<string, { da: string; en: string }> = {
  private: { da: 'private', en: 'private' },
  public: { da: 'offentlige', en: 'public' },
}

const tell: Record<FindingCode, Tell> = {
  period_missing: both(
    'Angiv første og sidste dag, så længden kan tjekkes.',
    'Give the first and the last day, so that the length can be checked.',
  ),
  group_missing: both(
    'Personens målgruppe er ikke registreret.',
    'The person’s target group is not recorded.',
  ),
  group_fits: ({ da, en }, locale) =>
    locale === 'da' ? `Målgruppen ${da} kan få tilbuddet.` : `The target group ${en} may have the offer.`,
  group_to_check: ({ group, da, en }, locale) =>
    locale === 'da'
      ? `Det skal vurderes, om målgruppen ${da ?? `nr. ${group}`} kan få tilbuddet.`
      : `Whether the target group ${en ?? `no. ${group}`} may have the offer is to be assessed.`,
  group_not_allowed: ({ da, en }, locale) =>
    locale === 'da'
      ? `Målgruppen ${da} kan ikke få tilbuddet.`
      : `The target group ${en} may not have the offer.`,
  group_closed: ({ da, en, until }, locale) =>
    locale === 'da'
      ? `Målgruppen ${da} er lukket for nye sager siden ${dayText(until, locale)}.`
      : `The target group ${en} has been closed to new cases since ${dayText(until, locale)}.`,
  duration_fits: (values, locale) =>
    locale === 'da'
      ? `Længden er inden for ${spanText(values, locale)}; sidste mulige dag er ${dayText(values.last, locale)}.`
      : `The length is within ${spanText(values, locale)}; the last possible day is ${dayText(values.last, locale)}.`,
  duration_depends: (values, locale) =>
    locale === 'da'
      ? `Må vare ${spanText(values, locale)}, afhængigt af personen.`
      : `May last ${spanText(values, locale)}, depending on the person.`,
  duration_to_assess: (values, locale) =>
    locale === 'da'
      ? `Længere end ${spanText(values, locale)} (til ${dayText(values.last, locale)}) kræver, at kommunen konkret vurderer det.`
      : `Longer than ${spanText(values, locale)} (to ${dayText(values.last, locale)}) needs a concrete assessment by the municipality.`,
  duration_too_long: (values, locale) =>
    locale === 'da'
      ? `Må højst vare ${spanText(values, locale)}: sidste mulige dag er ${dayText(values.last, locale)}.`
      : `May last ${spanText(values, locale)} at most: the last possible day is ${dayText(values.last, locale)}.`,
  duration_unknown: both(
    'Der er ingen bekræftet grænse for længden for denne målgruppe; kommunen vurderer den.',
    'No limit of the length is confirmed for this target group; the municipality assesses it.',
  ),
  prior_missing: ({ months }, locale) =>
    locale === 'da'
      ? `Der kræves ${months} måneders ledighed først, men den første ledige dag eller startdagen er ikke kendt.`
      : `${months} months of unemployment are needed first, but its first day or the start is not known.`,
  prior_met: ({ months, since }, locale) =>
    locale === 'da'
      ? `Ledig siden ${dayText(since, locale)}: kravet om ${months} måneder er opfyldt.`
      : `Unemployed since ${dayText(since, locale)}: the ${months} months needed are met.`,
  prior_first_day: ({ fact }, locale) =>
    locale === 'da'
      ? `Kan begynde fra første dag: ${exempt[String(fact)]?.da}.`
      : `May begin from the first day: ${exempt[String(fact)]?.en}.`,
  prior_exempt: both(
    'Målgruppen skal ikke have været ledig forud.',
    'The target group needs no unemployment before.',
  ),
  prior_too_short: ({ months, since, from }, locale) =>
    locale === 'da'
      ? `Ledig siden ${dayText(since, locale)}: de ${months} måneder er først gået ${dayText(from, locale)}.`
      : `Unemployed since ${dayText(since, locale)}: the ${months} months are over on ${dayText(from, locale)} only.`,
  sector_missing: both(
    'Angiv, om arbejdsgiveren er privat eller offentlig.',
    'Say whether the employer is private or public.',
  ),
  sector_fits: ({ sector }, locale) =>
    locale === 'da'
      ? `Arbejdsgiveren er ${sector === 'public' ? 'offentlig' : 'privat'}, som det kræves.`
      : `The employer is ${sector}, as required.`,
  sector_wrong: ({ sector }, locale) =>
    locale === 'da'
      ? `Kan kun foregå hos ${sectorNames[String(sector)]?.da} arbejdsgivere.`
      : `May only be with ${sectorNames[String(sector)]?.en} employers.`,
  staff_missing: ({ months }, locale) =>
    locale === 'da'
      ? `Oplys antallet af ordinært ansatte på arbejdspladsen (gennemsnit af de seneste ${months} måneder), så regnes pladserne ud.`
      : `Give the ordinary staff of the workplace (mean of the last ${months} months), and the places are worked out.`,
  ratio_fits: (values, locale) =>
    locale === 'da'
      ? `${places(values, locale)}, ${persons(values.free, locale)} ${plural(values.free, 'er fri', 'er frie')} i hele perioden.`
      : `${places(values, locale)}, ${persons(values.free, locale)} free for the whole period.`,
  ratio_full: (values, locale) => {
    const { from } = values
    if (locale === 'da')
      return `${places(values, locale)}, så der mangler plads${from === undefined ? '' : `. Der er plads fra ${dayText(from, locale)}`}.`
    return `${places(values, locale)}, so there is no room${from === undefined ? '' : `. There is room from ${dayText(from, locale)}`}.`
  },
  ratio_full_later: (values, locale) =>
    locale === 'da'
      ? `${places(values, locale)}, men fra ${dayText(values.until, locale)} mangler der plads.`
      : `${places(values, locale)}, but from ${dayText(values.until, locale)} there is no room.`,
  ratio_exempt: both(
    'Tæller ikke med i rimelighedskravet på personens egen arbejdsplads.',
    'Takes up no place of the ratio at the person’s own workplace.',
  ),
  net_increase_missing: ({ months, level }, locale) =>
    locale === 'da'
      ? `Oplys ordinært ansatte${level === 'company' ? ' i hele virksomheden (CVR)' : ''} i den seneste måned og i gennemsnit af ${months} måneder.`
      : `Give the ordinary staff${level === 'company' ? ' of the whole company (CVR)' : ''} of the latest month and the mean of ${months} months.`,
  net_increase_met: ({ mean, latest }, locale) =>
    locale === 'da'
      ? `Ansættelsen er en udvidelse: ${persons(latest, locale)} ansatte i den seneste måned mod ${persons(mean, locale)} i gennemsnit.`
      : `The hiring adds to the staff: ${persons(latest, locale)} in the latest month against a mean of ${persons(mean, locale)}.`,
  net_increase_lacking: ({ mean, latest, missing }, locale) =>
    locale === 'da'
      ? `Ansættelsen er ikke en udvidelse: ${persons(latest, locale)} ansatte i den seneste måned mod ${persons(mean, locale)} i gennemsnit; der mangler ${persons(missing, locale)}.`
      : `The hiring does not add to the staff: ${persons(latest, locale)} in the latest month against a mean of ${persons(mean, locale)}; ${persons(missing, locale)} lacking.`,
  vacated_missing: ({ months }, locale) =>
    locale === 'da'
      ? `Svar på, om stillingen er blevet ledig inden for de seneste ${months} måneder.`
      : `Say whether the post has become vacant within the last ${months} months.`,
  vacated_none: both('Stillingen er ikke nyligt blevet ledig.', 'The post has not become vacant recently.'),
  vacated_post: ({ months }, locale) =>
    locale === 'da'
      ? `En ordinært ansat har forladt stillingen inden for ${months} måneder.`
      : `An ordinary employee has left the post within ${months} months.`,
  hours_missing: both('Angiv de ugentlige timer.', 'Give the weekly hours.'),
  hours_fit: ({ hours, most }, locale) =>
    locale === 'da'
      ? `${persons(hours, locale)} timer om ugen er inden for ${persons(most, locale)}.`
      : `${persons(hours, locale)} hours a week are within ${persons(most, locale)}.`,
  hours_too_many: ({ hours, most }, locale) =>
    locale === 'da'
      ? `${persons(hours, locale)} timer om ugen er mere end de højst ${persons(most, locale)}.`
      : `${persons(hours, locale)} hours a week are more than the ${persons(most, locale)} at most.`,
  workplace_missing: both(
    'Det er ikke afklaret, om personen senest har arbejdet her eller bor sammen med ejeren.',
    'It is not settled whether the person last worked here or lives with the owner.',
  ),
  workplace_fits: both(
    'Personen har ikke senest arbejdet her og bor ikke sammen med ejeren.',
    'The person did not last work here and does not live with the owner.',
  ),
  workplace_most_recent_employer: both(
    'Praktikken kan ikke være hos personens seneste arbejdsgiver.',
    'The placement may not be with the person’s most recent employer.',
  ),
  workplace_owned_by_partner: both(
    'Praktikken kan ikke være i en virksomhed, som ægtefælle eller samlever ejer.',
    'The placement may not be in a company owned by spouse or partner.',
  ),
  representative_to_ask: both(
    'Medarbejderrepræsentanten skal høres skriftligt, før det begynder.',
    'The employee representative is to be heard in writing before it begins.',
  ),
  representative_agrees: both(
    'Medarbejderrepræsentanten er hørt og er enig.',
    'The employee representative has been heard and agrees.',
  ),
  representative_objects: both(
    'Medarbejderrepræsentanten er ikke enig.',
    'The employee representative does not agree.',
  ),
  representative_none: both(
    'Der er ingen medarbejderrepræsentant; skriv hvorfor.',
    'There is no employee representative; say why.',
  ),
  declaration_missing: both(
    'Erklær, at ingen fortrænges, og at arbejdsmiljøet er i orden.',
    'Declare that nobody is displaced and that the working environment is in order.',
  ),
  declared: both(
    'Virksomheden har erklæret, at ingen fortrænges.',
    'The company has declared that nobody is displaced.',
  ),
  functions_missing: both(
    'Beskriv funktionen i de lønnede timer: den skal være en anden end i praktikken.',
    'Describe the function in the paid hours: it must be another than in the placement.',
  ),
  functions_same: both(
    'De lønnede timer er i samme funktion som forløbet. Beskriv den anden funktion.',
    'The paid hours are in the same function as the placement. Describe the other function.',
  ),
  functions_told: both('De lønnede timer er i en anden funktion.', 'The paid hours are in another function.'),
}

/** A finding as one sentence. */
export const findingText = ({ code, values }: Finding, locale: Locale): string => tell[code](values, locale)
