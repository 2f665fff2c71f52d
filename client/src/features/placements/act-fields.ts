import type { Labels } from '@virkelyst/shared/kernel/label'
import {
  endReasonLabels,
  outcomeLabels,
  representativeReasonLabels,
  vitasAllocationLabels,
  vitasOfferLabels,
  withdrawReasonLabels,
} from '@virkelyst/shared/placements/placement.labels'
import type { ActField } from './act-dialog'

const choices = (labels: Labels<string>) => Object.entries(labels).map(([value, label]) => ({ value, label }))
const reasonOf = (labels: Labels<string>): ActField => ({
  name: 'reason',
  label: 'reason',
  form: 'choice',
  options: choices(labels),
})
const note: ActField = { name: 'note', label: 'note', hint: 'noteIfOther', form: 'area', optional: true }
const grounds: ActField = { name: 'grounds', label: 'grounds', hint: 'groundsHint', form: 'area' }
const vitas: readonly ActField[] = [
  { name: 'caseNumber', label: 'caseNumber', form: 'text' },
  { name: 'url', label: 'url', form: 'text', optional: true },
  { name: 'offerStatus', label: 'offerStatus', form: 'choice', options: choices(vitasOfferLabels) },
  {
    name: 'allocationStatus',
    label: 'allocationStatus',
    form: 'choice',
    options: choices(vitasAllocationLabels),
  },
]

/** What each act asks; an act that is not here asks nothing. */
export const actFields = {
  sign: [{ name: 'name', label: 'name', hint: 'nameHint', form: 'text' }],
  invite: [
    { name: 'name', label: 'representativeName', form: 'text' },
    { name: 'email', label: 'representativeEmail', form: 'email' },
    {
      name: 'locale',
      label: 'language',
      form: 'choice',
      options: [
        { value: 'da', label: { da: 'Dansk', en: 'Danish' } },
        { value: 'en', label: { da: 'Engelsk', en: 'English' } },
      ],
    },
  ],
  representative_none: [reasonOf(representativeReasonLabels), note],
  submit: [{ name: 'comment', label: 'comment', hint: 'commentHint', form: 'area', optional: true }],
  send_back: [{ name: 'reason', label: 'message', form: 'area' }],
  hand_over: vitas,
  mirror: vitas,
  decide: [grounds],
  reconsider: [{ name: 'reason', label: 'reconsiderReason', form: 'area' }],
  extend: [{ name: 'endDate', label: 'endDate', form: 'date' }, grounds],
  assess: [grounds],
  end: [{ name: 'lastDay', label: 'lastDay', form: 'date' }, reasonOf(endReasonLabels), note],
  close: [
    { name: 'outcome', label: 'outcome', form: 'choice', options: choices(outcomeLabels) },
    { name: 'note', label: 'note', form: 'area', optional: true },
  ],
  withdraw: [reasonOf(withdrawReasonLabels), note],
} as const satisfies Record<string, readonly ActField[]>
