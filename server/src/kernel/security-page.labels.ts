import type { Locale } from '@virkelyst/shared/accounts/account.schema'

type Texts = {
  language: string
  title: string
  intro: string
  tellHeading: string
  writeTo: string
  noContact: string
  tell: readonly string[]
  careHeading: string
  care: readonly string[]
  answerHeading: string
  answer: string
  ownHeading: string
  own: readonly string[]
}

/** What the page of security says; it is HTML, with nothing in it that anybody typed. */
export const securityPageTexts: Readonly<Record<Locale, Texts>> = {
  da: {
    language: 'Dansk',
    title: 'Sikkerhed',
    intro:
      'I portalen står der oplysninger om mennesker, der søger arbejde. Har du fundet en svaghed, vil vi meget gerne høre om den, før andre finder den.',
    tellHeading: 'Har du fundet en fejl?',
    writeTo: 'Skriv til',
    noContact:
      'Kontakt den kommune, der bruger portalen, og bed om at tale med den, der har ansvar for it-sikkerhed.',
    tell: [
      'Skriv, hvor fejlen er, og hvad du gjorde, så vi kan gøre det efter.',
      'Skriv, hvad du tror, den kan bruges til.',
      'Skriv på dansk eller engelsk. Du behøver ikke opgive dit navn.',
    ],
    careHeading: 'Pas på andre imens',
    care: [
      'Prøv kun med din egen adgang, og stop, når du har set, at fejlen er der.',
      'Se ikke mere på andres oplysninger end det, der viser fejlen. Gem og del dem ikke.',
      'Lad være med at ændre, slette eller overbelaste noget, og med at narre medarbejdere.',
      'Fortæl først andre om fejlen, når den er rettet.',
    ],
    answerHeading: 'Det gør vi',
    answer:
      'Vi bekræfter, at vi har læst det, retter de alvorligste fejl først og siger til, når din er rettet. Er der oplysninger om nogen, der er kommet ud, får de og Datatilsynet besked efter reglerne.',
    ownHeading: 'Din egen adgang',
    own: [
      'Portalen spørger aldrig efter en adgangskode eller et CPR-nummer, heller ikke i en mail.',
      'Log ud, når du er færdig på en computer, som andre bruger. Går der for lang tid, bliver du logget ud automatisk.',
      'Er du borger, kan du under <em>Mine data</em> se, hvem der har set på dine oplysninger og hvorfor.',
    ],
  },
  en: {
    language: 'English',
    title: 'Security',
    intro:
      'The portal holds data about people who are looking for work. If you have found a weakness, we would very much like to hear of it before others find it.',
    tellHeading: 'Have you found a fault?',
    writeTo: 'Write to',
    noContact:
      'Contact the municipality that uses the portal, and ask for whoever is responsible for IT security.',
    tell: [
      'Write where the fault is and what you did, so that we can do the same.',
      'Write what you believe it can be used for.',
      'Write in Danish or English. You need not give your name.',
    ],
    careHeading: 'Take care of others meanwhile',
    care: [
      'Try with your own access alone, and stop once you have seen that the fault is there.',
      'Look at no more of other people’s data than what shows the fault. Do not keep or share it.',
      'Do not change, delete or overload anything, and do not deceive staff.',
      'Tell others only once the fault is mended.',
    ],
    answerHeading: 'What we do',
    answer:
      'We confirm that we have read it, mend the most serious faults first, and tell you when yours is mended. Where data about somebody has got out, they and the data protection authority are told as the rules ask for.',
    ownHeading: 'Your own access',
    own: [
      'The portal never asks for a password or a CPR number, not in a mail either.',
      'Sign out when you are done on a computer that others use. After too long you are signed out automatically.',
      'As a citizen you see under <em>My data</em> who has looked at your data and why.',
    ],
  },
}
