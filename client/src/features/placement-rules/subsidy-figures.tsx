import type { SubsidySum } from '@virkelyst/shared/placement-rules/wage-subsidy.schema'
import { useId } from 'react'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { DescriptionList } from '../../ui/description-list'
import { offerCheckTexts } from './offer-check.texts'

/** What a wage subsidy is expected to come to, and what is left for the employer. */
export const SubsidyFigures = ({ sum }: { sum: SubsidySum }) => {
  const t = useTexts(offerCheckTexts)
  const format = useFormat()
  const id = useId()
  const last = sum.rates.at(-1)
  return (
    <section className="subsidy stack tight" aria-labelledby={id}>
      <h3 id={id}>{t('subsidyTitle')}</h3>
      <DescriptionList
        entries={[
          { term: t('subsidy'), value: <strong>{format.kr(sum.subsidyOere)}</strong> },
          { term: t('cost'), value: format.kr(sum.costOere) },
          { term: t('employer'), value: format.kr(sum.employerOere) },
          { term: t('hours'), value: format.number(sum.hoursHundredths / 100) },
        ]}
      />
      {sum.uncappedOere !== null && <p>{t('capped', { amount: format.kr(sum.uncappedOere) })}</p>}
      {sum.estimatedFrom !== null && last && (
        <p className="quiet">
          {t('estimated', {
            date: format.date(sum.estimatedFrom),
            rate: format.kr(last.perHourOere),
            year: last.validFrom.slice(0, 4),
          })}
        </p>
      )}
      {sum.guidance && <p className="quiet">{t('estimate')}</p>}
    </section>
  )
}
