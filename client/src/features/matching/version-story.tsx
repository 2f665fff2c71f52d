import type { WeightsLine } from '@virkelyst/shared/matching/weight-desk.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { weightsTexts } from './weights.texts'

export const useVersionName = () => {
  const t = useTexts(weightsTexts)
  return ({ version, validFrom }: WeightsLine): string =>
    validFrom === null ? t('builtIn') : t('version', { version })
}

/** From when a version holds, who decided it and why, and whether it was taken back. */
export const VersionStory = ({ line }: { line: WeightsLine }) => {
  const t = useTexts(weightsTexts)
  const format = useFormat()
  const { validFrom, madeAt, madeBy, reason, takenBack } = line
  if (validFrom === null || madeAt === null) return <p className="quiet small">{t('builtInText')}</p>
  return (
    <p className="quiet small">
      {t('since', { date: format.date(validFrom) })}.{' '}
      {t('decided', {
        name: madeBy ?? t('somebody'),
        date: format.shortDate(madeAt),
        reason: reason ?? '',
      })}
      {takenBack && (
        <>
          <br />
          {t('takenBack', { name: takenBack.by ?? t('somebody'), date: format.shortDate(takenBack.at) })}
        </>
      )}
    </p>
  )
}
