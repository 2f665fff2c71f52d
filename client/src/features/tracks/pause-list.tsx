import { pauseReasonLabels } from '@virkelyst/shared/tracks/track.labels'
import type { PauseView } from '@virkelyst/shared/tracks/track.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { tracksTexts } from './tracks.texts'

/** "7. dec. 2026 – 13. dec. 2026". */
export const usePauseDays = () => {
  const t = useTexts(tracksTexts)
  const format = useFormat()
  return ({ fromOn, toOn }: PauseView): string =>
    toOn === null
      ? t('pauseFrom', { from: format.shortDate(fromOn) })
      : t('pauseFromTo', { from: format.shortDate(fromOn), to: format.shortDate(toOn) })
}

/** When and why the clock stood still. */
export const PauseList = ({
  pauses,
  onChange,
  onRemove,
}: {
  pauses: readonly PauseView[]
  /** Null where the reader may not. */
  onChange: ((pause: PauseView) => void) | null
  onRemove: ((pause: PauseView) => void) | null
}) => {
  const t = useTexts(tracksTexts)
  const label = useLabel()
  const daysOf = usePauseDays()
  if (pauses.length === 0) return null
  const act = (pause: PauseView, text: string, onAct: (pause: PauseView) => void) => (
    <Button small look="tertiary" onClick={() => onAct(pause)}>
      {text}
      <span className="sr-only">: {daysOf(pause)}</span>
    </Button>
  )
  return (
    <section aria-labelledby="track-pauses">
      <h3 id="track-pauses">{t('pauses')}</h3>
      <ul className="plain milestones">
        {pauses.map((pause) => (
          <li key={pause.id} className="milestone">
            <div>
              <p>{daysOf(pause)}</p>
              <p className="quiet small">
                {[label(pauseReasonLabels[pause.reason]), pause.madeByName, pause.note]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {onChange && onRemove && (
              <div className="cluster">
                {act(pause, t('changePause'), onChange)}
                {act(pause, t('removePause'), onRemove)}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
