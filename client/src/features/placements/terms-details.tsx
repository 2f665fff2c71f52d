import { sectorLabels } from '@virkelyst/shared/companies/company.labels'
import { legalPurposeLabels, purposeLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import type { PlacementTerms } from '@virkelyst/shared/placements/placement-terms.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { DescriptionList } from '../../ui/description-list'
import { termsTexts } from './terms.texts'

const long = (text: string | undefined) => text && <span className="preline">{text}</span>

/** Everything that is agreed; what was not filled in is left out. `Partial`: a citizen reads less of it. */
export const TermsDetails = ({
  terms,
}: {
  terms: Pick<PlacementTerms, 'startDate' | 'hours' | 'workplace' | 'contact' | 'tasks'> &
    Partial<PlacementTerms>
}) => {
  const t = useTexts(termsTexts)
  const format = useFormat()
  const label = useLabel()
  const answer = (value: boolean | undefined) => (value === undefined ? null : t(value ? 'yes' : 'no'))
  const count = (value: number | undefined) => (value === undefined ? null : format.number(value))
  const { contact } = terms
  return (
    <DescriptionList
      entries={[
        { term: t('startDate'), value: format.date(terms.startDate) },
        { term: t('endDate'), value: terms.endDate ? format.date(terms.endDate) : t('noEnd') },
        { term: t('hours'), value: format.hours(terms.hours, terms.hours) },
        { term: t('schedule'), value: terms.schedule },
        { term: t('tasks'), value: long(terms.tasks), wide: true },
        { term: t('purpose'), value: terms.purpose && label(purposeLabels[terms.purpose]) },
        {
          term: t('legalPurposes'),
          value: terms.legalPurposes?.map((one) => label(legalPurposeLabels[one])).join(', '),
        },
        { term: t('learningGoals'), value: long(terms.learningGoals), wide: true },
        { term: t('workplace'), value: terms.workplace, wide: true },
        {
          term: t('contactName'),
          value: [contact.name, contact.phone, contact.email].filter(Boolean).join(', '),
          wide: true,
        },
        { term: t('mentor'), value: terms.mentor },
        { term: t('paidHoursFunction'), value: long(terms.paidHoursFunction), wide: true },
        { term: t('adaptations'), value: long(terms.adaptations), wide: true },
        { term: t('jobOpeningProspect'), value: terms.jobOpeningProspect === true && t('yes') },
        { term: t('sector'), value: terms.sector && label(sectorLabels[terms.sector]) },
        { term: t('collectiveAgreement'), value: terms.collectiveAgreement },
        {
          term: t('monthlyCostOere'),
          value:
            terms.monthlyCostOere === undefined
              ? null
              : t('perMonth', { amount: format.kr(terms.monthlyCostOere) }),
        },
        {
          term: t('hourlyWageOere'),
          value:
            terms.hourlyWageOere === undefined
              ? null
              : t('perHour', { amount: format.kr(terms.hourlyWageOere) }),
        },
        { term: t('staffTwelveMonthMean'), value: count(terms.staffTwelveMonthMean) },
        { term: t('staffLatestMonth'), value: count(terms.staffLatestMonth) },
        { term: t('supportedInAll'), value: count(terms.supportedInAll) },
        { term: t('vacatedWithinThreeMonths'), value: answer(terms.vacatedWithinThreeMonths) },
        { term: t('representativeConsulted'), value: answer(terms.representativeConsulted) },
      ]}
    />
  )
}
