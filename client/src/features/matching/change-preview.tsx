import { sameData } from '@virkelyst/shared/kernel/plain-data'
import { type PlannedChange, plannedChange } from '@virkelyst/shared/matching/preview.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { changePreviewTexts } from './change-preview.texts'
import { ChangeTable, GroupShifts } from './change-table'
import { type TriedOrder, useChangePreview } from './use-change-preview'

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

const Result = ({ tried }: { tried: readonly TriedOrder[] }) => {
  const t = useTexts(changePreviewTexts)
  const format = useFormat()
  const changes = tried.flatMap(({ change }) => (change === null ? [] : [change]))
  if (tried.length === 0) return <p role="status">{t('noOrders')}</p>
  return (
    <>
      <p role="status">
        {changes.length === 0
          ? t('summaryNone')
          : t('summary', {
              ten: format.number(mean(changes.map(({ othersInTen }) => othersInTen)), 1),
              fifty: format.number(mean(changes.map(({ othersInFifty }) => othersInFifty)), 1),
            })}
      </p>
      <ChangeTable tried={tried} />
      <GroupShifts tried={tried} />
    </>
  )
}

/**
 * Tries what is written on live orders and shows what it would change. `check` shows the form's errors where it cannot be
 * tried as it stands.
 */
export const ChangePreview = ({
  change,
  check,
}: {
  change: { what: PlannedChange['what'] } & Record<string, unknown>
  check: (change: unknown, act: (checked: PlannedChange) => void) => void
}) => {
  const t = useTexts(changePreviewTexts)
  const { mutate, variables, data, error, isPending, progress } = useChangePreview()
  const written = plannedChange.safeParse(change)
  const stale = variables !== undefined && !(written.success && sameData(written.data, variables))
  return (
    <Card title={t('title')}>
      <div className="stack">
        <p>{t(change.what === 'weights' ? 'textWeights' : 'textEffort')}</p>
        <div className="actions">
          <Button busy={isPending} onClick={() => check(change, mutate)}>
            {t(data ? 'again' : 'try')}
          </Button>
          {isPending && progress && (
            <span className="cluster">
              <progress max={progress.all} value={progress.done} aria-label={t('progress', progress)} />
              <span className="quiet" aria-hidden="true">
                {t('progress', progress)}
              </span>
            </span>
          )}
        </div>
        <ActionProblem error={error} />
        {data && !isPending && stale && <Notice tone="info">{t('stale')}</Notice>}
        {data && !isPending && <Result tried={data} />}
      </div>
    </Card>
  )
}
