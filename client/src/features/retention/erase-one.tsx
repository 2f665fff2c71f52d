import { caseInput, type ErasurePlan, erasureParts } from '@virkelyst/shared/retention/retention.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DescriptionList } from '../../ui/description-list'
import { Notice } from '../../ui/notice'
import { TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { EraseDialog, HoldDialog } from './erase-dialogs'
import { retentionTexts } from './retention.texts'
import { useErasure } from './use-retention'

const Plan = ({ plan }: { plan: ErasurePlan }) => {
  const t = useTexts(retentionTexts)
  const format = useFormat()
  const { hold, kept } = plan
  return (
    <div className="stack">
      <h3>{t('plan')}</h3>
      <DescriptionList
        entries={erasureParts.map((part) => ({ term: t(part), value: format.number(plan.parts[part]) }))}
      />
      <p className="quiet">{t('andRecord')}</p>
      {plan.announcedFor && <p>{t('announcedFor', { on: format.date(plan.announcedFor) })}</p>}
      {plan.running && <Notice tone="warning">{t('running')}</Notice>}
      {kept.until && (
        <Notice tone="warning">
          {t('kept', { count: kept.placements, until: format.date(kept.until) })}
        </Notice>
      )}
      {hold && (
        <Notice tone="warning">
          {t('heldBy', { name: hold.by ?? t('nobody'), at: format.dateTime(hold.at), reason: hold.reason })}
        </Notice>
      )}
    </div>
  )
}

/** Erases one citizen on request: what would go first, then the act, or holds it. */
export const EraseOne = ({ onDone }: { onDone: (message: string) => void }) => {
  const t = useTexts(retentionTexts)
  const { plan, release } = useErasure()
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState<{ caseReference: string; plan: ErasurePlan } | null>(null)
  const [open, setOpen] = useState<'erase' | 'hold' | null>(null)
  const { errors, check } = useCheckedInput(caseInput)
  const look = () =>
    check({ caseReference: typed }, (ready) =>
      plan.mutate(ready, { onSuccess: (found) => setShown({ ...ready, plan: found }) }),
    )
  const close = () => setOpen(null)
  return (
    <Card title={t('one')}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setShown(null)
          look()
        }}
      >
        <p>{t('oneText')}</p>
        <TextField
          label={t('caseReference')}
          autoComplete="off"
          maxLength={100}
          value={typed}
          error={errors.caseReference}
          onChange={(event) => setTyped(event.target.value)}
        />
        <ActionProblem error={plan.error ?? release.error} />
        <div className="actions">
          <Button type="submit" busy={plan.isPending}>
            {t('look')}
          </Button>
        </div>
      </form>
      {shown && (
        <div className="stack">
          <Plan plan={shown.plan} />
          <div className="actions">
            <Button
              look="warning"
              disabled={shown.plan.running || shown.plan.hold !== null}
              onClick={() => setOpen('erase')}
            >
              {t('erase')}
            </Button>
            {shown.plan.hold ? (
              <Button
                busy={release.isPending}
                onClick={() =>
                  release.mutate(
                    { caseReference: shown.caseReference },
                    {
                      onSuccess: (found) => {
                        setShown({ ...shown, plan: found })
                        onDone(t('isReleased'))
                      },
                    },
                  )
                }
              >
                {t('release')}
              </Button>
            ) : (
              <Button onClick={() => setOpen('hold')}>{t('hold')}</Button>
            )}
          </div>
        </div>
      )}
      {shown && open === 'erase' && (
        <EraseDialog
          {...shown}
          onClose={close}
          onDone={() => {
            close()
            setShown(null)
            setTyped('')
            onDone(t('erased'))
          }}
        />
      )}
      {shown && open === 'hold' && (
        <HoldDialog
          caseReference={shown.caseReference}
          onClose={close}
          onDone={(found) => {
            close()
            setShown({ ...shown, plan: found })
            onDone(t('isHeld'))
          }}
        />
      )}
    </Card>
  )
}
