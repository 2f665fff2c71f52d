import type { Label } from '../kernel/label'
import type { MailTemplate } from './notification.schema'

/** `{number}` and `{until}` are put in; a line with `{until}` is left out where nothing is due. */
export type MailText = { subject: Label; lines: readonly Label[] }

const nextStep: Label = {
  da: 'Det næste skridt er jeres. Tag det senest {until}.',
  en: 'The next step is yours. Please take it by {until}.',
}

/** The words of every mail. None of them has room for a citizen's name, number, group or benefit. */
export const mailTexts: Readonly<Record<MailTemplate, MailText>> = {
  placement_turn: {
    subject: {
      da: 'Forløb {number}: næste skridt er jeres',
      en: 'Placement {number}: the next step is yours',
    },
    lines: [
      {
        da: 'Det næste skridt i forløb {number} er jeres.',
        en: 'The next step in placement {number} is yours.',
      },
      { da: 'Tag det senest {until}.', en: 'Please take it by {until}.' },
    ],
  },
  placement_due_soon: {
    subject: {
      da: 'Forløb {number}: fristen er {until}',
      en: 'Placement {number}: the deadline is {until}',
    },
    lines: [
      {
        da: 'Det næste skridt i forløb {number} er jeres, og fristen er {until}.',
        en: 'The next step in placement {number} is yours, and the deadline is {until}.',
      },
    ],
  },
  placement_overdue: {
    subject: {
      da: 'Forløb {number}: fristen er overskredet',
      en: 'Placement {number}: the deadline has passed',
    },
    lines: [
      {
        da: 'Det næste skridt i forløb {number} er jeres. Fristen var {until}.',
        en: 'The next step in placement {number} is yours. The deadline was {until}.',
      },
      {
        da: 'Kan det ikke blive til noget, så sig til på siden. Så venter ingen forgæves.',
        en: 'If it cannot go ahead, please say so on the page, so that nobody waits in vain.',
      },
    ],
  },
  placement_decided: {
    subject: {
      da: 'Forløb {number}: der er taget afgørelse',
      en: 'Placement {number}: a decision has been made',
    },
    lines: [
      {
        da: 'Kommunen har taget afgørelse om forløb {number}. Den står på forløbets side.',
        en: 'The municipality has decided on placement {number}. The decision is on the placement’s page.',
      },
      nextStep,
    ],
  },
  placement_withdrawn: {
    subject: { da: 'Forløb {number} er trukket tilbage', en: 'Placement {number} has been withdrawn' },
    lines: [
      {
        da: 'Forløb {number} bliver ikke til noget. Grunden står på forløbets side.',
        en: 'Placement {number} will not go ahead. The reason is on the placement’s page.',
      },
    ],
  },
  placement_ended: {
    subject: { da: 'Forløb {number} er slut', en: 'Placement {number} has ended' },
    lines: [
      {
        da: 'Forløb {number} er slut. Hvornår og hvorfor står på forløbets side.',
        en: 'Placement {number} has ended. When and why is on the placement’s page.',
      },
      nextStep,
    ],
  },
  representative_invited: {
    subject: {
      da: 'Forløb {number}: din underskrift som medarbejderrepræsentant',
      en: 'Placement {number}: your signature as employee representative',
    },
    lines: [
      {
        da: 'En virksomhed har oplyst, at du repræsenterer medarbejderne. Du bedes læse aftalen om forløb {number} og skrive under, hvis den er i orden.',
        en: 'A company says that you represent its staff. Please read the agreement on placement {number}, and sign it if it is in order.',
      },
      {
        da: 'Linket er dit alene: giv det ikke videre. Det gælder til og med {until} og kan bruges én gang til at skrive under. Du behøver ikke at logge ind.',
        en: 'The link is for you alone: please do not pass it on. It is good until {until} and signs once. You need not sign in.',
      },
      {
        da: 'Kender du ikke noget til det, skal du ikke gøre noget.',
        en: 'If you know nothing of this, you need not do anything.',
      },
    ],
  },
  candidates_presented: {
    subject: {
      da: 'Jobordre {number}: der er kandidater til jer',
      en: 'Job order {number}: there are candidates for you',
    },
    lines: [
      {
        da: 'Kommunen har fundet kandidater til jobordre {number}.',
        en: 'The municipality has found candidates for job order {number}.',
      },
      {
        da: 'Svar senest {until}. Den, der venter, vil gerne vide det.',
        en: 'Please answer by {until}: somebody is waiting to know.',
      },
    ],
  },
  erasure_announced: {
    subject: {
      da: 'Dine oplysninger i Virkelyst bliver slettet',
      en: 'Your data in Virkelyst will be erased',
    },
    lines: [
      {
        da: 'Din sag hos kommunen er lukket, og der er længe ikke sket noget i den. Derfor bliver dine oplysninger i portalen slettet tidligst {until}.',
        en: 'Your case at the municipality is closed, and nothing has happened in it for long. Your data in the portal will therefore be erased on {until} at the earliest.',
      },
      {
        da: 'Vil du have en kopi, så log ind og hent den inden da. Har du brug for, at de bliver, så skriv til kommunen.',
        en: 'If you want a copy, please sign in and fetch one before that. If you need them to stay, please write to the municipality.',
      },
    ],
  },
  candidate_answered: {
    subject: {
      da: 'Jobordre {number}: virksomheden har svaret',
      en: 'Job order {number}: the company has answered',
    },
    lines: [
      {
        da: 'Virksomheden har svaret om en kandidat til jobordre {number}. Svaret står i portalen.',
        en: 'The company has answered about a candidate for job order {number}. The answer is in the portal.',
      },
    ],
  },
  invited: {
    subject: { da: 'Du er inviteret til Virkelyst', en: 'You are invited to Virkelyst' },
    lines: [
      {
        da: 'En kollega har inviteret dig til Virkelyst, hvor virksomheder og kommuner mødes om job.',
        en: 'A colleague has invited you to Virkelyst, where companies and municipalities meet about jobs.',
      },
      {
        da: 'Linket er dit alene: giv det ikke videre. Det gælder til og med {until} og kan bruges én gang. Du logger ind med det login, du bruger på arbejdet.',
        en: 'The link is for you alone: please do not pass it on. It is good until {until}, once. You sign in the way you do at work.',
      },
      {
        da: 'Kender du ikke noget til det, skal du ikke gøre noget.',
        en: 'If you know nothing of this, you need not do anything.',
      },
    ],
  },
  sessions_ended: {
    subject: { da: 'Du er logget ud af Virkelyst', en: 'You have been signed out of Virkelyst' },
    lines: [
      {
        da: 'En administrator har logget dig ud på alle enheder. Du kan logge ind igen, når du vil.',
        en: 'An administrator has signed you out on every device. You can sign in again whenever you like.',
      },
      {
        da: 'Undrer det dig, så spørg din administrator.',
        en: 'If you wonder why, ask your administrator.',
      },
    ],
  },
  candidates_due_soon: {
    subject: {
      da: 'Jobordre {number}: svar på kandidaterne senest {until}',
      en: 'Job order {number}: please answer about the candidates by {until}',
    },
    lines: [
      {
        da: 'Der venter kandidater på jeres svar om jobordre {number}. Fristen er {until}.',
        en: 'Candidates await your answer about job order {number}. The deadline is {until}.',
      },
    ],
  },
  candidates_overdue: {
    subject: {
      da: 'Jobordre {number}: kandidaterne venter stadig',
      en: 'Job order {number}: the candidates are still waiting',
    },
    lines: [
      {
        da: 'Der venter kandidater på jeres svar om jobordre {number}. Fristen var {until}.',
        en: 'Candidates await your answer about job order {number}. The deadline was {until}.',
      },
      {
        da: 'Også et nej er et svar. Så venter ingen forgæves.',
        en: 'A no is an answer too, so that nobody waits in vain.',
      },
    ],
  },
  referral_due_soon: {
    subject: {
      da: 'Jobordre {number}: en formidling skal besvares senest {until}',
      en: 'Job order {number}: a referral is to be answered by {until}',
    },
    lines: [
      {
        da: 'Det næste skridt i en formidling til jobordre {number} er jeres, og fristen er {until}.',
        en: 'The next step in a referral to job order {number} is yours, and the deadline is {until}.',
      },
    ],
  },
  referral_overdue: {
    subject: {
      da: 'Jobordre {number}: en formidling er over fristen',
      en: 'Job order {number}: a referral is past its deadline',
    },
    lines: [
      {
        da: 'En formidling til jobordre {number} er ikke kommet videre. Fristen var {until}.',
        en: 'A referral to job order {number} has not moved on. The deadline was {until}.',
      },
    ],
  },
  talk_agreed: {
    subject: {
      da: 'Forløb {number}: samtale aftalt til {until}',
      en: 'Placement {number}: a talk is agreed for {until}',
    },
    lines: [
      {
        da: 'Der er aftalt en samtale om forløb {number} den {until}. Tid og sted står på forløbets side, hvor den også kan hentes til kalenderen.',
        en: 'A talk about placement {number} is agreed for {until}. Time and place are on the placement’s page, with a file for the calendar.',
      },
    ],
  },
  talk_cancelled: {
    subject: {
      da: 'Forløb {number}: samtalen {until} er aflyst',
      en: 'Placement {number}: the talk on {until} is cancelled',
    },
    lines: [
      {
        da: 'Samtalen om forløb {number} den {until} er aflyst.',
        en: 'The talk about placement {number} on {until} is cancelled.',
      },
    ],
  },
  talk_soon: {
    subject: {
      da: 'Forløb {number}: samtale {until}',
      en: 'Placement {number}: talk on {until}',
    },
    lines: [
      {
        da: 'I har aftalt en samtale om forløb {number} den {until}. Tid og sted står på forløbets side.',
        en: 'You have agreed on a talk about placement {number} on {until}. Time and place are on the placement’s page.',
      },
      {
        da: 'Svar gerne på de korte spørgsmål før samtalen.',
        en: 'Please answer the short questions before the talk.',
      },
    ],
  },
  follow_up_due: {
    subject: {
      da: 'Forløb {number}: opfølgning skulle gøres {until}',
      en: 'Placement {number}: follow-up was due on {until}',
    },
    lines: [
      {
        da: 'I opfølgningen på forløb {number} er der noget, der skulle gøres {until}.',
        en: 'Something in the follow-up of placement {number} was due on {until}.',
      },
    ],
  },
  placements_unowned: {
    subject: {
      da: 'Forløb uden ansvarlig: {number}',
      en: 'Placements without an owner: {number}',
    },
    lines: [
      {
        da: 'Antal forløb, der venter på kommunen, uden at nogen er ansvarlig: {number}.',
        en: 'Number of placements that wait for the municipality with nobody responsible: {number}.',
      },
      {
        da: 'Vælg en ansvarlig på forløbets side, så får den ansvarlige besked om de næste skridt.',
        en: 'Choose somebody on the placement’s page, who will then be told of the next steps.',
      },
    ],
  },
}

/** What stands around the words of every mail; `{name}` is the addressee's own. */
export const mailFrame = {
  greeting: { da: 'Hej {name}', en: 'Hello {name}' },
  link: { da: 'Se det her:', en: 'See it here:' },
  footer: {
    da: 'Der står ikke mere i mailen, fordi den kan læses af andre. Den er sendt af Virkelyst og kan ikke besvares.',
    en: 'The mail says no more, for others may read it. It was sent by Virkelyst and cannot be answered.',
  },
  /** Between the two languages, where it is not known which one somebody reads. */
  english: 'In English:',
} as const satisfies Record<string, Label | string>
