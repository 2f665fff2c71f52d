import type { ReResolutionState } from '@virkelyst/shared/occupations/re-resolution.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { reResolutionTexts } from './re-resolution.texts'
import { useReResolutionActs } from './use-re-resolution'

/** What runs now, how far it is, and the buttons that begin and stop it. */
export const ReResolutionNow = ({ current, last, due }: ReResolutionState) => {
  const t = useTexts(reResolutionTexts)
  const format = useFormat()
  const { start, stop } = useReResolutionActs()
  if (current === null) {
    return (
      <Card>
        <div className="stack tight">
          <p role="status">{t(due ? 'due' : last ? 'idle' : 'never')}</p>
          {!last && !due && <p className="quiet">{t('neverText')}</p>}
          <ActionProblem error={start.error} />
          <div className="actions">
            <Button busy={start.isPending} onClick={() => start.mutate()}>
              {t('start')}
            </Button>
          </div>
        </div>
      </Card>
    )
  }
  const running = current.state === 'running'
  const { read, total, secondsLeft } = current
  const progress = t('progress', { read: format.number(read), total: format.number(total) })
  const left =
    secondsLeft === null
      ? null
      : secondsLeft < 60
        ? t('soon')
        : t('minutesLeft', { count: Math.ceil(secondsLeft / 60) })
  return (
    <Card look={running ? 'accent' : 'attention'} title={t(running ? 'now' : 'stopped')}>
      <div className="stack tight">
        <progress className="re-resolution-bar" max={Math.max(total, 1)} value={read} aria-label={progress} />
        <p>{[progress, running && left].filter(Boolean).join(', ')}</p>
        {running && !current.working && <p className="quiet">{t('waiting')}</p>}
        <ActionProblem error={start.error ?? stop.error} />
        <div className="actions">
          {running ? (
            <Button busy={stop.isPending} onClick={() => stop.mutate({ id: current.id })}>
              {t('stop')}
            </Button>
          ) : (
            <Button look="primary" busy={start.isPending} onClick={() => start.mutate()}>
              {t('goOn')}
            </Button>
          )}
        </div>
      </div>
    </Card>
  )
}
