import { defineTexts } from '../../i18n/texts'

export const offerCheckTexts = defineTexts('offer-check', {
  da: {
    title: 'Regeltjek',
    lead: 'Tjekkes, mens I udfylder. Kommunen træffer afgørelsen.',
    leadStaff: 'Tjekket uden en bestemt person.',
    working: 'Tjekker …',
    inOrder_one: '{{count}} regel er i orden',
    inOrder_other: '{{count}} regler er i orden',
    byMunicipality: 'Kommunen tjekker også: {{what}}.',
    sources: 'Hvor reglerne kommer fra',
    guidanceHint: 'Vejledende: tallet er ikke holdt op mod den gældende lov.',
    and: 'og',
    noWorkplace: 'Vælg arbejdspladsen, så tjekkes reglerne.',
    summary: 'Regeltjek: {{light}}. {{count}} punkter at se på.',
    summaryGreen: 'Regeltjek: {{light}}.',
  },
  en: {
    title: 'Rule check',
    lead: 'Checked while you fill in. The municipality decides.',
    leadStaff: 'Checked without a certain person.',
    working: 'Checking …',
    inOrder_one: '{{count}} rule is in order',
    inOrder_other: '{{count}} rules are in order',
    byMunicipality: 'The municipality also checks: {{what}}.',
    sources: 'Where the rules come from',
    guidanceHint: 'Guidance: the number has not been held against the law in force.',
    and: 'and',
    noWorkplace: 'Choose the workplace, and the rules are checked.',
    summary: 'Rule check: {{light}}. {{count}} points to look at.',
    summaryGreen: 'Rule check: {{light}}.',
  },
})
