import { funnelGroupingLabels, funnelStageLabels } from '@virkelyst/shared/follow-ups/funnel.labels'
import {
  type FunnelCounts,
  type FunnelGrouping,
  type FunnelStage,
  funnelStages,
} from '@virkelyst/shared/follow-ups/funnel.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { type Column, DataTable } from '../../ui/data-table'
import { funnelTexts } from './funnel.texts'
import type { FunnelLine } from './use-funnel'

const shareOf = (counts: FunnelCounts, stage: FunnelStage): number =>
  counts.placement === 0 ? 0 : (counts[stage] / counts.placement) * 100

/** How large a share of those who began, drawn. */
const Bar = ({ share }: { share: number }) => (
  <svg className="funnel-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect className="track" width="100" height="8" />
    <rect className="fill" width={share} height="8" />
  </svg>
)

const Figure = ({ counts, stage }: { counts: FunnelCounts; stage: FunnelStage }) => {
  const t = useTexts(funnelTexts)
  const format = useFormat()
  const count = format.number(counts[stage])
  const share = shareOf(counts, stage)
  return (
    <span className="funnel-figure">
      <span>{stage === 'placement' ? count : t('share', { count, percent: format.number(share, 0) })}</span>
      <Bar share={share} />
    </span>
  )
}

/** The stages of all together, one under the other. */
export const FunnelTotal = ({ counts }: { counts: FunnelCounts }) => {
  const label = useLabel()
  return (
    <dl className="funnel-total">
      {funnelStages.map((stage) => (
        <div key={stage}>
          <dt>{label(funnelStageLabels[stage])}</dt>
          <dd>
            <Figure counts={counts} stage={stage} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The same for each group. */
export const FunnelTable = ({ by, lines }: { by: FunnelGrouping; lines: readonly FunnelLine[] }) => {
  const label = useLabel()
  const heading = label(funnelGroupingLabels[by])
  const stage = (one: FunnelStage): Column<FunnelLine> => ({
    key: one,
    header: label(funnelStageLabels[one]),
    cell: ({ counts }) => <Figure counts={counts} stage={one} />,
  })
  return (
    <DataTable
      caption={heading}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[{ key: 'group', header: heading, cell: ({ name }) => name }, ...funnelStages.map(stage)]}
    />
  )
}
