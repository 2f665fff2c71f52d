import type { Label, Labels } from '../kernel/label'
import type {
  EndReason,
  PlacementOutcome,
  representativeReasons,
  vitasAllocationStatuses,
  vitasOfferStatuses,
  withdrawReasons,
} from './placement.codes'
import type { Authority, PlacementAct, PlacementHolder, PlacementStatus } from './placement.transitions'

export const placementStatusLabels: Labels<PlacementStatus> = {
  drafted: { da: 'Kladde', en: 'Draft' },
  employer_signed: { da: 'Underskrevet af virksomheden', en: 'Signed by the company' },
  representative_signed: { da: 'Underskrevet af begge', en: 'Signed by both' },
  representative_not_applicable: { da: 'Klar uden repræsentant', en: 'Ready without a representative' },
  submitted: { da: 'Indsendt', en: 'Submitted' },
  pre_approved: { da: 'Forhåndsgodkendt', en: 'Pre-approved' },
  matched: { da: 'Borger fundet', en: 'Citizen found' },
  citizen_informed: { da: 'Borgeren er informeret', en: 'Citizen informed' },
  approved: { da: 'Bevilget', en: 'Approved' },
  refused: { da: 'Afslag', en: 'Refused' },
  employer_accepted: { da: 'Aftalt', en: 'Agreed' },
  active: { da: 'I gang', en: 'Under way' },
  extended: { da: 'Forlænget', en: 'Extended' },
  ended: { da: 'Slut, resultat mangler', en: 'Ended, outcome missing' },
  closed: { da: 'Afsluttet', en: 'Closed' },
  withdrawn: { da: 'Trukket tilbage', en: 'Withdrawn' },
}

/** The same, told to the citizen. */
export const placementStatusForCitizen: Labels<PlacementStatus> = {
  ...placementStatusLabels,
  drafted: { da: 'Virksomheden skriver aftalen', en: 'The company is writing the agreement' },
  employer_signed: { da: 'Medarbejderne på stedet skal høres', en: 'The staff there are to be heard' },
  representative_signed: {
    da: 'Virksomheden skal sende aftalen',
    en: 'The company is to send the agreement',
  },
  representative_not_applicable: {
    da: 'Virksomheden skal sende aftalen',
    en: 'The company is to send the agreement',
  },
  submitted: { da: 'Kommunen ser på aftalen', en: 'The municipality is looking at the agreement' },
  matched: { da: 'Kommunen ser på aftalen', en: 'The municipality is looking at the agreement' },
  citizen_informed: { da: 'Kommunen tager afgørelse', en: 'The municipality is deciding' },
  approved: { da: 'Bevilget. Virksomheden skal sige ja', en: 'Approved. The company is to say yes' },
  employer_accepted: { da: 'Aftalt', en: 'Agreed' },
  ended: { da: 'Slut', en: 'Ended' },
}

export const authorityLabels: Labels<Authority> = {
  own: { da: 'Afgøres her af kommunen', en: 'Decided here by the municipality' },
  vitas: { da: 'Afgøres i VITAS', en: 'Decided in VITAS' },
  employment: { da: 'Almindelig ansættelse', en: 'Ordinary employment' },
}

export const holderLabels: Labels<PlacementHolder> = {
  employer: { da: 'virksomheden', en: 'the company' },
  representative: { da: 'medarbejderrepræsentanten', en: 'the employee representative' },
  municipality: { da: 'kommunen', en: 'the municipality' },
  citizen: { da: 'borgeren', en: 'the citizen' },
  none: { da: 'ingen', en: 'nobody' },
}

/** What a person does: the text of the button. */
export const placementActLabels: Labels<PlacementAct> = {
  sign: { da: 'Underskriv', en: 'Sign' },
  reopen: { da: 'Ret aftalen', en: 'Change the agreement' },
  representative_sign: { da: 'Underskriv', en: 'Sign' },
  representative_none: { da: 'Der er ingen repræsentant', en: 'There is no representative' },
  representative_found: { da: 'Der er alligevel en repræsentant', en: 'There is a representative after all' },
  submit: { da: 'Send til kommunen', en: 'Send to the municipality' },
  send_back: { da: 'Bed virksomheden rette', en: 'Ask the company to change it' },
  hand_over: { da: 'Notér sagen i VITAS', en: 'Note the case in VITAS' },
  pre_approve: { da: 'Forhåndsgodkend', en: 'Pre-approve' },
  match: { da: 'Vælg borger', en: 'Choose the citizen' },
  unmatch: { da: 'Tag borgeren ud igen', en: 'Take the citizen out again' },
  inform: { da: 'Borgeren er informeret', en: 'The citizen has been informed' },
  approve: { da: 'Bevilg', en: 'Approve' },
  refuse: { da: 'Giv afslag', en: 'Refuse' },
  reconsider: { da: 'Genoptag sagen', en: 'Reopen the case' },
  accept: { da: 'Sig ja til forløbet', en: 'Say yes to the placement' },
  start: { da: 'Forløbet er begyndt', en: 'It has begun' },
  extend: { da: 'Forlæng', en: 'Extend' },
  end: { da: 'Afslut forløbet', en: 'End the placement' },
  resume: { da: 'Det er ikke slut', en: 'It has not ended' },
  close: { da: 'Notér resultatet', en: 'Note the outcome' },
  reopen_outcome: { da: 'Ret resultatet', en: 'Change the outcome' },
  withdraw: { da: 'Træk tilbage', en: 'Withdraw' },
}

export const representativeReasonLabels: Labels<(typeof representativeReasons)[number]> = {
  no_representative_elected: {
    da: 'Der er ikke valgt en repræsentant',
    en: 'No representative has been elected',
  },
  other_trade: {
    da: 'Repræsentanten dækker et andet fag',
    en: 'The representative stands for another trade',
  },
  no_staff: { da: 'Der er ingen ansatte i faget', en: 'There are no staff of the trade' },
  other: { da: 'Andet', en: 'Something else' },
}

export const withdrawReasonLabels: Labels<(typeof withdrawReasons)[number]> = {
  company_withdrew: { da: 'Virksomheden ønsker det ikke længere', en: 'The company no longer wishes it' },
  citizen_unavailable: { da: 'Borgeren kan ikke', en: 'The citizen cannot' },
  found_job: { da: 'Borgeren har fået job', en: 'The citizen has found a job' },
  rules_not_met: { da: 'Betingelserne er ikke opfyldt', en: 'The conditions are not met' },
  mistake: { da: 'Oprettet ved en fejl', en: 'Made by mistake' },
  other: { da: 'Andet', en: 'Something else' },
}

export const endReasonLabels: Labels<EndReason> = {
  as_agreed: { da: 'Som aftalt', en: 'As agreed' },
  ordinary_job: { da: 'Borgeren fik ordinært job', en: 'The citizen got an ordinary job' },
  other_placement: {
    da: 'Borgeren gik videre til et andet forløb',
    en: 'The citizen went on to another placement',
  },
  education: { da: 'Borgeren begyndte på uddannelse', en: 'The citizen began education' },
  illness: { da: 'Borgeren kunne ikke fortsætte', en: 'The citizen could not go on' },
  did_not_turn_up: { da: 'Borgeren mødte ikke', en: 'The citizen did not turn up' },
  company_ended: { da: 'Virksomheden afbrød', en: 'The company broke off' },
  citizen_ended: { da: 'Borgeren afbrød', en: 'The citizen broke off' },
  rules_not_met: { da: 'Betingelserne er ikke længere opfyldt', en: 'The conditions are no longer met' },
  other: { da: 'Andet', en: 'Something else' },
}

export const outcomeLabels: Labels<PlacementOutcome> = {
  ordinary_job: { da: 'Ordinært job', en: 'Ordinary job' },
  part_hours_job: { da: 'Småjob', en: 'Small job' },
  wage_subsidy_job: { da: 'Løntilskud', en: 'Wage subsidy job' },
  flex_job: { da: 'Fleksjob', en: 'Flex job' },
  education: { da: 'Uddannelse', en: 'Education' },
  none: { da: 'Ikke i job eller uddannelse', en: 'Neither job nor education' },
}

export const vitasOfferLabels: Labels<(typeof vitasOfferStatuses)[number]> = {
  created: { da: 'Oprettet', en: 'Created' },
  under_treatment: { da: 'Under behandling', en: 'Being treated' },
  approved: { da: 'Godkendt', en: 'Approved' },
  refused: { da: 'Afvist', en: 'Refused' },
  closed: { da: 'Afsluttet', en: 'Closed' },
}
export const vitasAllocationLabels: Labels<(typeof vitasAllocationStatuses)[number]> = {
  none: { da: 'Ingen borger', en: 'No citizen' },
  proposed: { da: 'Borger foreslået', en: 'Citizen proposed' },
  accepted: { da: 'Borger godkendt', en: 'Citizen accepted' },
  started: { da: 'Påbegyndt', en: 'Begun' },
  ended: { da: 'Afsluttet', en: 'Ended' },
}

/** What the employer declares by signing. */
export const declarationText: Label = {
  da: 'Jeg erklærer, at forløbet ikke fortrænger ordinært ansatte, at forholdene på arbejdspladsen er forsvarlige, og at oplysningerne er rigtige.',
  en: 'I declare that nobody in ordinary employment is displaced, that the workplace is proper, and that what is said here is true.',
}
