import type { CitizenForConsultant } from '@virkelyst/shared/citizens/citizen.schema'
import { useState } from 'react'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DescriptionList } from '../../ui/description-list'
import { Notice } from '../../ui/notice'
import { LinkCodeDialog } from './link-code-dialog'
import { staffCitizensTexts } from './staff-citizens.texts'

/** What the citizen has agreed to, and whether the citizen can get in alone. */
export const CitizenRights = ({ citizen }: { citizen: CitizenForConsultant }) => {
  const t = useTexts(staffCitizensTexts)
  const format = useFormat()
  const may = useMay()
  const [open, setOpen] = useState(false)
  return (
    <Card title={t('rights')}>
      <div className="stack">
        {citizen.objectedAt && (
          <Notice tone="warning">{t('objectedSince', { date: format.date(citizen.objectedAt) })}</Notice>
        )}
        <DescriptionList
          single
          entries={[
            {
              term: t('presentation'),
              value: citizen.consentAt
                ? t('consentSince', { date: format.date(citizen.consentAt) })
                : t('consentMissing'),
            },
            { term: t('account'), value: t(citizen.hasAccount ? 'hasAccount' : 'noAccount') },
          ]}
        />
        {!citizen.hasAccount && may('accounts.issueLinkCode') && (
          <div className="actions">
            <Button small icon="lock" onClick={() => setOpen(true)}>
              {t('issueCode')}
            </Button>
          </div>
        )}
      </div>
      {open && <LinkCodeDialog citizenId={citizen.id} name={citizen.name} onClose={() => setOpen(false)} />}
    </Card>
  )
}
