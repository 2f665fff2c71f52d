import type { Locale } from '../accounts/account.schema'
import type { CallReason } from './call.schema'

type Told = Record<Locale, string>
const tell: Record<CallReason['code'], (values: CallReason['values']) => Told> = {
  industry_main: ({ goal, title }) => ({
    da: `Mål ${goal}, ${title}: de fleste i faget arbejder i denne branche`,
    en: `Goal ${goal}, ${title}: most of the trade works in this industry`,
  }),
  industry_sometimes: ({ goal, title }) => ({
    da: `Mål ${goal}, ${title}: branchen ansætter også i faget`,
    en: `Goal ${goal}, ${title}: the industry employs some of the trade`,
  }),
  opening_seen: ({ goal, title, seen }) => ({
    da: `Mål ${goal}, ${title}: virksomheden har søgt ${seen}`,
    en: `Goal ${goal}, ${title}: the company has asked for ${seen}`,
  }),
  distance: ({ km }) => ({ da: `${km} km`, en: `${km} km` }),
  industry_experience: () => ({ da: 'erfaring i branchen', en: 'experience in the industry' }),
  industry_wish: () => ({ da: 'ønsker branchen', en: 'wants the industry' }),
  hired_before: ({ count }) => ({
    da: `har ansat ${count} gennem kommunen på to år`,
    en: `hired ${count} through the municipality in two years`,
  }),
  ordered_before: ({ count }) => ({
    da: `har haft ${count} ${count === 1 ? 'jobordre' : 'jobordrer'} på to år`,
    en: `had ${count} ${count === 1 ? 'job order' : 'job orders'} in two years`,
  }),
  never_worked_together: () => ({ da: 'intet samarbejde endnu', en: 'no cooperation yet' }),
  recently_proposed: ({ count }) => ({
    da: `${count} ${count === 1 ? 'person' : 'personer'} foreslået de seneste 30 dage`,
    en: `${count} ${count === 1 ? 'person' : 'people'} proposed in the last 30 days`,
  }),
}

/** Why a company is worth a call, as one sentence. */
export const callReasonsSentence = (reasons: readonly CallReason[], locale: Locale): string =>
  `${reasons.map(({ code, values }) => tell[code](values)[locale]).join('; ')}.`
