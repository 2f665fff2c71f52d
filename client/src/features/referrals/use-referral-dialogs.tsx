import type { ReferralForConsultant } from '@virkelyst/shared/referrals/referral.schema'
import { useState } from 'react'
import { AnswerDialog } from './answer-dialog'
import { ConfirmDialog } from './confirm-dialog'
import { ProposeDialog } from './propose-dialog'
import type { ReferralAct } from './referral.rules'
import { VerdictDialog } from './verdict-dialog'
import { WithdrawDialog } from './withdraw-dialog'

/**
 * The dialogs of a list of referrals. They live beside the list, not in its rows: a row may leave the list by the act itself.
 * @param rows the list as last fetched, so that a second try after a conflict uses the newest version
 */
export const useReferralDialogs = (rows: readonly ReferralForConsultant[]) => {
  const [open, setOpen] = useState<{ act: ReferralAct; referral: ReferralForConsultant } | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const start = (act: ReferralAct, referral: ReferralForConsultant) => {
    setDone(null)
    setOpen({ act, referral })
  }
  const onClose = () => setOpen(null)
  const onDone = (message: string) => {
    setOpen(null)
    setDone(message)
  }
  const referral = open && (rows.find((row) => row.id === open.referral.id) ?? open.referral)
  const on = referral && { referral, onClose, onDone }
  const dialog = on && (
    <>
      {open.act === 'propose' && (
        <ProposeDialog
          proposal={{
            orderId: on.referral.orderId,
            citizenId: on.referral.citizenId,
            name: on.referral.citizenName,
            consent: on.referral.consentAt !== null,
            interest: on.referral.source === 'interest',
          }}
          onClose={onClose}
          onDone={onDone}
        />
      )}
      {(open.act === 'answer' || open.act === 'regret') && <AnswerDialog {...on} />}
      {open.act === 'present' && <ConfirmDialog {...on} />}
      {open.act === 'verdict' && <VerdictDialog {...on} />}
      {open.act === 'withdraw' && <WithdrawDialog {...on} />}
    </>
  )
  return { start, dialog, done }
}
