import { kronerText, numberText } from '../kernel/tell'
import type { AgreementContent } from './agreement-content.schema'
import type { Tell } from './agreement-tell'
import type { Block } from './document.blocks'

/** What a wage subsidy is expected to come to, by which rates, and what is left for the employer. */
export const subsidyBlocks = ({ subsidy }: AgreementContent, { t, day, locale }: Tell): Block[] => {
  if (subsidy === null) return []
  const kroner = (oere: number) => kronerText(oere, locale)
  const note = (text: string): Block => ({ type: 'paragraph', text, quiet: true })
  const last = subsidy.rates.at(-1)
  return [
    { type: 'subheading', text: t('subsidyTitle') },
    {
      type: 'facts',
      rows: [
        ...subsidy.rates.map(({ validFrom, perHourOere }) => ({
          term: t('subsidyRate', { date: day(validFrom) }),
          value: kroner(perHourOere),
        })),
        { term: t('subsidyHours'), value: numberText(subsidy.hoursHundredths / 100, locale, 2) },
        { term: t('subsidyCost'), value: kroner(subsidy.costOere) },
        { term: t('subsidy'), value: kroner(subsidy.subsidyOere) },
        { term: t('subsidyEmployer'), value: kroner(subsidy.employerOere) },
      ],
    },
    ...(subsidy.uncappedOere === null
      ? []
      : [note(t('subsidyCapped', { amount: kroner(subsidy.uncappedOere) }))]),
    ...(subsidy.estimatedFrom === null || !last
      ? []
      : [note(t('subsidyEstimated', { date: day(subsidy.estimatedFrom), rate: kroner(last.perHourOere) }))]),
    ...(subsidy.guidance ? [note(t('subsidyGuidance'))] : []),
  ]
}
