import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { staffCitizensTexts } from './staff-citizens.texts'
import { useCitizenActions } from './use-citizens'

/** Issues the code by which a citizen ties the own sign-in to the case. It is shown here and nowhere again. */
export const LinkCodeDialog = ({
  citizenId,
  name,
  onClose,
}: {
  citizenId: string
  name: string
  onClose: () => void
}) => {
  const t = useTexts(staffCitizensTexts)
  const format = useFormat()
  const { issueCode } = useCitizenActions()
  const [copied, setCopied] = useState(false)
  const issued = issueCode.data
  const copy = async (code: string) => {
    await navigator.clipboard.writeText(code)
    setCopied(true)
  }
  return (
    <Dialog title={t('codeTitle', { name })} open onClose={onClose}>
      <div className="stack" aria-live="polite">
        {issued ? (
          <>
            <p>{t('codeLead', { date: format.date(issued.expiresAt) })}</p>
            <p className="one-time-code">
              <span className="sr-only">{t('code')}: </span>
              {`${issued.code.slice(0, 4)} ${issued.code.slice(4)}`}
            </p>
            <div className="actions">
              <Button icon="copy" onClick={() => void copy(issued.code)}>
                {t(copied ? 'copied' : 'copy')}
              </Button>
            </div>
          </>
        ) : (
          <>
            <p>{t('codeAsk')}</p>
            <ActionProblem error={issueCode.error} />
            <div className="actions">
              <Button
                look="primary"
                busy={issueCode.isPending}
                onClick={() => issueCode.mutate({ citizenId })}
              >
                {t('issueCode')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}
