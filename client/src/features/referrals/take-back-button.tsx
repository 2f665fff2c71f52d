import { useTexts } from '../../i18n/texts'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { staffReferralsTexts } from './staff-referrals.texts'
import { useReferralActions } from './use-referrals'

/** Lets a person who was left out of an order into its ranking again. */
export const TakeBackButton = ({
  orderId,
  citizenId,
  name,
}: {
  orderId: string
  citizenId: string
  name: string
}) => {
  const t = useTexts(staffReferralsTexts)
  const { include } = useReferralActions()
  return (
    <div>
      <Button
        small
        look="tertiary"
        busy={include.isPending}
        aria-label={t('takeBackName', { name })}
        onClick={() => include.mutate({ orderId, citizenId })}
      >
        {t('takeBack')}
      </Button>
      <ActionProblem error={include.error} />
    </div>
  )
}
