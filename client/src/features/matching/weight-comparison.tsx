import { weightLabels } from '@virkelyst/shared/matching/weight.labels'
import { weightNames } from '@virkelyst/shared/matching/weight.rules'
import type { WeightsLine } from '@virkelyst/shared/matching/weight-desk.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { DataTable } from '../../ui/data-table'
import { useVersionName } from './version-story'
import { weightsTexts } from './weights.texts'

/** Two versions side by side, part by part. */
export const WeightComparison = ({ a, b }: { a: WeightsLine; b: WeightsLine }) => {
  const t = useTexts(weightsTexts)
  const format = useFormat()
  const label = useLabel()
  const nameOf = useVersionName()
  const percent = (weight: number) => t('percent', { percent: format.number(weight * 100, 1) })
  const signed = (value: number) => {
    const points = Math.round(value * 1000) / 10
    return points === 0 ? '–' : `${points > 0 ? '+' : '−'}${format.number(Math.abs(points), 1)}`
  }
  return (
    <DataTable
      caption={t('compareTitle', { a: nameOf(a), b: nameOf(b) })}
      rows={weightNames}
      rowKey={(name) => name}
      columns={[
        { key: 'part', header: t('part'), cell: (name) => label(weightLabels[name]) },
        { key: 'a', header: nameOf(a), end: true, cell: (name) => percent(a.weights[name]) },
        { key: 'b', header: nameOf(b), end: true, cell: (name) => percent(b.weights[name]) },
        {
          key: 'difference',
          header: t('difference'),
          end: true,
          cell: (name) => signed(b.weights[name] - a.weights[name]),
        },
      ]}
    />
  )
}
