import type { RetentionRule } from './retention.kinds'

const publicTask = {
  da: 'GDPR art. 6, stk. 1, litra e: opgave efter lov om en aktiv beskæftigelsesindsats',
  en: 'GDPR art. 6(1)(e): public task under lov om en aktiv beskæftigelsesindsats',
}

/** What is held about citizens, and about people at companies. */
export const peopleRetention = {
  case: {
    what: { da: 'Borgeren og sagen', en: 'The citizen and the case' },
    covers: {
      da: 'Oplysninger, jobmål og CV, spor, samtykke og indsigelse, forslag og præsentationer, forløb med aftaler, underskrifter, afgørelser, opfølgning og timer, borgerens egen adgang, og hvad der i loggen står om, hvad der blev ændret',
      en: 'Record, goals and CV, tracks, consent and objection, proposals and presentations, placements with agreements, signatures, decisions, follow-up and hours, the citizen’s own account, and what the log says was changed',
    },
    purpose: {
      da: 'At kunne gøre rede for, hvad der blev besluttet og hvorfor, så længe nogen kan klage, kræve erstatning eller refusion',
      en: 'Account for what was decided and why, as long as somebody can complain or claim damages or reimbursement',
    },
    basis: publicTask,
    after: { months: 60 },
    since: {
      da: 'sagen var lukket, og der sidst skete noget i den',
      en: 'the case was closed and something last happened in it',
    },
    warn: {
      days: 30,
      whom: { da: 'Borgeren: mail og Mine data', en: 'The citizen: by mail and on My data' },
    },
    action: 'erase',
    stays: {
      da: 'Tal, der ikke peger på nogen: hvad praktik førte til, og fordelingen måned for måned. Loggens linjer om, hvem der gjorde hvad hvornår, uden indhold.',
      en: 'Figures that point at nobody: what work placements led to, and exposure month by month. The lines of the log on who did what when, without contents.',
    },
    source: {
      da: 'Forslag. Forældelsesloven § 3 og bogføringsloven § 12 er set som pejlemærker; arkivlovens regler om kassation og fagsystemets journalpligt skal kommunen afklare',
      en: 'Proposed. Forældelsesloven § 3 and bogføringsloven § 12 were taken as landmarks; the municipality must settle what arkivloven asks before disposal, and that the case system holds the file',
    },
    bounds: { least: 12, most: 120 },
    job: 'forget_people',
  },
  unnamed: {
    what: {
      da: 'Forløb, som aldrig fik en borger og ikke blev til noget',
      en: 'Placements that never got a citizen and came to nothing',
    },
    covers: null,
    purpose: { da: 'At kunne svare virksomheden', en: 'Be able to answer the company' },
    basis: publicTask,
    after: { months: 24 },
    since: {
      da: 'forløbet blev trukket tilbage eller afslået',
      en: 'the placement was withdrawn or refused',
    },
    warn: null,
    action: 'delete',
    stays: null,
    source: { da: 'Forslag', en: 'Proposed' },
    bounds: { least: 6, most: 60 },
    job: 'forget_old',
  },
  rankings: {
    what: { da: 'Gemte rangeringer', en: 'Stored rankings' },
    covers: null,
    purpose: {
      da: 'At kunne forklare, hvem der stod hvor og hvorfor, og opgøre fordelingen',
      en: 'Explain who stood where and why, and reckon exposure',
    },
    basis: {
      da: 'Som ovenfor; AI-forordningen art. 12, 19 og 26, stk. 6, om logfiler',
      en: 'As above; AI Act art. 12, 19 and 26(6) on logs',
    },
    after: { months: 24 },
    since: { da: 'rangeringen blev lavet', en: 'the ranking was made' },
    warn: null,
    action: 'delete',
    stays: { da: 'Fordelingen måned for måned', en: 'Exposure month by month' },
    source: {
      da: 'AI-forordningen art. 26, stk. 6: mindst seks måneder. To år er et forslag',
      en: 'AI Act art. 26(6): six months at least. Two years are proposed',
    },
    bounds: { least: 6, most: 60 },
    job: 'forget_old',
  },
  index: {
    what: { da: 'Rangeringens indeks', en: 'The index of the ranking' },
    covers: null,
    purpose: { da: 'At finde kandidater hurtigt', en: 'Find candidates fast' },
    basis: publicTask,
    after: null,
    since: {
      da: 'straks sagen lukkes; indsigelse og job holder borgeren ude af enhver rangering',
      en: 'at once when the case is closed; an objection or a job keeps the citizen out of every ranking',
    },
    warn: null,
    action: 'delete',
    stays: null,
    source: { da: 'GDPR art. 21', en: 'GDPR art. 21' },
    bounds: null,
    job: null,
  },
  contacts: {
    what: { da: 'Kontaktpersoner hos virksomheder', en: 'Contacts at companies' },
    covers: null,
    purpose: {
      da: 'At nå arbejdspladsen og vide, hvem der handler for den',
      en: 'Reach the workplace, and know who acts for it',
    },
    basis: publicTask,
    after: { months: 24 },
    since: {
      da: 'virksomheden sidst havde en jobordre eller et forløb; for den, der er taget af: at en jobordre sidst nævnte personen',
      en: 'the company’s last order or placement; of somebody taken off: the last order that names them',
    },
    warn: null,
    action: 'delete',
    stays: {
      da: 'Navne i aftaler og underskrifter: de følger forløbet',
      en: 'Names in agreements and signatures: they go with the placement',
    },
    source: { da: 'Forslag', en: 'Proposed' },
    bounds: null,
    job: 'forget_old',
  },
  companies: {
    what: { da: 'Virksomheder og jobordrer', en: 'Companies and job orders' },
    covers: {
      da: 'Også ejere af enkeltmandsvirksomheder og hvad der er skrevet i en ordre',
      en: 'Owners of one-person companies, too, and what was written in an order',
    },
    purpose: {
      da: 'At kende virksomheden og dens ordrer igen',
      en: 'Know the company and its orders again',
    },
    basis: publicTask,
    after: null,
    since: { da: 'intet fjerner dem af sig selv', en: 'nothing removes them by itself' },
    warn: null,
    action: 'keep',
    stays: {
      da: 'Oplysninger fra CVR er offentlige. Ordrer bærer de tal, som ledelsen følger. Kommunen afgør, om de skal have en frist',
      en: 'What comes from the business register is public. Orders carry the figures that management follows. The municipality decides whether they get a period',
    },
    source: { da: 'Intet forslag endnu', en: 'Nothing proposed yet' },
    bounds: null,
    job: null,
  },
  links: {
    what: {
      da: 'Link til medarbejderrepræsentanter, som ikke blev brugt',
      en: 'Links for employee representatives that were not used',
    },
    covers: null,
    purpose: { da: 'At kunne underskrive uden konto', en: 'Sign without an account' },
    basis: {
      da: 'GDPR art. 6, stk. 1, litra c: medarbejdernes repræsentant skal høres',
      en: 'GDPR art. 6(1)(c): the employees’ representative has to be heard',
    },
    after: { days: 30 },
    since: { da: 'linket udløb', en: 'the link ran out' },
    warn: null,
    action: 'delete',
    stays: {
      da: 'Brugte link og underskriften: de følger forløbet',
      en: 'Used links and the signature: they go with the placement',
    },
    source: { da: 'Forslag', en: 'Proposed' },
    bounds: null,
    job: 'forget_old',
  },
} as const satisfies Record<string, RetentionRule>
