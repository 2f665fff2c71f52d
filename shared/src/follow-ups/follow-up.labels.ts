import type { Labels } from '../kernel/label'
import type {
  AnswerParty,
  FollowUpForm,
  FollowUpPartaker,
  FollowUpPoint,
  FollowUpState,
  FollowUpTask,
} from './follow-up.kinds'

export const followUpTaskLabels: Labels<FollowUpTask> = {
  talk: { da: 'Samtale', en: 'Talk' },
  aftercare: { da: 'Efterværn', en: 'Aftercare' },
  outcome: { da: 'Resultat', en: 'Outcome' },
}

/** As the end of a sentence: "samtale 1 uge efter start". */
export const followUpPointLabels: Labels<FollowUpPoint> = {
  after_start: { da: 'efter start', en: 'after the start' },
  midway: { da: 'midtvejs', en: 'midway' },
  before_end: { da: 'før sidste dag', en: 'before the last day' },
  after_end: { da: 'efter sidste dag', en: 'after the last day' },
}

export const followUpStateLabels: Labels<FollowUpState> = {
  open: { da: 'Skal gøres', en: 'To be done' },
  agreed: { da: 'Aftalt', en: 'Agreed' },
  done: { da: 'Gjort', en: 'Done' },
  cancelled: { da: 'Ikke nødvendig', en: 'Not needed' },
}

/** The same for a talk. */
export const talkStateLabels: Labels<FollowUpState> = {
  open: { da: 'Forslag, ikke aftalt', en: 'Proposed, not agreed' },
  agreed: { da: 'Aftalt', en: 'Agreed' },
  done: { da: 'Holdt', en: 'Held' },
  cancelled: { da: 'Aflyst', en: 'Cancelled' },
}

export const followUpFormLabels: Labels<FollowUpForm> = {
  visit: { da: 'Møde på arbejdspladsen', en: 'Meeting at the workplace' },
  phone: { da: 'Telefon', en: 'Telephone' },
  online: { da: 'Videomøde', en: 'Video meeting' },
}

export const followUpPartakerLabels: Labels<FollowUpPartaker> = {
  company: { da: 'Virksomhedens kontaktperson', en: 'The company’s contact' },
  citizen: { da: 'Borgeren', en: 'The citizen' },
  mentor: { da: 'Mentoren', en: 'The mentor' },
  municipality: { da: 'Kommunen', en: 'The municipality' },
}

export const answerPartyLabels: Labels<AnswerParty> = {
  company: { da: 'Virksomheden', en: 'The company' },
  citizen: { da: 'Borgeren', en: 'The citizen' },
}
