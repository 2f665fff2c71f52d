import { exposureDimensionLabels } from '@virkelyst/shared/matching/exposure.labels'
import { alarmRules } from '@virkelyst/shared/matching/exposure.rules'
import type { ExposureClass, ExposureMonth } from '@virkelyst/shared/matching/exposure.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Card } from '../../ui/card'
import { DataTable } from '../../ui/data-table'
import { Tag } from '../../ui/tag'
import { exposureTexts } from './exposure.texts'
import type { ClassName } from './use-exposure'

const widest = 2
const at = (ratio: number) => (Math.min(ratio, widest) / widest) * 100

/** From nought to twice as expected: what counts as even is shaded, and a mark stands where the group is. */
const RatioBar = ({ ratio, alarm }: { ratio: number; alarm: boolean }) => {
  const { low, high } = alarmRules
  return (
    <svg className={alarm ? 'ratio-bar alarm' : 'ratio-bar'} viewBox="0 0 100 12" aria-hidden="true">
      <rect className="track" x="0" y="4" width="100" height="4" rx="2" />
      <rect className="even" x={at(low)} y="4" width={at(high) - at(low)} height="4" />
      <line className="one" x1={at(1)} x2={at(1)} y1="1" y2="11" />
      <circle cx={Math.max(4, Math.min(96, at(ratio)))} cy="6" r="4" />
    </svg>
  )
}

const Judgement = ({ one }: { one: ExposureClass }) => {
  const t = useTexts(exposureTexts)
  if (one.alarm === null) {
    const judged =
      (one.people ?? 0) >= alarmRules.leastPeople && (one.expected ?? 0) >= alarmRules.leastExpected
    return <span className="quiet small">{t(judged ? 'ok' : 'notJudged')}</span>
  }
  return (
    <span>
      <Tag tone="warning">{t(one.alarm)}</Tag>
    </span>
  )
}

/** The groups of one kind with their figures, each ratio drawn. */
export const ExposureDimensionCard = ({
  dimension,
  classes,
  nameOf,
}: ExposureMonth['dimensions'][number] & { nameOf: ClassName }) => {
  const t = useTexts(exposureTexts)
  const label = useLabel()
  const format = useFormat()
  const name = label(exposureDimensionLabels[dimension])
  return (
    <Card title={name}>
      <DataTable
        caption={name}
        rows={classes}
        rowKey={({ code }) => code}
        columns={[
          { key: 'group', header: t('group'), cell: ({ code }) => nameOf(dimension, code) },
          {
            key: 'eligible',
            header: t('eligible'),
            end: true,
            cell: ({ people }) =>
              people === null ? <span className="quiet small">{t('tooFew')}</span> : format.number(people),
          },
          {
            key: 'proposed',
            header: t('proposed'),
            end: true,
            cell: ({ proposals }) => (proposals === null ? '–' : format.number(proposals)),
          },
          {
            key: 'expected',
            header: t('expected'),
            end: true,
            cell: ({ expected }) => (expected === null ? '–' : format.number(expected, 1)),
          },
          {
            key: 'ratio',
            header: t('ratio'),
            cell: ({ ratio, alarm }) =>
              ratio === null ? (
                '–'
              ) : (
                <span className="ratio">
                  <RatioBar ratio={ratio} alarm={alarm !== null} />
                  <span aria-hidden="true">{format.number(ratio, 2)}</span>
                  <span className="sr-only">{t('ratioOf', { ratio: format.number(ratio, 2) })}</span>
                </span>
              ),
          },
          { key: 'status', header: t('status'), cell: (one) => <Judgement one={one} /> },
        ]}
      />
    </Card>
  )
}
