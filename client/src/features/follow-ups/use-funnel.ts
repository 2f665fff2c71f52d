import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { funnelGroupingLabels, funnelStageLabels } from '@virkelyst/shared/follow-ups/funnel.labels'
import {
  type Funnel,
  type FunnelCounts,
  type FunnelGrouping,
  type FunnelInput,
  funnelStages,
} from '@virkelyst/shared/follow-ups/funnel.schema'
import { csvText } from '@virkelyst/shared/kernel/csv'
import { trpc } from '../../app/trpc'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { saveFile } from '../../ui/save-file'
import { funnelTexts } from './funnel.texts'

export type FunnelLine = { key: string; name: string; counts: FunnelCounts }

export const useFunnel = (input: FunnelInput) =>
  useQuery(trpc.followUps.funnel.queryOptions(input, { placeholderData: keepPreviousData }))

/** The lines of the table: each group, then the small ones together. */
export const useFunnelLines = () => {
  const t = useTexts(funnelTexts)
  const label = useLabel()
  return ({ rows, small }: Funnel): FunnelLine[] => [
    ...rows.map(({ code, name, counts }) => ({ key: code, name: name ? label(name) : t('nobody'), counts })),
    ...(small === null
      ? []
      : [{ key: 'small', name: t('small', { count: small.groups }), counts: small.counts }]),
  ]
}

/** Saves the table as it is shown. */
export const useSaveFunnel = () => {
  const t = useTexts(funnelTexts)
  const label = useLabel()
  const linesOf = useFunnelLines()
  return (by: FunnelGrouping, shown: Funnel) => {
    const { from, to } = shown
    const head = [
      label(funnelGroupingLabels[by]),
      t('from'),
      t('to'),
      ...funnelStages.map((stage) => label(funnelStageLabels[stage])),
    ]
    const line = (name: string, counts: FunnelCounts) => [
      name,
      from,
      to,
      ...funnelStages.map((stage) => counts[stage]),
    ]
    const lines = linesOf(shown).map(({ name, counts }) => line(name, counts))
    const total = shown.total ? [line(t('total'), shown.total)] : []
    saveFile(`${t('fileName')}-${from}-${to}.csv`, csvText([head, ...lines, ...total]), 'text/csv')
  }
}
