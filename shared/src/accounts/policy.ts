import { type Role, roles } from './roles'

/**
 * Which rows a permitted role may touch. A row outside gives the same answer as a row that is not there.
 * - `none`: no row of anybody's is touched
 * - `own_company`: rows of the actor's CVR numbers
 * - `named_contact`: referrals of orders where the actor is a named contact, until 30 days after the order closes
 * - `own_municipality`: rows of the actor's municipality
 * - `visible_order`: orders of the own municipality, and open ones of the network
 * - `self`: the actor's own account, draft or citizen record
 */
export type RowScope =
  | 'none'
  | 'own_company'
  | 'named_contact'
  | 'own_municipality'
  | 'visible_order'
  | 'self'

export type PolicyLine = {
  /** `public`: also without sign-in. `signed_in`: any person, even without a role. */
  who: Partial<Record<Role, RowScope>> | 'public' | 'signed_in'
  /** True where data about a person is read or written: every call is audited. */
  person?: true
}

const every = (scope: RowScope): Partial<Record<Role, RowScope>> =>
  Object.fromEntries(roles.map((role) => [role, scope]))
const staff = (scope: RowScope) => ({ employer_consultant: scope, job_broker: scope }) as const
const caseStaff = (scope: RowScope) => ({ ...staff(scope), caseworker: scope }) as const
const readers = (scope: RowScope) =>
  ({ ...caseStaff(scope), manager: scope, external_provider: scope }) as const

/** Every procedure of the portal, who may call it, and which rows they may touch. The server refuses to start with one missing. */
export const policy = {
  'accounts.me': { who: 'public' },
  'accounts.switchSeat': { who: 'signed_in' },
  'accounts.setLocale': { who: 'signed_in' },
  'accounts.people': { who: { administrator: 'own_municipality' } },
  'accounts.grant': { who: { administrator: 'own_municipality' } },
  'accounts.revoke': { who: { administrator: 'own_municipality' } },
  'accounts.invite': { who: { administrator: 'own_municipality' } },
  'accounts.revokeInvitation': { who: { administrator: 'own_municipality' } },
  'accounts.issueLinkCode': { who: caseStaff('own_municipality'), person: true },
  'accounts.redeemLinkCode': { who: 'signed_in', person: true },

  'municipalities.list': { who: 'public' },
  'municipalities.settings': { who: { administrator: 'own_municipality', manager: 'own_municipality' } },
  'municipalities.updateSettings': { who: { administrator: 'own_municipality' } },
  'municipalities.colleagues': { who: staff('own_municipality') },
  'geography.lookup': { who: 'public' },
  'geography.lists': { who: { administrator: 'none' } },
  'industries.search': { who: every('none') },
  'occupations.suggest': { who: every('none') },
  'occupations.search': { who: { administrator: 'none' } },
  'occupations.get': { who: { administrator: 'none' } },
  'occupations.understand': { who: { administrator: 'none' } },
  'occupations.changes': { who: { administrator: 'none' } },
  'occupations.addTitle': { who: { administrator: 'none' } },
  'occupations.correctTitle': { who: { administrator: 'none' } },
  'occupations.takeBack': { who: { administrator: 'none' } },
  'occupations.reResolution': { who: { administrator: 'none' } },
  'occupations.reResolutionTitles': { who: { administrator: 'none' } },
  'occupations.startReResolution': { who: { administrator: 'none' } },
  'occupations.stopReResolution': { who: { administrator: 'none' } },

  'companies.mine': { who: { employer: 'own_company' } },
  'companies.search': { who: readers('none') },
  'companies.get': { who: readers('none') },
  'companies.create': { who: staff('none') },
  'companies.update': { who: { employer: 'own_company', ...staff('none') } },
  'companies.saveUnit': { who: { employer: 'own_company', ...staff('none') } },
  'companies.saveStaff': { who: { employer: 'own_company', ...staff('none') } },
  'companies.saveContact': { who: { employer: 'own_company', ...staff('none') } },
  'companies.removeContact': { who: { employer: 'own_company', ...staff('none') } },
  'companies.setSupport': { who: staff('none') },

  'jobOrders.saveDraft': { who: { employer: 'own_company', ...staff('self') } },
  'jobOrders.discardDraft': { who: { employer: 'own_company', ...staff('self') } },
  'jobOrders.submit': { who: { employer: 'own_company', ...staff('self') } },
  'jobOrders.repeat': { who: { employer: 'own_company', ...staff('visible_order') } },
  'jobOrders.mine': { who: { employer: 'own_company' } },
  'jobOrders.get': { who: { employer: 'own_company' } },
  'jobOrders.workList': { who: readers('visible_order') },
  'jobOrders.workListSummary': { who: readers('own_municipality') },
  'jobOrders.getForConsultant': { who: readers('visible_order') },
  'jobOrders.update': { who: { employer: 'own_company', ...staff('own_municipality') } },
  'jobOrders.changeStatus': { who: { employer: 'own_company', ...staff('own_municipality') } },
  'jobOrders.takeResponsibility': { who: staff('own_municipality') },
  'jobOrders.takeOver': { who: { employer: 'own_company' } },
  'jobOrders.adverts': { who: 'public' },
  'jobOrders.advert': { who: 'public' },

  'citizens.search': { who: readers('own_municipality'), person: true },
  'citizens.get': { who: readers('own_municipality'), person: true },
  'citizens.create': { who: caseStaff('own_municipality'), person: true },
  'citizens.update': { who: caseStaff('own_municipality'), person: true },
  'citizens.mine': { who: { citizen: 'self' }, person: true },
  'citizens.updateMine': { who: { citizen: 'self' }, person: true },
  'citizens.setConsent': { who: { citizen: 'self' }, person: true },
  'citizens.setObjection': { who: { citizen: 'self' }, person: true },

  'matching.rank': { who: staff('visible_order'), person: true },
  'matching.compare': { who: staff('own_municipality'), person: true },
  'matching.openingsFor': { who: staff('own_municipality'), person: true },
  'matching.runsOfOrder': {
    who: { ...staff('own_municipality'), manager: 'own_municipality' },
  },
  'matching.runs': {
    who: { manager: 'own_municipality', data_protection_officer: 'own_municipality' },
  },
  'matching.run': {
    who: {
      ...staff('own_municipality'),
      manager: 'own_municipality',
      data_protection_officer: 'own_municipality',
    },
    person: true,
  },
  'matching.exposure': {
    who: {
      manager: 'own_municipality',
      data_protection_officer: 'own_municipality',
      administrator: 'own_municipality',
    },
  },
  'matching.callsFor': { who: staff('own_municipality'), person: true },
  'matching.mySmallJobs': { who: { citizen: 'self' }, person: true },
  'matching.weights': {
    who: {
      ...staff('own_municipality'),
      manager: 'own_municipality',
      administrator: 'own_municipality',
    },
  },
  'matching.prepareWeights': { who: { administrator: 'own_municipality' } },
  'matching.takeBackWeights': { who: { administrator: 'own_municipality' } },
  'matching.efforts': {
    who: {
      ...staff('own_municipality'),
      manager: 'own_municipality',
      administrator: 'own_municipality',
    },
  },
  'matching.decideEffort': { who: { administrator: 'own_municipality' } },
  'matching.endEffort': { who: { administrator: 'own_municipality' } },
  'matching.previewOrders': { who: { administrator: 'own_municipality' } },
  'matching.previewChange': { who: { administrator: 'visible_order' }, person: true },

  'referrals.propose': { who: staff('own_municipality'), person: true },
  'referrals.exclude': { who: staff('own_municipality'), person: true },
  'referrals.include': { who: staff('own_municipality'), person: true },
  'referrals.withdraw': { who: staff('own_municipality'), person: true },
  'referrals.answer': { who: { citizen: 'self', ...staff('own_municipality') }, person: true },
  'referrals.considerations': { who: staff('own_municipality'), person: true },
  'referrals.confirm': { who: staff('own_municipality'), person: true },
  'referrals.verdict': { who: { employer: 'named_contact', ...staff('own_municipality') }, person: true },
  'referrals.forOrder': { who: { ...staff('own_municipality'), manager: 'own_municipality' }, person: true },
  'referrals.workList': { who: { ...staff('own_municipality'), manager: 'own_municipality' }, person: true },
  'referrals.presented': { who: { employer: 'named_contact' }, person: true },
  'referrals.mine': { who: { citizen: 'self' }, person: true },
  'referrals.showInterest': { who: { citizen: 'self' }, person: true },
  'referrals.withdrawInterest': { who: { citizen: 'self' }, person: true },

  'tracks.ofCitizen': { who: readers('own_municipality'), person: true },
  'tracks.due': { who: caseStaff('own_municipality'), person: true },
  'tracks.begin': { who: caseStaff('own_municipality'), person: true },
  'tracks.end': { who: caseStaff('own_municipality'), person: true },
  'tracks.follow': { who: caseStaff('own_municipality'), person: true },
  'tracks.pause': { who: caseStaff('own_municipality'), person: true },
  'tracks.takeBackPause': { who: caseStaff('own_municipality'), person: true },
  'tracks.tick': { who: caseStaff('own_municipality'), person: true },
  'tracks.takeBackTick': { who: caseStaff('own_municipality'), person: true },

  'placementRules.check': { who: { employer: 'own_company', ...staff('none') } },
  'placementRules.checkPerson': { who: caseStaff('own_municipality'), person: true },
  'placementRules.list': { who: { ...readers('none'), administrator: 'none' } },
  'placementRules.compare': { who: { administrator: 'own_municipality', manager: 'own_municipality' } },
  'placementRules.preview': { who: { administrator: 'own_municipality' } },
  'placementRules.prepare': { who: { administrator: 'none' } },
  'placementRules.verify': { who: { administrator: 'none' } },
  'placementRules.takeBack': { who: { administrator: 'none' } },

  'placements.beginFromOrder': {
    who: { employer: 'own_company', ...caseStaff('visible_order') },
    person: true,
  },
  'placements.beginNamed': { who: caseStaff('own_municipality'), person: true },
  'placements.saveTerms': { who: { employer: 'own_company', ...caseStaff('own_municipality') } },
  'placements.savePlan': { who: { employer: 'own_company', ...caseStaff('own_municipality') } },
  'placements.sign': { who: { employer: 'own_company' } },
  'placements.reopen': { who: { employer: 'own_company', ...caseStaff('own_municipality') } },
  'placements.inviteRepresentative': { who: { employer: 'own_company' } },
  'placements.representativeNone': { who: { employer: 'own_company' } },
  'placements.representativeFound': { who: { employer: 'own_company' } },
  'placements.submit': { who: { employer: 'own_company' } },
  'placements.handOver': { who: { employer: 'own_company', ...caseStaff('own_municipality') } },
  'placements.mirror': { who: { employer: 'own_company', ...caseStaff('own_municipality') } },
  'placements.sendBack': { who: caseStaff('own_municipality') },
  'placements.preApprove': { who: caseStaff('own_municipality') },
  'placements.match': { who: caseStaff('own_municipality'), person: true },
  'placements.unmatch': { who: caseStaff('own_municipality'), person: true },
  'placements.inform': { who: caseStaff('own_municipality'), person: true },
  'placements.decide': { who: caseStaff('own_municipality'), person: true },
  'placements.reconsider': { who: caseStaff('own_municipality'), person: true },
  'placements.accept': { who: { employer: 'own_company', ...caseStaff('own_municipality') } },
  'placements.start': { who: caseStaff('own_municipality') },
  'placements.extend': { who: caseStaff('own_municipality'), person: true },
  'placements.assess': { who: caseStaff('own_municipality'), person: true },
  'placements.end': { who: { employer: 'own_company', ...caseStaff('own_municipality') } },
  'placements.resume': { who: caseStaff('own_municipality') },
  'placements.close': { who: caseStaff('own_municipality'), person: true },
  'placements.reopenOutcome': { who: caseStaff('own_municipality'), person: true },
  'placements.withdraw': { who: { employer: 'own_company', ...caseStaff('own_municipality') } },
  'placements.list': { who: { ...caseStaff('own_municipality'), manager: 'own_municipality' }, person: true },
  'placements.get': { who: { ...caseStaff('own_municipality'), manager: 'own_municipality' }, person: true },
  'placements.ofMyCompany': { who: { employer: 'own_company' } },
  'placements.getForEmployer': { who: { employer: 'own_company' }, person: true },
  'ownData.trail': { who: { citizen: 'self' }, person: true },
  'ownData.export': { who: { citizen: 'self' }, person: true },
  'placements.mine': { who: { citizen: 'self' }, person: true },
  'hourPlans.get': {
    who: { employer: 'own_company', ...caseStaff('own_municipality'), manager: 'own_municipality' },
    person: true,
  },
  'hourPlans.mine': { who: { citizen: 'self' }, person: true },
  'hourPlans.toRegister': { who: { employer: 'named_contact' }, person: true },
  'hourPlans.propose': {
    who: { employer: 'named_contact', ...caseStaff('own_municipality') },
    person: true,
  },
  'hourPlans.answer': { who: { employer: 'named_contact', ...caseStaff('own_municipality') }, person: true },
  'hourPlans.register': {
    who: { employer: 'named_contact', ...caseStaff('own_municipality') },
    person: true,
  },
  'hourPlans.reach': { who: { employer: 'named_contact', ...caseStaff('own_municipality') }, person: true },
  'documents.list': {
    who: {
      citizen: 'self',
      employer: 'own_company',
      ...caseStaff('own_municipality'),
      manager: 'own_municipality',
    },
  },
  'documents.get': {
    who: {
      citizen: 'self',
      employer: 'own_company',
      ...caseStaff('own_municipality'),
      manager: 'own_municipality',
    },
    person: true,
  },
  'documents.make': {
    who: { citizen: 'self', employer: 'own_company', ...caseStaff('own_municipality') },
    person: true,
  },
  'followUps.ofPlacement': {
    who: { ...caseStaff('own_municipality'), manager: 'own_municipality' },
    person: true,
  },
  'followUps.ofMyCompany': { who: { employer: 'own_company' }, person: true },
  'followUps.mine': { who: { citizen: 'self' }, person: true },
  'followUps.due': { who: { ...caseStaff('own_municipality'), manager: 'own_municipality' }, person: true },
  'followUps.calendar': {
    who: {
      employer: 'own_company',
      citizen: 'self',
      ...caseStaff('own_municipality'),
      manager: 'own_municipality',
    },
    person: true,
  },
  'followUps.funnel': { who: { ...caseStaff('own_municipality'), manager: 'own_municipality' } },
  'followUps.add': { who: caseStaff('own_municipality'), person: true },
  'followUps.agree': { who: caseStaff('own_municipality'), person: true },
  'followUps.close': { who: caseStaff('own_municipality'), person: true },
  'followUps.cancel': { who: caseStaff('own_municipality'), person: true },
  'followUps.reopen': { who: caseStaff('own_municipality'), person: true },
  'followUps.answer': {
    who: { employer: 'own_company', citizen: 'self', ...caseStaff('own_municipality') },
    person: true,
  },
  'followUps.recordOutcome': { who: caseStaff('own_municipality'), person: true },
  'followUps.savePeople': { who: caseStaff('own_municipality'), person: true },
  'placements.representativeView': { who: 'public' },
  'placements.representativeSign': { who: 'public' },

  'notifications.outbox': { who: { administrator: 'own_municipality' } },
  'notifications.retry': { who: { administrator: 'own_municipality' } },

  'audit.search': { who: { data_protection_officer: 'own_municipality' }, person: true },
} as const satisfies Record<string, PolicyLine>

export type ProcedureName = keyof typeof policy

/** The rows `role` may touch by `procedure`, or null where it may not call it. */
export const scopeFor = (procedure: ProcedureName, role: Role | null): RowScope | null => {
  const { who }: PolicyLine = policy[procedure]
  if (who === 'public') return 'none'
  if (who === 'signed_in') return 'self'
  return role === null ? null : (who[role] ?? null)
}
