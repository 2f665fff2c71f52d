import { referralStatusLabels, verdictLabels } from '@virkelyst/shared/referrals/referral.labels'
import type { ReferralStatus, Verdict } from '@virkelyst/shared/referrals/referral.transitions'
import { useLabel } from '../../i18n/use-label'
import { Tag, type TagTone } from '../../ui/tag'

const statusTones: Record<ReferralStatus, TagTone> = {
  suggested: 'accent',
  proposed: 'info',
  accepted: 'warning',
  declined: 'quiet',
  presented: 'success',
  closed: 'quiet',
}
const verdictTones: Record<Verdict, TagTone> = {
  none: 'info',
  interview: 'accent',
  hired: 'success',
  rejected: 'quiet',
  no_show: 'quiet',
}

/** How far the referral is. */
export const ReferralTag = ({ status }: { status: ReferralStatus }) => {
  const label = useLabel()
  return <Tag tone={statusTones[status]}>{label(referralStatusLabels[status])}</Tag>
}

/** The employer's answer, an axis of its own. */
export const VerdictTag = ({ verdict }: { verdict: Verdict }) => {
  const label = useLabel()
  return <Tag tone={verdictTones[verdict]}>{label(verdictLabels[verdict])}</Tag>
}
