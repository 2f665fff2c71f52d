import type { Labels } from '../kernel/label'
import type { MailTemplate, MessageParty, MessageReason, MessageState } from './notification.schema'

/** What a message tells, in a list. */
export const mailTemplateLabels: Labels<MailTemplate> = {
  placement_turn: { da: 'Næste skridt er jeres', en: 'The next step is yours' },
  placement_due_soon: { da: 'Fristen er nær', en: 'The deadline is near' },
  placement_overdue: { da: 'Fristen er overskredet', en: 'The deadline has passed' },
  placement_decided: { da: 'Der er taget afgørelse', en: 'A decision has been made' },
  placement_withdrawn: { da: 'Trukket tilbage', en: 'Withdrawn' },
  placement_ended: { da: 'Forløbet er slut', en: 'The placement has ended' },
  representative_invited: { da: 'Link til underskrift', en: 'Link to sign with' },
  candidates_presented: { da: 'Der er kandidater', en: 'There are candidates' },
  erasure_announced: { da: 'Oplysninger slettes', en: 'Data will be erased' },
  invited: { da: 'Invitation', en: 'Invitation' },
  sessions_ended: { da: 'Logget ud af en administrator', en: 'Signed out by an administrator' },
  candidate_answered: { da: 'Virksomheden har svaret', en: 'The company has answered' },
  candidates_due_soon: { da: 'Kandidater venter på svar', en: 'Candidates await an answer' },
  candidates_overdue: { da: 'Kandidater venter over fristen', en: 'Candidates wait past the deadline' },
  referral_due_soon: { da: 'Formidling: fristen er nær', en: 'Referral: the deadline is near' },
  referral_overdue: { da: 'Formidling: fristen er overskredet', en: 'Referral: the deadline has passed' },
  talk_agreed: { da: 'En samtale er aftalt', en: 'A talk is agreed' },
  talk_cancelled: { da: 'En samtale er aflyst', en: 'A talk is cancelled' },
  talk_soon: { da: 'En samtale er nær', en: 'A talk is near' },
  follow_up_due: { da: 'Opfølgning skal gøres', en: 'Follow-up is due' },
  placements_unowned: { da: 'Forløb uden ansvarlig', en: 'Placements without an owner' },
}

export const messagePartyLabels: Labels<MessageParty> = {
  company: { da: 'Virksomheden', en: 'The company' },
  municipality: { da: 'Kommunen', en: 'The municipality' },
  citizen: { da: 'Borgeren', en: 'The citizen' },
  representative: { da: 'Medarbejderrepræsentanten', en: 'The employee representative' },
}

export const messageStateLabels: Labels<MessageState> = {
  waiting: { da: 'Venter', en: 'Waiting' },
  sent: { da: 'Sendt', en: 'Sent' },
  dropped: { da: 'Ikke nødvendige', en: 'Not needed' },
  given_up: { da: 'Opgivet', en: 'Given up' },
}

export const messageReasonLabels: Labels<MessageReason> = {
  no_longer_so: { da: 'Det var sket, inden mailen blev sendt', en: 'It was done before the mail was sent' },
  no_recipient: { da: 'Der er ingen at skrive til længere', en: 'There is nobody to write to any more' },
  unreachable: { da: 'Mailserveren svarede ikke', en: 'The mail server did not answer' },
  put_off: { da: 'Mailserveren bad om at vente', en: 'The mail server asked to wait' },
  refused: { da: 'Adressen blev afvist', en: 'The address was refused' },
  fault: { da: 'Mailen kunne ikke laves', en: 'The mail could not be made' },
  restored: {
    da: 'Kan være sendt, inden data blev gendannet fra en sikkerhedskopi',
    en: 'May have been sent before the data was restored from a backup',
  },
}
