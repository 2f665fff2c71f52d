import type { Label } from './label'

/** What is wrong with one field, by the code its schema gives. */
export const fieldErrorLabels = {
  required: { da: 'Skal udfyldes', en: 'Must be filled in' },
  too_long: { da: 'Teksten er for lang', en: 'The text is too long' },
  too_short: { da: 'Teksten er for kort', en: 'The text is too short' },
  control_characters: {
    da: 'Teksten indeholder tegn, der ikke kan bruges',
    en: 'The text contains characters that cannot be used',
  },
  bad_uri: { da: 'Skriv en adresse, der begynder med http', en: 'Write an address that begins with http' },
  bad_group: { da: 'Skriv en gruppe på fire cifre (ISCO-08)', en: 'Write a group of four digits (ISCO-08)' },
  no_letters: { da: 'Skriv mindst ét bogstav', en: 'Write at least one letter' },
  bad_id: { da: 'Ukendt henvisning', en: 'Unknown reference' },
  bad_date: {
    da: 'Skriv en dato, der findes, fx 2026-12-01',
    en: 'Enter a date that exists, such as 2026-12-01',
  },
  bad_instant: { da: 'Tidspunktet er ikke gyldigt', en: 'The time is not valid' },
  past_date: { da: 'Datoen er passeret', en: 'The date has passed' },
  future_date: { da: 'Datoen ligger ude i fremtiden', en: 'The date lies in the future' },
  dates_order: {
    da: 'Datoen ligger før den dato, den skal komme efter',
    en: 'The date lies before the date it must follow',
  },
  bad_email: {
    da: 'Skriv en e-mailadresse, fx navn@firma.dk',
    en: 'Enter an e-mail address, such as name@company.dk',
  },
  bad_phone: {
    da: 'Skriv et telefonnummer på mindst 8 cifre',
    en: 'Enter a phone number of at least 8 digits',
  },
  bad_postal_code: { da: 'Skriv et postnummer på 4 cifre', en: 'Enter a postal code of 4 digits' },
  bad_municipality_code: { da: 'Vælg en kommune', en: 'Choose a municipality' },
  bad_industry_code: { da: 'Vælg en branche fra listen', en: 'Choose an industry from the list' },
  bad_occupation: { da: 'Vælg en stilling fra listen', en: 'Choose an occupation from the list' },
  bad_number: { da: 'Skriv et helt tal inden for grænserne', en: 'Enter a whole number within the limits' },
  bad_time: { da: 'Skriv et klokkeslæt som 09:30', en: 'Enter a time of day as 09:30' },
  bad_hours: { da: 'Skriv et antal timer om ugen mellem 1 og 60', en: 'Enter hours a week between 1 and 60' },
  hours_order: {
    da: 'Det højeste timetal er mindre end det laveste',
    en: 'The highest number of hours is below the lowest',
  },
  part_hours_max: {
    da: 'Et småjob er på højst 15 timer om ugen',
    en: 'A small job has at most 15 hours a week',
  },
  bad_cvr: {
    da: 'CVR-nummeret har 8 cifre og passer ikke. Tjek for tastefejl',
    en: 'A CVR number has 8 digits, and this one does not add up. Check for typing errors',
  },
  bad_p_number: { da: 'P-nummeret har 10 cifre', en: 'A P-number has 10 digits' },
  bad_staff: {
    da: 'Skriv antal fuldtidsansatte, fx 4,5',
    en: 'Enter the number of full-time staff, such as 4.5',
  },
  bad_case_reference: {
    da: 'Brug bogstaver, tal og bindestreg, højst 40 tegn',
    en: 'Use letters, digits and hyphens, at most 40 characters',
  },
  looks_like_cpr: {
    da: 'Det ligner et CPR-nummer. Brug sagens nummer',
    en: 'This looks like a CPR number. Use the case number',
  },
  unlikely_birth_date: {
    da: 'Fødselsdatoen giver en alder uden for 15 til 100 år',
    en: 'The birth date gives an age outside 15 to 100 years',
  },
  periods_overlap: {
    da: 'Perioden overlapper en anden periode',
    en: 'The period overlaps another period',
  },
  bad_code: { da: 'Koden har 8 tegn', en: 'The code has 8 characters' },
  too_many_titles: { da: 'Højst tre titler under hvert mål', en: 'At most three titles under each goal' },
  not_considered: { da: 'Sæt kryds, når du har taget stilling', en: 'Tick it once you have considered it' },
  declaration: { da: 'Erklæringen skal bekræftes', en: 'The declaration must be confirmed' },
  below_filled: {
    da: 'Der er allerede ansat flere end det',
    en: 'More people than that have been hired already',
  },
  named_contact: {
    da: 'Står som kontaktperson på en jobordre. Kun personen selv eller kommunen kan rette adressen',
    en: 'Is a contact on a job order. Only that person or the municipality can change the address',
  },
  named_contacts_only: {
    da: 'Kun jobordrens kontaktpersoner kan ændre, hvem der er kontaktpersoner',
    en: 'Only the job order’s contacts can change who its contacts are',
  },
  read_only_field: {
    da: 'Kommer fra CVR eller en indlæst fil og kan ikke rettes',
    en: 'Comes from the business register or an imported file and cannot be changed',
  },
  unknown_company: { da: 'Virksomheden er ikke kendt', en: 'The company is not known' },
  unknown_production_unit: {
    da: 'Produktionsenheden hører ikke til virksomheden',
    en: 'The production unit does not belong to the company',
  },
  unknown_contact: {
    da: 'Kontaktpersonen hører ikke til virksomheden',
    en: 'The contact does not belong to the company',
  },
  unknown_postal_code: { da: 'Postnummeret findes ikke', en: 'The postal code does not exist' },
  unknown_municipality: {
    da: 'Kommunen bruger ikke Virkelyst endnu',
    en: 'The municipality does not use Virkelyst yet',
  },
  unknown_person: {
    da: 'Personen er ikke konsulent i kommunen',
    en: 'The person is not a consultant of the municipality',
  },
  unknown_industry: { da: 'Branchen findes ikke', en: 'The industry does not exist' },
  already_done: { da: 'Findes allerede', en: 'Is already there' },
  weights_sum: { da: 'Vægtene skal tilsammen give 100 %', en: 'The weights must add up to 100 %' },
  occupation_weight: {
    da: 'Stillingen skal veje mest, og mindst 40 %. Ellers kan folk i et andet fag komme foran dem i det rigtige',
    en: 'The occupation must weigh most, and at least 40 %. Otherwise people in another trade can come before those in the right one',
  },
  effort_weight: {
    da: 'En indsats kan højst veje 10 %. Den skal flytte folk, der står omtrent lige, ikke afgøre listen',
    en: 'An effort can weigh at most 10 %. It is to move people who are about equal, not to decide the list',
  },
  effort_too_long: {
    da: 'En indsats varer højst et år. Beslut den igen, når den udløber',
    en: 'An effort lasts a year at most. Decide it anew when it runs out',
  },
  effort_end: {
    da: 'Den sidste dag skal være i dag eller senere og før den, der gælder nu',
    en: 'The last day must be today or later, and before the present one',
  },
  group_not_open: {
    da: 'En af målgrupperne kan ikke få den slags jobordre',
    en: 'One of the target groups cannot have that kind of job order',
  },
  last_day: {
    da: 'Sidste dag skal ligge i perioden og må ikke ligge i fremtiden',
    en: 'The last day must lie in the period and not in the future',
  },
  plan_order: {
    da: 'Trinnet skal begynde efter det forrige',
    en: 'The step must begin after the one before it',
  },
  plan_outside: {
    da: 'Datoen i planen ligger uden for forløbet',
    en: 'The date in the plan lies outside the placement',
  },
  plan_start: {
    da: 'Planen skal begynde på forløbets første dag',
    en: 'The plan must begin on the first day of the placement',
  },
  plan_past: {
    da: 'Uger, der er gået, kan ikke planlægges om. Vælg en dag i denne uge eller senere',
    en: 'Weeks gone by cannot be planned anew. Choose a day in this week or later',
  },
  plan_over_agreed: {
    da: 'Det er flere timer, end der er aftalt',
    en: 'These are more hours than agreed',
  },
  plan_no_paid: {
    da: 'Et job har ikke lønnede timer ved siden af sine egne',
    en: 'A job has no paid hours beside its own',
  },
  plan_key_twice: { da: 'Delmålet står der to gange', en: 'The milestone is there twice' },
  functions_same: {
    da: 'De lønnede timer skal være i en anden funktion end forløbet',
    en: 'The paid hours must be in another function than the placement',
  },
  bad_url: {
    da: 'Skriv en adresse, der begynder med https://',
    en: 'Write an address that begins with https://',
  },
  bad_link: { da: 'Linket er ikke helt. Kopiér det hele', en: 'The link is not whole. Copy all of it' },
  group_siblings: {
    da: 'En indsats må ikke skille grupper, der kun adskiller sig ved alder eller helbred. Tag dem, der mangler, med',
    en: 'An effort must not part groups that differ by age or health alone. Take along those that are missing',
  },
  // The schema library’s own codes, where a schema gives none.
  invalid_type: { da: 'Skal udfyldes', en: 'Must be filled in' },
  invalid_value: { da: 'Vælg en af mulighederne', en: 'Choose one of the options' },
  invalid_format: { da: 'Formen er ikke rigtig', en: 'The form is not right' },
  invalid_union: { da: 'Vælg en af mulighederne', en: 'Choose one of the options' },
  invalid_key: { da: 'Ukendt felt', en: 'Unknown field' },
  invalid_element: { da: 'Et af punkterne er ikke gyldigt', en: 'One of the items is not valid' },
  unrecognized_keys: { da: 'Ukendt felt', en: 'Unknown field' },
  not_multiple_of: { da: 'Tallet har for mange decimaler', en: 'The number has too many decimals' },
  too_big: {
    da: 'Værdien er for stor, eller der er for mange',
    en: 'The value is too large, or there are too many',
  },
  too_small: {
    da: 'Værdien er for lille, eller der er for få',
    en: 'The value is too small, or there are too few',
  },
  custom: { da: 'Værdien er ikke gyldig', en: 'The value is not valid' },
} as const satisfies Record<string, Label>
export type FieldErrorCode = keyof typeof fieldErrorLabels

/** The text for a field's error; a code nobody wrote a text for gets the general one. */
export const fieldErrorLabel = (code: string): Label =>
  Object.hasOwn(fieldErrorLabels, code) ? fieldErrorLabels[code as FieldErrorCode] : fieldErrorLabels.custom
