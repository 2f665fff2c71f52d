import type { Locale } from '../accounts/account.schema'
import type { GoalRank } from '../citizens/citizen.schema'
import { dayText, numberText } from '../kernel/tell'
import type { Band, FilterCounts, FilterName, Reason } from './matching.schema'

type Told = Record<Locale, string>

export const bandLabels: Record<Band, Told> = {
  strong: { da: 'Stærkt match', en: 'Strong match' },
  good: { da: 'Godt match', en: 'Good match' },
  related: { da: 'Beslægtet', en: 'Related' },
  none: { da: 'Svagt match', en: 'Weak match' },
}

export const goalRankLabels: Record<GoalRank, Told> = {
  A: { da: 'Mål A (foretrukket)', en: 'Goal A (preferred)' },
  B: { da: 'Mål B (acceptabelt)', en: 'Goal B (acceptable)' },
  C: { da: 'Mål C (nødvendigt)', en: 'Goal C (necessary)' },
}

/** What a filter asks, as a heading. */
export const filterLabels: Record<FilterName, Told> = {
  status: { da: 'I job eller forløb', en: 'In a job or placement' },
  objection: { da: 'Har gjort indsigelse', en: 'Has objected to being ranked' },
  already_referred: { da: 'Foreslået til ordren før', en: 'Proposed to this order before' },
  target_group: { da: 'Målgruppe uden for ordren', en: 'Target group outside the order' },
  availability: { da: 'Ikke ledig i tide', en: 'Not available in time' },
  hours: { da: 'Ugentlige timer passer ikke', en: 'Weekly hours do not fit' },
  requirements: { da: 'Mangler et krav', en: 'Lacks a requirement' },
  distance: { da: 'For langt væk', en: 'Too far away' },
  open_proposals: { da: 'Har fem åbne forslag', en: 'Has five open proposals' },
  left_out: { da: 'Udeladt af jobformidler', en: 'Left out by a broker' },
}

const many = (count: number, one: Told, more: Told, locale: Locale) => (count === 1 ? one : more)[locale]
const person = { da: 'person', en: 'person' }
const people = { da: 'personer', en: 'people' }
const removedWords: Record<FilterName, { one: Told; more: Told }> = {
  status: {
    one: { da: 'er i job eller forløb', en: 'is in a job or placement' },
    more: { da: 'er i job eller forløb', en: 'are in a job or placement' },
  },
  objection: {
    one: { da: 'har gjort indsigelse', en: 'has objected' },
    more: { da: 'har gjort indsigelse', en: 'have objected' },
  },
  already_referred: {
    one: { da: 'er foreslået til ordren før', en: 'was proposed before' },
    more: { da: 'er foreslået til ordren før', en: 'were proposed before' },
  },
  target_group: {
    one: { da: 'er i en anden målgruppe', en: 'is in another target group' },
    more: { da: 'er i en anden målgruppe', en: 'are in another target group' },
  },
  availability: {
    one: { da: 'er ikke ledig i tide', en: 'is not available in time' },
    more: { da: 'er ikke ledige i tide', en: 'are not available in time' },
  },
  hours: {
    one: { da: 'ønsker andre timer', en: 'wants other hours' },
    more: { da: 'ønsker andre timer', en: 'want other hours' },
  },
  requirements: {
    one: { da: 'mangler et krav', en: 'lacks a requirement' },
    more: { da: 'mangler et krav', en: 'lack a requirement' },
  },
  distance: {
    one: { da: 'er for langt væk', en: 'is too far away' },
    more: { da: 'er for langt væk', en: 'are too far away' },
  },
  open_proposals: {
    one: { da: 'har fem åbne forslag', en: 'has five open proposals' },
    more: { da: 'har fem åbne forslag', en: 'have five open proposals' },
  },
  left_out: {
    one: { da: 'er udeladt', en: 'was left out' },
    more: { da: 'er udeladt', en: 'were left out' },
  },
}

/** "312 personer passer til stillingen, 41 er for langt væk, 5 har fem åbne forslag; 266 er tilbage." */
export const countsSentence = (
  counts: FilterCounts,
  order: readonly FilterName[],
  locale: Locale,
): string => {
  const first = {
    da: `${counts.occupation} ${many(counts.occupation, person, people, 'da')} passer til stillingen`,
    en: `${counts.occupation} ${many(counts.occupation, person, people, 'en')} ${counts.occupation === 1 ? 'fits' : 'fit'} the occupation`,
  }[locale]
  const removed = order
    .filter((name) => (counts.removed[name] ?? 0) > 0)
    .map((name) => {
      const count = counts.removed[name] ?? 0
      const { one, more } = removedWords[name]
      return `${count} ${many(count, one, more, locale)}`
    })
  const left = { da: `${counts.eligible} er tilbage`, en: `${counts.eligible} remain` }[locale]
  return `${[first, ...removed].join(', ')}; ${left}.`
}

const range = (min: unknown, max: unknown, locale: Locale): string =>
  min === max ? numberText(min, locale) : `${numberText(min, locale)}–${numberText(max, locale)}`

type Tell = (values: Reason['values'], locale: Locale) => Told

const tell: Record<Reason['code'], Tell> = {
  goal_same: ({ goal, title }) => ({
    da: `Mål ${goal}, ${title}, er den samme stilling`,
    en: `Goal ${goal}, ${title}, is the same occupation`,
  }),
  goal_close: ({ goal, title, occupation }) => ({
    da: `Mål ${goal}, ${title}, ligger tæt på ${occupation}`,
    en: `Goal ${goal}, ${title}, is close to ${occupation}`,
  }),
  goal_related: ({ goal, title, occupation }) => ({
    da: `Mål ${goal}, ${title}, er beslægtet med ${occupation}`,
    en: `Goal ${goal}, ${title}, is related to ${occupation}`,
  }),
  goal_raw: ({ goal, title, occupation }) => ({
    da: `Mål ${goal}, ${title}, deler ord med ${occupation}`,
    en: `Goal ${goal}, ${title}, shares words with ${occupation}`,
  }),
  distance: ({ km }, locale) => ({
    da: `${numberText(Math.round(Number(km)), locale)} km`,
    en: `${numberText(Math.round(Number(km)), locale)} km`,
  }),
  hours_fit: ({ hoursMin, hoursMax, orderMin, orderMax }, locale) => ({
    da: `${range(hoursMin, hoursMax, locale)} timer passer til ${range(orderMin, orderMax, locale)}`,
    en: `${range(hoursMin, hoursMax, locale)} hours fit ${range(orderMin, orderMax, locale)}`,
  }),
  hours_partly: ({ hoursMin, hoursMax, orderMin, orderMax }, locale) => ({
    da: `${range(hoursMin, hoursMax, locale)} timer passer kun delvis til ${range(orderMin, orderMax, locale)}`,
    en: `${range(hoursMin, hoursMax, locale)} hours fit ${range(orderMin, orderMax, locale)} only partly`,
  }),
  industry_experience: () => ({ da: 'erfaring i branchen', en: 'experience in the industry' }),
  industry_wish: () => ({ da: 'ønsker branchen', en: 'wants the industry' }),
  industry_unknown: () => ({ da: 'erfaring i branchen ukendt', en: 'experience in the industry unknown' }),
  available_now: () => ({ da: 'kan starte nu', en: 'can start now' }),
  available_later: ({ date }, locale) => ({
    da: `kan starte ${dayText(date, locale)}`,
    en: `can start ${dayText(date, locale)}`,
  }),
  effort: ({ until }, locale) => ({
    da: `del af kommunens indsats frem til ${dayText(until, locale)}`,
    en: `part of the municipality's effort until ${dayText(until, locale)}`,
  }),
  recently_proposed: ({ count }) => ({
    da: `foreslået ${count} ${count === 1 ? 'gang' : 'gange'} de seneste 30 dage`,
    en: `proposed ${count} ${count === 1 ? 'time' : 'times'} in the last 30 days`,
  }),
}

/** One reason in words, without a full stop. */
export const reasonText = (reason: Reason, locale: Locale): string =>
  tell[reason.code](reason.values, locale)[locale]

/** All reasons as one sentence: "Mål B, lagermedarbejder, ligger tæt på …; 7 km; 20 timer passer til 15–30; …." */
export const reasonsSentence = (reasons: readonly Reason[], locale: Locale): string =>
  reasons.length === 0 ? '' : `${reasons.map((reason) => reasonText(reason, locale)).join('; ')}.`
