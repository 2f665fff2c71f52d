import { exposureDimensionLabels } from '@virkelyst/shared/matching/exposure.labels'
import type { ExposureMonth } from '@virkelyst/shared/matching/exposure.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Notice } from '../../ui/notice'
import { exposureTexts } from './exposure.texts'
import type { ClassName } from './use-exposure'

/** Groups that stand out, what it may mean, and what may be done; or that none does. */
export const ExposureAlarms = ({ shown, nameOf }: { shown: ExposureMonth; nameOf: ClassName }) => {
  const t = useTexts(exposureTexts)
  const label = useLabel()
  const format = useFormat()
  const alarms = (['below', 'above'] as const).map((kind) => ({
    kind,
    lines: shown.dimensions.flatMap(({ dimension, classes }) =>
      classes
        .filter(({ alarm }) => alarm === kind)
        .map((one) => ({
          ...one,
          dimension,
          name: `${label(exposureDimensionLabels[dimension])}, ${nameOf(dimension, one.code)}`,
        })),
    ),
  }))
  if (alarms.every(({ lines }) => lines.length === 0))
    return (
      <Notice tone="success" title={t('calmTitle')}>
        <p>{t('calm')}</p>
      </Notice>
    )
  return (
    <section className="stack" aria-label={t('alarmTitle')}>
      {alarms
        .filter(({ lines }) => lines.length > 0)
        .map(({ kind, lines }) => (
          <Notice key={kind} tone="warning" title={t(`${kind}Title`)}>
            <div className="stack tight">
              <ul>
                {lines.map(({ dimension, code, name, proposals, expected, mayBeChance }) => (
                  <li key={`${dimension} ${code}`}>
                    {t('alarmLine', {
                      name,
                      proposals: format.number(proposals ?? 0),
                      expected: format.number(expected ?? 0, 1),
                    })}
                    {mayBeChance && <span className="quiet"> ({t('mayBeChance')})</span>}
                  </li>
                ))}
              </ul>
              <p>{t(`${kind}Means`)}</p>
              <p>{t(`${kind}Do`)}</p>
            </div>
          </Notice>
        ))}
    </section>
  )
}
