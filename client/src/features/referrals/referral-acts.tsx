import type { ReferralForConsultant } from '@virkelyst/shared/referrals/referral.schema'
import { useRole } from '../../app/session'
import { useTexts } from '../../i18n/texts'
import { Button, type ButtonLook } from '../../ui/button'
import { actsFor, type ReferralAct } from './referral.rules'
import { staffReferralsTexts } from './staff-referrals.texts'

const looks: Record<ReferralAct, ButtonLook> = {
  propose: 'primary',
  answer: 'secondary',
  present: 'primary',
  verdict: 'primary',
  regret: 'tertiary',
  withdraw: 'tertiary',
}

/** The buttons of one referral: those the role may use in the status it has, and no others. */
export const ReferralActs = ({
  referral,
  onAct,
  only,
}: {
  referral: ReferralForConsultant
  onAct: (act: ReferralAct, referral: ReferralForConsultant) => void
  /** Where room is scarce: the way forward alone. */
  only?: 'forward'
}) => {
  const t = useTexts(staffReferralsTexts)
  const role = useRole()
  const acts = actsFor(referral, role).filter((act) => only !== 'forward' || looks[act] !== 'tertiary')
  if (acts.length === 0) return null
  const interested = referral.status === 'suggested'
  const texts: Record<ReferralAct, string> = {
    propose: t(interested ? 'acceptInterest' : 'proposeTo'),
    answer: t('answerFor'),
    present: t('present'),
    verdict: t('verdictFor'),
    regret: t('regretFor'),
    withdraw: t(interested ? 'turnInterestDown' : 'withdraw'),
  }
  return (
    <fieldset className="acts" aria-label={t('actionsFor', { name: referral.citizenName })}>
      {acts.map((act) => (
        <Button key={act} small look={looks[act]} onClick={() => onAct(act, referral)}>
          {texts[act]}
        </Button>
      ))}
    </fieldset>
  )
}
