import type { Label, Labels } from '../kernel/label'
import type { MatchPoint } from './consideration.schema'
import type {
  CloseReason,
  DeclineReason,
  ExclusionReason,
  ReferralSource,
  ReferralStatus,
  RejectionReason,
  Verdict,
} from './referral.transitions'

/** For staff. */
export const referralStatusLabels: Labels<ReferralStatus> = {
  suggested: { da: 'Borgeren er interesseret', en: 'The citizen is interested' },
  proposed: { da: 'Foreslået, afventer borgeren', en: 'Proposed, waiting for the citizen' },
  accepted: { da: 'Borgeren har sagt ja', en: 'The citizen has said yes' },
  declined: { da: 'Borgeren har sagt nej', en: 'The citizen has said no' },
  presented: { da: 'Præsenteret for virksomheden', en: 'Presented to the company' },
  closed: { da: 'Afsluttet', en: 'Closed' },
}

/** The same, told to the citizen. */
export const referralStatusForCitizen: Labels<ReferralStatus> = {
  suggested: {
    da: 'Du har vist interesse. Kommunen ser på det',
    en: 'You have shown interest. The municipality is looking at it',
  },
  proposed: { da: 'Kommunen venter på dit svar', en: 'The municipality is waiting for your answer' },
  accepted: {
    da: 'Du har sagt ja. Kommunen præsenterer dig nu',
    en: 'You have said yes. The municipality will now present you',
  },
  declined: { da: 'Du har sagt nej', en: 'You have said no' },
  presented: {
    da: 'Virksomheden har fået din profil',
    en: 'The company has received your profile',
  },
  closed: { da: 'Afsluttet', en: 'Closed' },
}

export const verdictLabels: Labels<Verdict> = {
  none: { da: 'Afventer virksomheden', en: 'Waiting for the company' },
  interview: { da: 'Inviteret til samtale', en: 'Invited to an interview' },
  hired: { da: 'Ansat', en: 'Hired' },
  rejected: { da: 'Ikke valgt', en: 'Not chosen' },
  no_show: { da: 'Mødte ikke op', en: 'Did not show up' },
}
/** What the company does by giving the answer: the text of the button. */
export const verdictMoveLabels: Labels<Exclude<Verdict, 'none'>> = {
  interview: { da: 'Invitér til samtale', en: 'Invite to an interview' },
  hired: { da: 'Ansæt', en: 'Hire' },
  rejected: { da: 'Sig nej tak', en: 'Turn down' },
  no_show: { da: 'Mødte ikke op', en: 'Did not show up' },
}

export const referralSourceLabels: Labels<ReferralSource> = {
  ranking: { da: 'Fra kandidatlisten', en: 'From the list of candidates' },
  interest: { da: 'Borgeren viste selv interesse', en: 'The citizen showed interest' },
  manual: { da: 'Valgt af en medarbejder', en: 'Chosen by a member of staff' },
}

/** Chosen by the citizen, or by staff on the citizen's word. */
export const declineReasonLabels: Labels<DeclineReason> = {
  too_far: { da: 'Der er for langt', en: 'It is too far away' },
  hours: { da: 'Arbejdstiden passer ikke', en: 'The working hours do not fit' },
  tasks: { da: 'Opgaverne passer ikke', en: 'The tasks do not fit' },
  health_considerations: {
    da: 'Der er hensyn, som jobbet ikke passer til',
    en: 'There are considerations that the job does not suit',
  },
  found_job: { da: 'Har fået job', en: 'Has found a job' },
  education: { da: 'Er i gang med uddannelse eller kursus', en: 'Is in education or on a course' },
  pay: { da: 'Lønnen passer ikke', en: 'The pay does not fit' },
  other: { da: 'Anden årsag', en: 'Other reason' },
}

export const rejectionReasonLabels: Labels<RejectionReason> = {
  qualifications: { da: 'Mangler kvalifikationer, vi skal bruge', en: 'Lacks qualifications we need' },
  experience: { da: 'Mangler erfaring, vi skal bruge', en: 'Lacks experience we need' },
  availability: { da: 'Kan ikke arbejde på de tidspunkter', en: 'Cannot work at those times' },
  other_candidate: { da: 'Vi valgte en anden kandidat', en: 'We chose another candidate' },
  position_closed: { da: 'Stillingen er ikke ledig længere', en: 'The position is no longer vacant' },
  withdrew: { da: 'Kandidaten trak sig', en: 'The candidate withdrew' },
  other: { da: 'Anden årsag', en: 'Other reason' },
}

export const exclusionReasonLabels: Labels<ExclusionReason> = {
  recently_contacted: { da: 'Er kontaktet for nylig', en: 'Was contacted recently' },
  known_obstacle: { da: 'En kendt hindring', en: 'A known obstacle' },
  other_plan: { da: 'Har en anden plan', en: 'Has another plan' },
  citizen_asked: { da: 'Borgeren har bedt om det', en: 'The citizen asked for it' },
  lacks_requirement: { da: 'Mangler et krav', en: 'Lacks a requirement' },
  other: { da: 'Anden årsag', en: 'Other reason' },
}

/** Why a referral ended; the first five can be chosen by staff who withdraw one. */
export const closeReasonLabels: Labels<CloseReason> = {
  citizen_unavailable: { da: 'Borgeren kan ikke længere', en: 'The citizen is no longer available' },
  consent_withdrawn: { da: 'Borgeren trak sit ja tilbage', en: 'The citizen withdrew the yes' },
  mistake: { da: 'Det var en fejl', en: 'It was a mistake' },
  no_answer: { da: 'Der kom intet svar', en: 'No answer came' },
  other: { da: 'Anden årsag', en: 'Other reason' },
  order_closed: { da: 'Jobordren blev lukket', en: 'The job order was closed' },
  verdict_given: { da: 'Virksomheden har svaret', en: 'The company has answered' },
  interest_withdrawn: { da: 'Borgeren trak sin interesse tilbage', en: 'The citizen withdrew the interest' },
}

/** The five match considerations; the mentor is optional. */
export const checklistLabels: Labels<MatchPoint> = {
  resources: {
    da: 'Borgerens ressourcer og muligheder passer til opgaverne',
    en: 'The citizen’s resources and possibilities fit the tasks',
  },
  purpose: { da: 'Formålet er klart for begge parter', en: 'The purpose is clear to both sides' },
  followUp: { da: 'Der er aftalt opfølgning', en: 'Follow-up is agreed' },
  mentor: { da: 'Der er taget stilling til en mentor', en: 'A mentor has been considered' },
  jobOpening: {
    da: 'Der er en jobåbning, eller den er på vej',
    en: 'There is a job opening, or one is on its way',
  },
}
/** What the short answer under each of them tells. */
export const considerationQuestions: Labels<MatchPoint> = {
  resources: {
    da: 'Hvad kan borgeren, og hvilke muligheder giver opgaverne?',
    en: 'What can the citizen do, and what possibilities do the tasks give?',
  },
  purpose: { da: 'Hvad skal det føre til?', en: 'What is it to lead to?' },
  followUp: { da: 'Hvem følger op, og hvornår?', en: 'Who follows up, and when?' },
  mentor: {
    da: 'Hvad skal mentoren hjælpe med, eller hvorfor er der ingen?',
    en: 'What is the mentor to help with, or why is there none?',
  },
  jobOpening: { da: 'Hvilken stilling, og hvornår?', en: 'Which position, and when?' },
}
export const optionalPointLabel: Label = { da: 'valgfrit', en: 'optional' }
