import type { Labels } from '../kernel/label'
import type { AuditAction, EventKind, SubjectType } from './audit.schema'

/** What happened, as a line of a history; who did it and when stand beside it. */
export const eventLabels: Labels<EventKind> = {
  user_signed_up: { da: 'Loggede ind for første gang', en: 'Signed in for the first time' },
  role_granted: { da: 'Fik en rolle', en: 'Was given a role' },
  role_revoked: { da: 'Fik frataget en rolle', en: 'Had a role taken away' },
  person_invited: { da: 'Blev inviteret', en: 'Was invited' },
  invitation_revoked: { da: 'Invitationen blev trukket tilbage', en: 'The invitation was withdrawn' },
  link_code_issued: {
    da: 'Fik en engangskode til sin egen sag',
    en: 'Was given a one-time code to the own case',
  },
  citizen_linked: { da: 'Fik adgang til sin egen sag', en: 'Got access to the own case' },
  settings_changed: { da: 'Kommunens frister blev ændret', en: 'The municipality’s deadlines were changed' },
  company_created: { da: 'Virksomheden blev oprettet', en: 'The company was entered' },
  company_changed: { da: 'Virksomhedens oplysninger blev ændret', en: 'The company’s details were changed' },
  unit_saved: { da: 'En produktionsenhed blev gemt', en: 'A production unit was saved' },
  contact_saved: { da: 'En kontaktperson blev gemt', en: 'A contact was saved' },
  contact_removed: { da: 'En kontaktperson blev fjernet', en: 'A contact was removed' },
  order_drafted: { da: 'En kladde blev gemt', en: 'A draft was saved' },
  draft_discarded: { da: 'Kladden blev slettet', en: 'The draft was discarded' },
  order_submitted: { da: 'Jobordren blev indsendt', en: 'The job order was submitted' },
  order_changed: { da: 'Jobordren blev rettet', en: 'The job order was changed' },
  order_status_changed: { da: 'Jobordren fik ny status', en: 'The job order changed status' },
  order_opened_to_network: {
    da: 'Jobordren blev åbnet for alle kommuner i netværket',
    en: 'The job order was opened to all municipalities of the network',
  },
  order_taken_over: {
    da: 'Virksomheden overtog jobordren',
    en: 'The company took the job order over',
  },
  order_responsible_changed: {
    da: 'Jobordren fik en ny ansvarlig',
    en: 'Somebody else became responsible for the job order',
  },
  order_occupation_changed: {
    da: 'Jobordrens stilling blev fundet igen med et nyt katalog',
    en: 'The job order’s occupation was found anew with a new catalogue',
  },
  citizen_created: { da: 'Borgeren blev oprettet', en: 'The citizen was entered' },
  citizen_changed: { da: 'Borgerens oplysninger blev ændret', en: 'The citizen’s details were changed' },
  consent_given: {
    da: 'Borgeren sagde ja til at blive præsenteret for virksomheder',
    en: 'The citizen agreed to be presented to companies',
  },
  consent_withdrawn: {
    da: 'Borgeren trak sit ja til at blive præsenteret tilbage',
    en: 'The citizen withdrew the agreement to be presented',
  },
  ranking_objected: {
    da: 'Borgeren gjorde indsigelse mod at indgå i matchning',
    en: 'The citizen objected to being matched',
  },
  ranking_objection_lifted: {
    da: 'Borgeren trak sin indsigelse tilbage',
    en: 'The citizen withdrew the objection',
  },
  referral_suggested: { da: 'En borger viste interesse', en: 'A citizen showed interest' },
  referral_proposed: { da: 'Jobbet blev foreslået for en borger', en: 'The job was proposed to a citizen' },
  referral_accepted: { da: 'Borgeren sagde ja', en: 'The citizen said yes' },
  referral_declined: { da: 'Borgeren sagde nej', en: 'The citizen said no' },
  referral_presented: {
    da: 'En kandidat blev præsenteret for virksomheden',
    en: 'A candidate was presented to the company',
  },
  referral_verdict: {
    da: 'Virksomheden svarede om en kandidat',
    en: 'The company answered about a candidate',
  },
  referral_closed: { da: 'En kandidat blev afsluttet', en: 'A candidate was closed' },
  placement_begun: { da: 'Forløb oprettet', en: 'Placement begun' },
  placement_changed: { da: 'Aftalen ændret', en: 'Terms changed' },
  placement_moved: { da: 'Forløb flyttet', en: 'Placement moved on' },
  placement_mirrored: { da: 'Status i VITAS noteret', en: 'State in VITAS noted' },
  representative_invited: {
    da: 'Medarbejderrepræsentant inviteret til at underskrive',
    en: 'Employee representative asked to sign',
  },
  document_made: { da: 'Aftale skrevet ud', en: 'Agreement written out' },
  candidate_left_out: {
    da: 'En kandidat blev udeladt af jobordren',
    en: 'A candidate was left out of the job order',
  },
  candidate_taken_back: { da: 'En udeladt kandidat blev taget med igen', en: 'A candidate was taken back' },
  imported: { da: 'En fil blev indlæst', en: 'A file was imported' },
  seeded: { da: 'Demonstrationsdata blev oprettet', en: 'Demonstration data were made' },
  catalogue_loaded: { da: 'Stillingskataloget blev indlæst', en: 'The occupation catalogue was loaded' },
  title_added: { da: 'En lokal titel blev tilføjet', en: 'A local title was added' },
  title_corrected: { da: 'En titel i kataloget blev rettet', en: 'A title of the catalogue was corrected' },
  title_change_taken_back: {
    da: 'En lokal ændring af kataloget blev taget tilbage',
    en: 'A local change of the catalogue was taken back',
  },
  re_resolution_begun: {
    da: 'En gennemgang af jobmål og jobordrer begyndte',
    en: 'Going through goals and job orders began',
  },
  re_resolution_stopped: {
    da: 'Gennemgangen af jobmål og jobordrer blev stoppet',
    en: 'Going through goals and job orders was stopped',
  },
  re_resolution_ended: {
    da: 'Gennemgangen af jobmål og jobordrer er slut',
    en: 'Going through goals and job orders has ended',
  },
  rule_prepared: { da: 'En regel fik en ny udgave', en: 'A rule was given a new version' },
  rule_verified: { da: 'En regel blev bekræftet', en: 'A rule was verified' },
  rule_taken_back: {
    da: 'En udgave af en regel blev taget tilbage',
    en: 'A version of a rule was taken back',
  },
  weights_prepared: { da: 'Vægtene fik en ny udgave', en: 'The weights were given a new version' },
  weights_taken_back: {
    da: 'En udgave af vægtene blev taget tilbage',
    en: 'A version of the weights was taken back',
  },
  effort_decided: { da: 'En indsats blev besluttet', en: 'An effort was decided' },
  effort_ended: { da: 'En indsats blev afsluttet før tid', en: 'An effort was ended early' },
  track_set: { da: 'Borgeren begyndte på et spor', en: 'The citizen began a track' },
  track_ended: { da: 'Borgerens spor sluttede', en: 'The citizen’s track ended' },
  track_followed: { da: 'En anden følger borgerens spor', en: 'Somebody else follows the citizen’s track' },
  track_paused: { da: 'Sporets ur blev sat i stå', en: 'The clock of the track was stopped for a time' },
  track_pause_taken_back: { da: 'En pause i sporet blev fjernet', en: 'A pause of the track was removed' },
  milestone_ticked: { da: 'En milepæl blev nået', en: 'A milestone was reached' },
  milestone_tick_taken_back: { da: 'En milepæl blev åbnet igen', en: 'A milestone was opened again' },
}

export const auditActionLabels: Labels<AuditAction> = {
  read: { da: 'Læst', en: 'Read' },
  write: { da: 'Ændret', en: 'Changed' },
  rank: { da: 'Rangeret', en: 'Ranked' },
  sign_in: { da: 'Logget ind', en: 'Signed in' },
  sign_out: { da: 'Logget ud', en: 'Signed out' },
  denied: { da: 'Afvist', en: 'Denied' },
}

export const subjectTypeLabels: Labels<SubjectType> = {
  user: { da: 'Bruger', en: 'User' },
  company: { da: 'Virksomhed', en: 'Company' },
  citizen: { da: 'Borger', en: 'Citizen' },
  job_order: { da: 'Jobordre', en: 'Job order' },
  placement: { da: 'Forløb', en: 'Placement' },
  referral: { da: 'Henvisning', en: 'Referral' },
  municipality: { da: 'Kommune', en: 'Municipality' },
  catalogue: { da: 'Stillingskatalog', en: 'Occupation catalogue' },
  rule: { da: 'Regel', en: 'Rule' },
  weights: { da: 'Vægte', en: 'Weights' },
  effort: { da: 'Indsats', en: 'Effort' },
  import: { da: 'Indlæsning', en: 'Import' },
  installation: { da: 'Portalen', en: 'The portal' },
}
