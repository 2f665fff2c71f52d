import type { CitizenForSelf } from '@virkelyst/shared/citizens/citizen.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DialogForm } from '../../ui/dialog-form'
import { myGoalsTexts } from './my-goals.texts'
import { useMyCitizenActions } from './use-my-citizen'

/** Consent to be presented, and the objection to being ranked: each can be given and taken back. */
export const MyRights = ({ citizen }: { citizen: CitizenForSelf }) => {
  const t = useTexts(myGoalsTexts)
  const { setConsent, setObjection } = useMyCitizenActions()
  const [asking, setAsking] = useState<'withdraw' | 'object' | null>(null)
  const close = () => setAsking(null)
  const consent = citizen.consentAt !== null
  const objected = citizen.objectedAt !== null
  return (
    <Card title={t('rights')}>
      <p>{t(consent ? 'consentGiven' : 'consentMissing')}</p>
      <div className="actions">
        {consent ? (
          <Button onClick={() => setAsking('withdraw')}>{t('withdrawConsent')}</Button>
        ) : (
          <Button busy={setConsent.isPending} onClick={() => setConsent.mutate({ consent: true })}>
            {t('giveConsent')}
          </Button>
        )}
      </div>
      <p>{t(objected ? 'objected' : 'notObjected')}</p>
      <div className="actions">
        {objected ? (
          <Button busy={setObjection.isPending} onClick={() => setObjection.mutate({ objects: false })}>
            {t('liftObjection')}
          </Button>
        ) : (
          <Button onClick={() => setAsking('object')}>{t('object')}</Button>
        )}
      </div>
      {asking === null && <ActionProblem error={setConsent.error ?? setObjection.error} />}
      {asking === 'withdraw' && (
        <DialogForm
          title={t('withdrawTitle')}
          submitLabel={t('withdrawConsent')}
          submitLook="warning"
          busy={setConsent.isPending}
          error={setConsent.error}
          onClose={close}
          onSubmit={() => setConsent.mutate({ consent: false }, { onSuccess: close })}
        >
          <p>{t('withdrawText')}</p>
        </DialogForm>
      )}
      {asking === 'object' && (
        <DialogForm
          title={t('objectTitle')}
          submitLabel={t('object')}
          submitLook="warning"
          busy={setObjection.isPending}
          error={setObjection.error}
          onClose={close}
          onSubmit={() => setObjection.mutate({ objects: true }, { onSuccess: close })}
        >
          <p>{t('objectText')}</p>
        </DialogForm>
      )}
    </Card>
  )
}
