/** One use of personal data: what columns are held for, on what ground, and how long. */
export type Processing = {
  title: string
  whose: string
  purpose: string
  basis: string
  /** Why data that can tell of health or of a union may be held at all (GDPR article 9). */
  special?: string
  /** Proposed to the municipality, which decides. */
  retention: string
  /** The scheduled job that removes it; null: nothing removes it by itself yet. */
  removedBy: string | null
}

const publicTask = 'Art. 6(1)(e): public task, lov om en aktiv beskæftigelsesindsats'
const duty = 'Art. 6(1)(c): legal duty'
const socialProtection = 'Art. 9(2)(b) and (f); databeskyttelsesloven § 7'
const withTheCase = 'Five years after the case was closed, then anonymised'

/** Bases and periods are drafts for the controller; the articles are those of the GDPR. */
export const processings = {
  record: {
    title: 'The citizen’s record',
    whose: 'Citizens',
    purpose: 'Know who somebody is, how to reach them, and what work they look for and can do',
    basis: publicTask,
    retention: withTheCase,
    removedBy: null,
  },
  sensitive: {
    title: 'What can tell of benefit or health',
    whose: 'Citizens',
    purpose:
      'Offer only what the law allows for the target group; weigh what the person needs; follow how it goes',
    basis: publicTask,
    special: socialProtection,
    retention: withTheCase,
    removedBy: null,
  },
  choices: {
    title: 'Consent and objection',
    whose: 'Citizens',
    purpose: 'Present only who said yes, rank nobody who objected, and be able to show it',
    basis: `${duty}, art. 7(1) and 21`,
    retention: withTheCase,
    removedBy: null,
  },
  ranking: {
    title: 'Rankings and their index',
    whose: 'Citizens',
    purpose: 'Suggest people for an order by stated rules, and explain afterwards who stood where and why',
    basis: `${publicTask}; AI Act art. 12, 19 and 26(6) for the log`,
    special: `The index holds target groups: ${socialProtection}`,
    retention:
      'The index as long as the person can be ranked; a stored ranking two years, and never under six months',
    removedBy: null,
  },
  referral: {
    title: 'Proposals and presentations',
    whose: 'Citizens',
    purpose: 'Ask the citizen, present who said yes to the company, and keep what each answered',
    basis: publicTask,
    retention: withTheCase,
    removedBy: null,
  },
  placement: {
    title: 'Placements and their course',
    whose: 'Citizens; contacts and mentors whom the agreement names',
    purpose: 'Agree on, decide and follow a placement, and be able to account for the decision',
    basis: `${publicTask}; ${duty}, forvaltningsloven and arkivloven`,
    special: `Its kind can tell of reduced ability: ${socialProtection}`,
    retention: withTheCase,
    removedBy: null,
  },
  contacts: {
    title: 'People at companies',
    whose: 'Contacts, mentors and signers at companies; owners of one-person companies',
    purpose: 'Reach the workplace, and know who acts for it',
    basis: publicTask,
    retention: 'Two years after the company’s last order or placement; signatures with the placement',
    removedBy: null,
  },
  representatives: {
    title: 'Employee representatives',
    whose: 'Employee representatives',
    purpose: 'Let the representative see and sign what the law asks to be signed',
    basis: `${duty}, bekendtgørelse om en aktiv beskæftigelsesindsats`,
    special: `The office can tell of a union: ${socialProtection}`,
    retention: 'With the placement; an unused link thirty days after it ran out',
    removedBy: null,
  },
  accounts: {
    title: 'Accounts and rights',
    whose: 'Municipal staff, people at companies, citizens who sign in',
    purpose: 'Know who signs in, and what they may see and do',
    basis: `${publicTask}; ${duty}, art. 32`,
    retention: 'Two years after the last sign-in; the name stays with what the person did',
    removedBy: null,
  },
  access: {
    title: 'Sessions and tries',
    whose: 'Everybody who signs in or tries to',
    purpose: 'Keep somebody signed in, and stop guessing',
    basis: `${duty}, art. 32`,
    retention: 'A day after it ended or ran out; an unfinished sign-in goes at the next one',
    removedBy: 'forget_old_sessions',
  },
  acts: {
    title: 'Who did what',
    whose: 'Municipal staff, people at companies, citizens who act',
    purpose: 'Know who answers for each step, and whom to ask',
    basis: `${publicTask}; ${duty}, offentlighedsloven § 13`,
    retention: 'As long as the row it stands in',
    removedBy: null,
  },
  log: {
    title: 'Audit and events',
    whose: 'Everybody: who acted and who was read or changed',
    purpose: 'Show who saw and changed what and why; find misuse',
    basis: `${duty}, art. 5(2) and 32; AI Act art. 26(6)`,
    special: `Contents of events repeat what was changed: ${socialProtection}`,
    retention: 'Contents go with the person; the bare chain stays five years',
    removedBy: null,
  },
  mail: {
    title: 'Mail to be sent and sent',
    whose: 'Municipal staff, people at companies, employee representatives',
    purpose: 'Tell whoever’s turn it is; a row holds ids, and no address, name or text',
    basis: publicTask,
    retention: '90 days after it was sent, dropped or given up',
    removedBy: 'clear_outbox',
  },
} as const satisfies Record<string, Processing>
export type ProcessingName = keyof typeof processings
