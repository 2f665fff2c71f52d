import type { Labels } from '@virkelyst/shared/kernel/label'
import type { SignInProblem } from './sign-in.service'

/** What somebody is told whose sign-in came to nothing. */
export const signInLabels: Labels<SignInProblem> = {
  cancelled: { da: 'Du afbrød, før du var logget ind.', en: 'You stopped before you were signed in.' },
  no_cookie: {
    da: 'Din browser sendte ikke den cookie, der hører til dette login. Tillad cookies for portalen, og brug den samme browser hele vejen. Safari gemmer den ikke på en adresse uden https; brug i så fald Firefox, Chrome eller Edge.',
    en: 'Your browser did not send the cookie that belongs to this sign-in. Allow cookies for the portal, and use the same browser all the way. Safari does not keep it on an address without https; use Firefox, Chrome or Edge there.',
  },
  too_old: {
    da: 'Der gik for lang tid, eller du har brugt linket før. Begynd forfra.',
    en: 'It took too long, or the link has been used already. Start again.',
  },
  refused: {
    da: 'Svaret fra logintjenesten kunne ikke godkendes. Begynd forfra.',
    en: 'The answer of the sign-in service could not be accepted. Start again.',
  },
  shut_out: {
    da: 'Din adgang til portalen er spærret. Kontakt din kommune, hvis det er en fejl.',
    en: 'Your access to the portal is blocked. Contact your municipality if that is a mistake.',
  },
  too_weak: {
    da: 'Du er ikke logget ind sikkert nok til portalen. Log ind igen med MitID eller den totrinsbekræftelse, din arbejdsplads bruger.',
    en: 'You were not signed in strongly enough for the portal. Sign in again with MitID, or with the two-step verification your workplace uses.',
  },
  incomplete: {
    da: 'Logintjenesten fortalte ikke, hvem du er. Kontakt den, der står for portalen hos jer.',
    en: 'The sign-in service did not say who you are. Contact whoever looks after the portal at your place.',
  },
  issuer_silent: {
    da: 'Logintjenesten svarer ikke lige nu. Prøv igen om et øjeblik.',
    en: 'The sign-in service does not answer right now. Try again in a moment.',
  },
  too_many: {
    da: 'Det er prøvet for mange gange på kort tid.',
    en: 'It has been tried too many times in a short while.',
  },
}
export const signInHeading = { da: 'Du er ikke logget ind', en: 'You are not signed in' }
/** The page where one says that one wants to sign in, and how. */
export const chooserTexts = {
  title: { da: 'Log ind på Virkelyst', en: 'Sign in to Virkelyst' },
  lead: {
    da: 'Du kommer videre til en logintjeneste, og derefter tilbage hertil.',
    en: 'You go on to a sign-in service, and then come back here.',
  },
}
export const signInAgain = { da: 'Log ind', en: 'Sign in' }
