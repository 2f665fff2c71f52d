import type { ErrorReason } from './errors'
import type { Labels } from './label'

/** What a reader is told when a request fails, and what to do about it. */
export const errorLabels: Labels<ErrorReason | 'internal'> = {
  input: {
    da: 'Noget er ikke udfyldt rigtigt. Ret felterne, der er markeret.',
    en: 'Something is not filled in correctly. Correct the marked fields.',
  },
  not_signed_in: {
    da: 'Du er ikke logget ind. Log ind og prøv igen.',
    en: 'You are not signed in. Sign in and try again.',
  },
  session_expired: {
    da: 'Du er blevet logget ud, fordi der er gået for lang tid. Log ind igen.',
    en: 'You have been signed out because too much time has passed. Sign in again.',
  },
  role: { da: 'Din rolle giver ikke adgang til dette.', en: 'Your role does not give access to this.' },
  not_shown_there: {
    da: 'Dit login viser ikke, at du hører til dér. Log ind med det login, du bruger på arbejdet.',
    en: 'Your sign-in does not show that you belong there. Sign in the way you do at work.',
  },
  purpose_missing: {
    da: 'Skriv, hvorfor du har brug for oplysningerne.',
    en: 'State why you need the information.',
  },
  not_there: {
    da: 'Det, du leder efter, findes ikke, eller du har ikke adgang til det.',
    en: 'What you are looking for does not exist, or you have no access to it.',
  },
  changed_meanwhile: {
    da: 'En anden har ændret det, mens du skrev. Hent den nyeste udgave og prøv igen.',
    en: 'Somebody else changed it while you were writing. Fetch the latest version and try again.',
  },
  status_changed: {
    da: 'Status er ændret i mellemtiden, så det kan ikke lade sig gøre længere. Hent siden igen.',
    en: 'The status has changed in the meantime, so this is no longer possible. Reload the page.',
  },
  already_done: { da: 'Det er allerede gjort.', en: 'It has already been done.' },
  position_taken: {
    da: 'Pladsen er netop blevet besat af en anden.',
    en: 'The position has just been filled by somebody else.',
  },
  already_proposed: {
    da: 'Personen er allerede foreslået til denne jobordre.',
    en: 'The person has already been proposed for this job order.',
  },
  too_many_open_proposals: {
    da: 'Personen har allerede det antal åbne forslag, man højst kan have.',
    en: 'The person already has as many open proposals as one may have.',
  },
  no_consent: {
    da: 'Personen har ikke sagt ja til at blive præsenteret.',
    en: 'The person has not agreed to be presented.',
  },
  objected: {
    da: 'Personen har gjort indsigelse mod at indgå i matchning.',
    en: 'The person has objected to being matched.',
  },
  company_blocked: {
    da: 'Der kan ikke henvises til virksomheden, fordi den er i konflikt, under blokade eller spærret.',
    en: 'The company cannot be referred to because it is in conflict, under blockade or barred.',
  },
  order_not_live: {
    da: 'Jobordren tager ikke imod kandidater lige nu. Den er sat på pause eller lukket.',
    en: 'The job order takes no candidates at the moment. It is paused or closed.',
  },
  rules_not_met: {
    da: 'Reglerne kan ikke opfyldes, som det er udfyldt. Ret det, der er markeret med rødt i regeltjekket.',
    en: 'The rules cannot be met as it is filled in. Correct what the rule check marks in red.',
  },
  citizen_not_active: {
    da: 'Personen er i job eller forløb, eller sagen er afsluttet.',
    en: 'The person is in a job or placement, or the case is closed.',
  },
  target_group: {
    da: 'Personens målgruppe kan ikke få denne slags jobordre i dag.',
    en: 'The person’s target group cannot have this kind of job order today.',
  },
  left_out: {
    da: 'Personen er udeladt af jobordren. Tag personen med igen først.',
    en: 'The person is left out of the job order. Take the person back first.',
  },
  enough_candidates: {
    da: 'Virksomheden har fået det antal kandidater, den bad om. Vent på svar, eller spørg virksomheden.',
    en: 'The company has the number of candidates it asked for. Wait for an answer, or ask the company.',
  },
  last_administrator: {
    da: 'Kommunen skal have mindst én administrator.',
    en: 'The municipality must have at least one administrator.',
  },
  only_contact: {
    da: 'Personen er den eneste kontakt på en aktiv jobordre. Vælg en anden kontakt på jobordren først.',
    en: 'The person is the only contact of an active job order. Choose another contact on the order first.',
  },
  named_contacts_only: {
    da: 'Kun jobordrens kontaktpersoner kan det her: de alene ser de præsenterede kandidater.',
    en: 'Only the job order’s contacts can do this: they alone see the presented candidates.',
  },
  occupation_name: {
    da: 'Stillingens eget navn kan ikke rettes her. Tilføj titlen som førstevalg der, hvor den hører til.',
    en: 'The occupation’s own name cannot be corrected here. Add the title as first choice where it belongs.',
  },
  placement_overlaps: {
    da: 'Borgeren har et andet forløb i den periode',
    en: 'The citizen has another placement in that period',
  },
  too_early: {
    da: 'Det er for tidligt: første dag er ikke kommet',
    en: 'Too early: the first day has not come',
  },
  plan_past: {
    da: 'Ændringen skulle gælde fra en uge, der er gået. Foreslå den igen fra en senere dag',
    en: 'The change was to hold from a week that is over. Propose it again from a later day',
  },
  terms_incomplete: {
    da: 'Aftalen mangler noget, før den kan underskrives',
    en: 'Something is missing before this can be signed',
  },
  representative_is_contact: {
    da: 'Adressen tilhører en af virksomhedens kontaktpersoner. Repræsentanten skal have sin egen',
    en: 'That is the address of one of the company’s contacts. The representative needs one of their own',
  },
  link_not_valid: {
    da: 'Linket er brugt, udløbet eller trukket tilbage. Bed virksomheden om et nyt',
    en: 'The link has been used, has expired or was taken back. Ask the company for a new one',
  },
  effort_overlaps: {
    da: 'En af målgrupperne har allerede en indsats for den slags jobordre i perioden. Afslut den først, eller vælg andre datoer.',
    en: 'One of the target groups already has an effort for that kind of job order in the period. End it first, or choose other dates.',
  },
  erasure_held: {
    da: 'Sletning af borgeren er sat i bero. Giv den fri først.',
    en: 'Erasure of the citizen is held. Release it first.',
  },
  still_running: {
    da: 'Borgeren er i et forløb. Afslut det, før borgeren slettes.',
    en: 'The citizen is in a placement. End it before the citizen is erased.',
  },
  must_be_kept: {
    da: 'Der er underskrifter eller afgørelser, hvis tid ikke er gået. Bekræft, at de ligger i fagsystemet.',
    en: 'There are signatures or decisions that have not been kept long enough. Confirm that the case system holds them.',
  },
  weights_in_force: {
    da: 'Udgaven er trådt i kraft og bliver stående. Gem en ny udgave, der gælder fra i dag, i stedet.',
    en: 'The version is in force and stays. Save a new version from today instead.',
  },
  read_only_field: {
    da: 'Oplysningen kommer fra CVR eller en indlæst fil og kan ikke rettes her.',
    en: 'The information comes from the business register or an imported file and cannot be changed here.',
  },
  unknown_company: { da: 'Vi kender ikke virksomheden.', en: 'We do not know the company.' },
  unknown_production_unit: {
    da: 'Vi kender ikke produktionsenheden, eller den hører ikke til virksomheden.',
    en: 'We do not know the production unit, or it does not belong to the company.',
  },
  unknown_contact: {
    da: 'Kontaktpersonen hører ikke til virksomheden.',
    en: 'The contact does not belong to the company.',
  },
  unknown_postal_code: { da: 'Postnummeret findes ikke.', en: 'The postal code does not exist.' },
  unknown_municipality: {
    da: 'Kommunen bruger ikke Virkelyst endnu. Vælg en anden.',
    en: 'The municipality does not use Virkelyst yet. Choose another.',
  },
  code_wrong_or_used: {
    da: 'Koden er forkert, brugt eller udløbet. Bed om en ny.',
    en: 'The code is wrong, used or expired. Ask for a new one.',
  },
  reason_required: { da: 'Vælg en årsag.', en: 'Choose a reason.' },
  demonstration: {
    da: 'Det kan ikke lade sig gøre i en demonstration.',
    en: 'This is not possible in a demonstration.',
  },
  cross_site: {
    da: 'Anmodningen kom fra en anden hjemmeside og blev afvist. Åbn portalen og prøv igen.',
    en: 'The request came from another website and was refused. Open the portal and try again.',
  },
  rate: {
    da: 'Det er gjort for mange gange på kort tid.',
    en: 'That has been done too many times in a short while.',
  },
  storage: {
    da: 'Portalen kan ikke gemme lige nu. Intet er gemt; prøv igen om lidt.',
    en: 'The portal cannot store anything right now. Nothing was saved; try again shortly.',
  },
  stopping: {
    da: 'Portalen genstarter. Prøv igen om et øjeblik.',
    en: 'The portal is restarting. Try again in a moment.',
  },
  internal: {
    da: 'Der skete en fejl hos os. Prøv igen; intet er gemt halvt.',
    en: 'Something went wrong on our side. Try again; nothing was half saved.',
  },
}
