import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { csvText } from '@virkelyst/shared/kernel/csv'
import { exposureClassLabel, exposureDimensionLabels } from '@virkelyst/shared/matching/exposure.labels'
import type { ExposureDimension, ExposureMonth } from '@virkelyst/shared/matching/exposure.schema'
import { trpc } from '../../app/trpc'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { saveFile } from '../../ui/save-file'
import { exposureTexts } from './exposure.texts'

export type ClassName = (dimension: ExposureDimension, code: string) => string

export const useExposure = (month: string | undefined) =>
  useQuery(trpc.matching.exposure.queryOptions({ month }, { placeholderData: keepPreviousData }))

/** Names of classes in the reader's language. */
export const useClassName = (): ClassName => {
  const label = useLabel()
  const { data = [] } = useQuery(trpc.municipalities.list.queryOptions())
  const names = new Map(data.map(({ code, name }) => [code, name]))
  return (dimension, code) => label(exposureClassLabel(dimension, code, names))
}

/** Saves the month's table as it is shown. */
export const useSaveExposure = (nameOf: ClassName) => {
  const t = useTexts(exposureTexts)
  const label = useLabel()
  return ({ month, dimensions }: ExposureMonth) => {
    const head = [
      t('month'),
      '',
      t('group'),
      t('eligible'),
      t('proposed'),
      t('expected'),
      t('ratio'),
      t('status'),
    ]
    const lines = dimensions.flatMap(({ dimension, classes }) =>
      classes.map(({ code, people, proposals, expected, ratio, alarm }) => [
        month,
        label(exposureDimensionLabels[dimension]),
        nameOf(dimension, code),
        people,
        proposals,
        expected,
        ratio,
        alarm && t(alarm),
      ]),
    )
    saveFile(`${t('fileName')}-${month}.csv`, csvText([head, ...lines]), 'text/csv')
  }
}
