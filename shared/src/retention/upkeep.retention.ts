import type { RetentionRule } from './retention.kinds'

const security = {
  da: 'GDPR art. 6, stk. 1, litra c, og art. 32: sikkerhed',
  en: 'GDPR art. 6(1)(c) and 32: security',
}
const accountability = {
  da: 'GDPR art. 5, stk. 2, og art. 32; AI-forordningen art. 26, stk. 6',
  en: 'GDPR art. 5(2) and 32; AI Act art. 26(6)',
}

/** What the portal holds to be run and accounted for. */
export const upkeepRetention = {
  accounts: {
    what: {
      da: 'Konti uden login: medarbejdere og virksomheder',
      en: 'Accounts without sign-in: staff and companies',
    },
    purpose: {
      da: 'At vide, hvem der logger ind, og hvad de må',
      en: 'Know who signs in, and what they may do',
    },
    basis: security,
    after: { months: 24 },
    since: {
      da: 'personen sidst loggede ind; administratorer lukkes af en anden administrator, og borgeres konto følger sagen',
      en: 'the last sign-in; administrators are ended by another one, and a citizen’s account goes with the case',
    },
    warn: null,
    action: 'anonymise',
    stays: {
      da: 'Navnet, ved det personen har gjort: et skridt i en sag har en, der står inde for det (offentlighedsloven § 13)',
      en: 'The name, at what the person did: somebody answers for each step of a case (offentlighedsloven § 13)',
    },
    source: { da: 'Forslag', en: 'Proposed' },
    bounds: null,
    job: 'forget_old',
  },
  acts: {
    what: { da: 'Hvem der gjorde hvad', en: 'Who did what' },
    purpose: { da: 'At vide, hvem der står inde for et skridt', en: 'Know who answers for a step' },
    basis: {
      da: 'Offentlighedsloven § 13; GDPR art. 5, stk. 2',
      en: 'Offentlighedsloven § 13; GDPR art. 5(2)',
    },
    after: null,
    since: { da: 'sammen med det, de står ved', en: 'with what they stand beside' },
    warn: null,
    action: 'keep',
    stays: {
      da: 'Regler, vægte, indsatser og frister er beslutninger og bliver',
      en: 'Rules, weights, efforts and periods are decisions, and stay',
    },
    source: { da: 'Forslag', en: 'Proposed' },
    bounds: null,
    job: null,
  },
  invitations: {
    what: {
      da: 'Invitationer og engangskoder',
      en: 'Invitations and one-time codes',
    },
    purpose: { da: 'At lade nogen komme ind', en: 'Let somebody in' },
    basis: security,
    after: { months: 6 },
    since: {
      da: 'de blev sendt, brugt eller trukket tilbage',
      en: 'they were sent, used or taken back',
    },
    warn: null,
    action: 'delete',
    stays: null,
    source: { da: 'Forslag', en: 'Proposed' },
    bounds: null,
    job: 'forget_old',
  },
  drafts: {
    what: { da: 'Kladder til jobordrer', en: 'Drafts of job orders' },
    purpose: { da: 'At kunne skrive videre', en: 'Go on writing' },
    basis: {
      da: 'GDPR art. 6, stk. 1, litra e',
      en: 'GDPR art. 6(1)(e)',
    },
    after: { months: 6 },
    since: { da: 'kladden sidst blev gemt', en: 'the draft was last saved' },
    warn: null,
    action: 'delete',
    stays: null,
    source: { da: 'Forslag', en: 'Proposed' },
    bounds: { least: 1, most: 24 },
    job: 'forget_old',
  },
  sessions: {
    what: { da: 'Sessioner og forsøg på login', en: 'Sessions and tries to sign in' },
    purpose: {
      da: 'At holde nogen logget ind og stoppe gætteri',
      en: 'Keep somebody signed in, and stop guessing',
    },
    basis: security,
    after: { days: 1 },
    since: { da: 'de sluttede eller udløb', en: 'they ended or ran out' },
    warn: null,
    action: 'delete',
    stays: null,
    source: { da: 'Forslag', en: 'Proposed' },
    bounds: null,
    job: 'forget_old_sessions',
  },
  mail: {
    what: {
      da: 'Mail, der skal sendes og er sendt: uden adresse, navn og tekst',
      en: 'Mail to be sent and sent: no address, name or text',
    },
    purpose: { da: 'At kunne svare på, om en mail gik ud', en: 'Answer whether a mail went out' },
    basis: { da: 'GDPR art. 6, stk. 1, litra e', en: 'GDPR art. 6(1)(e)' },
    after: { days: 90 },
    since: {
      da: 'den blev sendt, blev overflødig eller blev opgivet',
      en: 'it was sent, dropped or given up',
    },
    warn: null,
    action: 'delete',
    stays: null,
    source: { da: 'Forslag', en: 'Proposed' },
    bounds: null,
    job: 'clear_outbox',
  },
  contents: {
    what: {
      da: 'Loggens indhold, hvor det ikke er om en borger: hvad der stod før og efter i ordrer, virksomheder, konti og indlæsninger',
      en: 'Contents of the log that are not about a citizen: what stood before and after in orders, companies, accounts and imports',
    },
    purpose: { da: 'At finde fejl og misbrug', en: 'Find faults and misuse' },
    basis: accountability,
    after: { months: 60 },
    since: { da: 'det skete', en: 'it happened' },
    warn: null,
    action: 'delete',
    stays: {
      da: 'Linjerne. Filer, der indlæses, gemmes ikke',
      en: 'The lines. Files that are imported are not kept',
    },
    source: { da: 'Forslag', en: 'Proposed' },
    bounds: null,
    job: 'forget_old',
  },
  log: {
    what: {
      da: 'Loggens linjer: hvem der læste eller ændrede hvad, hvornår og hvorfor',
      en: 'The lines of the log: who read or changed what, when and why',
    },
    purpose: { da: 'At kunne vise, hvem der så og ændrede hvad', en: 'Show who saw and changed what' },
    basis: accountability,
    after: null,
    since: { da: 'intet fjerner dem', en: 'nothing removes them' },
    warn: null,
    action: 'keep',
    stays: {
      da: 'Linjerne er kædet sammen: fjernes én, brister kæden. De holder numre, som ikke længere fører til nogen, når personen er slettet',
      en: 'The lines are a chain that breaks when one is removed. They hold ids that lead to nobody once the person is erased',
    },
    source: {
      da: 'Forslag: kommunen afgør, hvornår en kæde kan afsluttes og en ny begyndes',
      en: 'Proposed: the municipality decides when a chain can be closed and a new one begun',
    },
    bounds: null,
    job: null,
  },
  figures: {
    what: {
      da: 'Tal: hvad praktik førte til, og fordelingen måned for måned',
      en: 'Figures: what work placements led to, and exposure month by month',
    },
    purpose: {
      da: 'At se, hvad indsatsen fører til, og for hvem',
      en: 'See what the effort leads to, and for whom',
    },
    basis: {
      da: 'Ingen personoplysninger: ingen grupper under fem vises',
      en: 'No personal data: no group under five is shown',
    },
    after: null,
    since: { da: 'de bliver', en: 'they stay' },
    warn: null,
    action: 'keep',
    stays: null,
    source: { da: 'GDPR betragtning 26', en: 'GDPR recital 26' },
    bounds: null,
    job: null,
  },
} as const satisfies Record<string, RetentionRule>
