import type { Locale } from '../accounts/account.schema'
import { sectorLabels } from '../companies/company.labels'
import { legalPurposeLabels, purposeLabels } from '../job-orders/job-order.labels'
import { kronerText, listText, numberText } from '../kernel/tell'
import { placementKindLabels } from '../placement-rules/placement.labels'
import type { AgreementContent } from './agreement-content.schema'
import { planBlocks } from './agreement-plan.blocks'
import { rulesBlocks } from './agreement-rules.blocks'
import { decisionBlocks, signatureBlocks } from './agreement-signing.blocks'
import { subsidyBlocks } from './agreement-subsidy.blocks'
import { makeTell, type Tell } from './agreement-tell'
import type { Block, DocumentLayout } from './document.blocks'

type Fact = { term: string; value: string }
const fact = (term: string, value: string | null | undefined): Fact[] => (value ? [{ term, value }] : [])
const facts = (...rows: Fact[][]): Block[] =>
  rows.flat().length === 0 ? [] : [{ type: 'facts', rows: rows.flat() }]
const told = (text: string, value: string | null | undefined): Block[] =>
  value
    ? [
        { type: 'subheading', text },
        { type: 'paragraph', text: value },
      ]
    : []
const section = (text: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ type: 'heading', text }, ...blocks]

const partiesBlocks = (
  { company, unit, municipalityName, personName, terms }: AgreementContent,
  { t }: Tell,
) =>
  facts(
    fact(t('company'), `${company.name}, CVR ${company.cvr}`),
    fact(t('unit'), `${unit.name}, P ${unit.pNumber}`),
    fact(t('workplace'), terms.workplace),
    fact(t('municipality'), municipalityName),
    fact(t('person'), personName ?? t('nobody')),
  )

const workBlocks = ({ terms }: AgreementContent, { t, say, locale }: Tell): Block[] => [
  ...facts(
    fact(t('title'), terms.title),
    fact(t('purpose'), terms.purpose && say(purposeLabels[terms.purpose])),
    fact(
      t('legalPurposes'),
      listText(
        terms.legalPurposes.map((purpose, index) => {
          const text = say(legalPurposeLabels[purpose])
          return index === 0 ? text : text.toLowerCase()
        }),
        locale,
      ),
    ),
  ),
  ...told(t('tasks'), terms.tasks),
  ...told(t('learningGoals'), terms.learningGoals),
  ...told(t('paidHoursFunction'), terms.paidHoursFunction),
  ...told(t('adaptations'), terms.adaptations),
]

const periodBlocks = (content: AgreementContent, tell: Tell): Block[] => {
  const { terms } = content
  const { t, day, locale } = tell
  return [
    ...facts(
      fact(t('startDate'), day(terms.startDate)),
      fact(t('endDate'), terms.endDate === undefined ? t('noEnd') : day(terms.endDate)),
      fact(t('hours'), t('hoursValue', { hours: numberText(terms.hours, locale, 2) })),
      fact(t('schedule'), terms.schedule),
    ),
    ...planBlocks(content, tell),
  ]
}

const payBlocks = (content: AgreementContent, tell: Tell): Block[] => {
  const { terms } = content
  const { t, say, locale } = tell
  const paid = facts(
    fact(t('sector'), terms.sector && say(sectorLabels[terms.sector])),
    fact(t('collectiveAgreement'), terms.collectiveAgreement),
    fact(
      t('hourlyWage'),
      terms.hourlyWageOere === undefined ? undefined : kronerText(terms.hourlyWageOere, locale),
    ),
    fact(
      t('monthlyCost'),
      terms.monthlyCostOere === undefined ? undefined : kronerText(terms.monthlyCostOere, locale),
    ),
  )
  return [...paid, ...subsidyBlocks(content, tell)]
}

const numbersBlocks = ({ terms }: AgreementContent, { t, locale }: Tell): Block[] => {
  const number = (value: number | undefined) =>
    value === undefined ? undefined : numberText(value, locale, 2)
  const yesNo = (value: boolean | undefined) => (value === undefined ? undefined : t(value ? 'yes' : 'no'))
  return facts(
    fact(t('mean'), number(terms.staffTwelveMonthMean)),
    fact(t('latest'), number(terms.staffLatestMonth)),
    fact(t('supported'), number(terms.supportedInAll)),
    fact(t('vacated'), yesNo(terms.vacatedWithinThreeMonths)),
    fact(t('consulted'), yesNo(terms.representativeConsulted)),
  )
}

const contactBlocks = ({ terms }: AgreementContent, { t }: Tell): Block[] =>
  facts(
    fact(t('contact'), terms.contact.name),
    fact(t('phone'), terms.contact.phone),
    fact(t('email'), terms.contact.email),
    fact(t('mentor'), terms.mentor),
    fact(t('opening'), t(terms.jobOpeningProspect ? 'yes' : 'no')),
  )

/** Where it is decided and signed, where that is not here. */
const lead = ({ document, authority }: AgreementContent, { t }: Tell): Block[] => {
  if (document === 'hand_over') return [{ type: 'paragraph', text: t('handOverLead'), quiet: true }]
  return authority === 'employment' ? [{ type: 'paragraph', text: t('employmentNote'), quiet: true }] : []
}

/** The document in one language: every section that has something to say, in the order in which VITAS asks. */
export const layOut = (content: AgreementContent, locale: Locale): DocumentLayout => {
  const tell = makeTell(locale)
  const { t, say, day, moment } = tell
  const { terms } = content
  const handOver = content.document === 'hand_over'
  const kind = say(placementKindLabels[content.kind])
  return {
    language: locale,
    asOf: content.asOf,
    title: t(handOver ? 'handOver' : 'agreement', { kind: handOver ? kind : kind.toLowerCase() }),
    head: [
      ...fact(t('what'), terms.title),
      ...fact(t('who'), [content.company.name, content.personName].filter(Boolean).join(' · ')),
      ...fact(
        t('when'),
        `${day(terms.startDate)} – ${terms.endDate === undefined ? t('noEnd').toLowerCase() : day(terms.endDate)}`,
      ),
      ...fact(t('asOf'), moment(content.asOf)),
    ],
    blocks: [
      ...lead(content, tell),
      ...section(t('parties'), partiesBlocks(content, tell)),
      ...section(t('work'), workBlocks(content, tell)),
      ...section(t('period'), periodBlocks(content, tell)),
      ...section(t('pay'), payBlocks(content, tell)),
      ...section(t('numbers'), numbersBlocks(content, tell)),
      ...section(t('contacts'), contactBlocks(content, tell)),
      ...section(t('rules'), rulesBlocks(content, tell)),
      ...(content.comment ? section(t('comment'), [{ type: 'paragraph', text: content.comment }]) : []),
      ...section(t('signatures'), signatureBlocks(content, tell)),
      ...section(t('decision'), decisionBlocks(content, tell)),
    ],
    foot: t('foot', { number: content.number }),
    pageText: (page, pages) => t('page', { page, pages }),
  }
}
