import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Exposure, ExposureMonth } from '@virkelyst/shared/matching/exposure.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { Button } from '../../ui/button'
import { DescriptionList } from '../../ui/description-list'
import { Details } from '../../ui/details'
import { Notice } from '../../ui/notice'
import { SelectField } from '../../ui/select-field'
import { EmptyState, QueryBoundary } from '../../ui/states'
import { exposureTexts } from './exposure.texts'
import { ExposureAlarms } from './exposure-alarms'
import { ExposureDimensionCard } from './exposure-dimension'
import { FairnessFrame } from './fairness-frame'
import { type ClassName, useClassName, useExposure, useSaveExposure } from './use-exposure'
import './exposure.css'

const Summary = ({ shown }: { shown: ExposureMonth }) => {
  const t = useTexts(exposureTexts)
  const format = useFormat()
  const count = (value: number | null) => (value === null ? t('tooFew') : format.number(value))
  return (
    <section className="stack tight">
      <h2>{t('summaryTitle', { month: format.month(shown.month) })}</h2>
      <DescriptionList
        entries={[
          { term: t('orders'), value: format.number(shown.orders) },
          { term: t('people'), value: count(shown.people) },
          { term: t('proposals'), value: count(shown.proposals) },
          { term: t('madeAt'), value: format.dateTime(shown.madeAt) },
        ]}
      />
      {shown.late && <Notice>{t('late')}</Notice>}
    </section>
  )
}

const HowItIsWorkedOut = ({ method }: { method: string }) => {
  const t = useTexts(exposureTexts)
  return (
    <Details summary={t('howTitle')}>
      <p>{t('howEligible')}</p>
      <p>{t('howExpected')}</p>
      <p>{t('howAlarm')}</p>
      <p>{t('howLimits')}</p>
      <p className="quiet small">{t('howMethod', { method })}</p>
    </Details>
  )
}

const Month = ({ months, shown, nameOf }: Exposure & { shown: ExposureMonth; nameOf: ClassName }) => {
  const t = useTexts(exposureTexts)
  const format = useFormat()
  const navigate = useNavigate({ from: '/rangeringer/fordeling' })
  const save = useSaveExposure(nameOf)
  return (
    <div className="stack wide">
      <div className="search-row">
        <SelectField
          withoutEmpty
          label={t('month')}
          options={months.map((value) => ({ value, label: format.month(value) }))}
          value={shown.month}
          onChange={(event) => void navigate({ search: { maaned: event.target.value }, replace: true })}
        />
        <Button icon="download" onClick={() => save(shown)}>
          {t('download')}
        </Button>
      </div>
      <ExposureAlarms shown={shown} nameOf={nameOf} />
      <Summary shown={shown} />
      {shown.dimensions.map(({ dimension, classes }) => (
        <ExposureDimensionCard key={dimension} dimension={dimension} classes={classes} nameOf={nameOf} />
      ))}
      <HowItIsWorkedOut method={shown.method} />
    </div>
  )
}

/** Whom a month's proposals reached, for those who answer for it: what stands out first. */
export const ExposurePage = () => {
  const t = useTexts(exposureTexts)
  const { maaned } = useSearch({ from: '/rangeringer/fordeling' })
  const query = useExposure(maaned)
  const nameOf = useClassName()
  return (
    <FairnessFrame lead={t('lead')}>
      <QueryBoundary query={query}>
        {({ months, shown }) =>
          shown === null ? (
            <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
          ) : (
            <Month months={months} shown={shown} nameOf={nameOf} />
          )
        }
      </QueryBoundary>
    </FairnessFrame>
  )
}
