import type { RetentionRuleId } from '@virkelyst/shared/retention/retention.rules'

/** One use of personal data: what columns are held for, on what ground, and how long. */
export type Processing = {
  title: string
  whose: string
  purpose: string
  basis: string
  /** Why data that can tell of health or of a union may be held at all (GDPR article 9). */
  special?: string
  /** How long: the rules that remove it, by what it belongs to. */
  keptBy: readonly RetentionRuleId[]
}

const publicTask = 'Art. 6(1)(e): public task, lov om en aktiv beskæftigelsesindsats'
const duty = 'Art. 6(1)(c): legal duty'
const socialProtection = 'Art. 9(2)(b) and (f); databeskyttelsesloven § 7'

/** Bases and periods are drafts for the controller; the articles are those of the GDPR. */
export const processings = {
  record: {
    title: 'The citizen’s record',
    whose: 'Citizens',
    purpose: 'Know who somebody is, how to reach them, and what work they look for and can do',
    basis: publicTask,
    keptBy: ['case'],
  },
  sensitive: {
    title: 'What can tell of benefit or health',
    whose: 'Citizens',
    purpose:
      'Offer only what the law allows for the target group; weigh what the person needs; follow how it goes',
    basis: publicTask,
    special: socialProtection,
    keptBy: ['case'],
  },
  choices: {
    title: 'Consent and objection',
    whose: 'Citizens',
    purpose: 'Present only who said yes, rank nobody who objected, and be able to show it',
    basis: `${duty}, art. 7(1) and 21`,
    keptBy: ['case'],
  },
  ranking: {
    title: 'Rankings and their index',
    whose: 'Citizens',
    purpose: 'Suggest people for an order by stated rules, and explain afterwards who stood where and why',
    basis: `${publicTask}; AI Act art. 12, 19 and 26(6) for the log`,
    special: `The index holds target groups: ${socialProtection}`,
    keptBy: ['rankings', 'index', 'case'],
  },
  referral: {
    title: 'Proposals and presentations',
    whose: 'Citizens',
    purpose: 'Ask the citizen, present who said yes to the company, and keep what each answered',
    basis: publicTask,
    keptBy: ['case'],
  },
  placement: {
    title: 'Placements and their course',
    whose: 'Citizens; contacts and mentors whom the agreement names',
    purpose: 'Agree on, decide and follow a placement, and be able to account for the decision',
    basis: `${publicTask}; ${duty}, forvaltningsloven and arkivloven`,
    special: `Its kind can tell of reduced ability: ${socialProtection}`,
    keptBy: ['case', 'unnamed'],
  },
  contacts: {
    title: 'People at companies',
    whose: 'Contacts, mentors and signers at companies; owners of one-person companies',
    purpose: 'Reach the workplace, and know who acts for it',
    basis: publicTask,
    keptBy: ['contacts', 'companies', 'drafts', 'case'],
  },
  representatives: {
    title: 'Employee representatives',
    whose: 'Employee representatives',
    purpose: 'Let the representative see and sign what the law asks to be signed',
    basis: `${duty}, bekendtgørelse om en aktiv beskæftigelsesindsats`,
    special: `The office can tell of a union: ${socialProtection}`,
    keptBy: ['case', 'links'],
  },
  accounts: {
    title: 'Accounts and rights',
    whose: 'Municipal staff, people at companies, citizens who sign in',
    purpose: 'Know who signs in, and what they may see and do',
    basis: `${publicTask}; ${duty}, art. 32`,
    keptBy: ['accounts', 'invitations', 'case'],
  },
  access: {
    title: 'Sessions and tries',
    whose: 'Everybody who signs in or tries to',
    purpose: 'Keep somebody signed in, and stop guessing',
    basis: `${duty}, art. 32`,
    keptBy: ['sessions'],
  },
  acts: {
    title: 'Who did what',
    whose: 'Municipal staff, people at companies, citizens who act',
    purpose: 'Know who answers for each step, and whom to ask',
    basis: `${publicTask}; ${duty}, offentlighedsloven § 13`,
    keptBy: ['acts', 'case'],
  },
  log: {
    title: 'Audit and events',
    whose: 'Everybody: who acted and who was read or changed',
    purpose: 'Show who saw and changed what and why; find misuse',
    basis: `${duty}, art. 5(2) and 32; AI Act art. 26(6)`,
    special: `Contents of events repeat what was changed: ${socialProtection}`,
    keptBy: ['log', 'contents', 'case'],
  },
  mail: {
    title: 'Mail to be sent and sent',
    whose: 'Municipal staff, people at companies, employee representatives',
    purpose: 'Tell whoever’s turn it is; a row holds ids, and no address, name or text',
    basis: publicTask,
    keptBy: ['mail'],
  },
} as const satisfies Record<string, Processing>
export type ProcessingName = keyof typeof processings
