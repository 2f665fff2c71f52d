import type { ReferralForCitizen } from '@virkelyst/shared/referrals/referral.schema'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { Notice } from '../../ui/notice'
import { EmptyState, QueryBoundary } from '../../ui/states'
import { MyReferralCard } from './my-referral-card'
import { myReferralsTexts } from './my-referrals.texts'
import { useMyReferrals } from './use-my-referrals'

const isOver = ({ status }: ReferralForCitizen) => status === 'declined' || status === 'closed'

/** All that is proposed to the citizen and all they asked for: what awaits an answer first. */
export const MyReferrals = ({ whenNothing }: { whenNothing: ReactNode }) => {
  const t = useTexts(myReferralsTexts)
  const query = useMyReferrals()
  const [done, setDone] = useState<string | null>(null)
  const section = (title: string, referrals: readonly ReferralForCitizen[]) =>
    referrals.length > 0 && (
      <section className="stack">
        <h2>{title}</h2>
        <ul className="plain stack">
          {referrals.map((referral) => (
            <li key={referral.id}>
              <MyReferralCard referral={referral} onDone={setDone} />
            </li>
          ))}
        </ul>
      </section>
    )
  return (
    <>
      {done && (
        <Notice tone="success" live>
          <p>{done}</p>
        </Notice>
      )}
      <QueryBoundary query={query}>
        {(referrals) => {
          const toAnswer = referrals.filter(({ status }) => status === 'proposed')
          const over = referrals.filter(isOver)
          const underway = referrals.filter((referral) => !toAnswer.includes(referral) && !isOver(referral))
          return (
            <div className="stack wide">
              {toAnswer.length === 0 && (
                <EmptyState title={t('nothingToAnswer')} action={whenNothing}>
                  <p>{t('nothingToAnswerText')}</p>
                </EmptyState>
              )}
              {section(t('toAnswer'), toAnswer)}
              {section(t('underway'), underway)}
              {section(t('earlier'), over)}
            </div>
          )
        }}
      </QueryBoundary>
    </>
  )
}
