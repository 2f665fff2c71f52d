import type { Ranking } from '@virkelyst/shared/matching/matching.schema'
import { exclusionReasonLabels } from '@virkelyst/shared/referrals/referral.labels'
import type { ExclusionReason } from '@virkelyst/shared/referrals/referral.transitions'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { Details } from '../../ui/details'
import { staffMatchingTexts } from './staff-matching.texts'

const isReason = (value: string): value is ExclusionReason => value in exclusionReasonLabels

/** Whom a member of staff has left out of this order, why, and the way back. */
export const LeftOut = ({
  people,
  takeBack,
}: {
  people: Ranking['leftOut']
  takeBack: (person: { citizenId: string; name: string }) => ReactNode
}) => {
  const t = useTexts(staffMatchingTexts)
  const label = useLabel()
  if (people.length === 0) return null
  return (
    <Details summary={t('leftOut', { count: people.length })}>
      <ul className="plain stack tight">
        {people.map((person) => (
          <li key={person.citizenId} className="spread">
            <span>
              <strong>{person.name}</strong>{' '}
              <span className="quiet">
                {t('leftOutBy', {
                  reason: isReason(person.reason)
                    ? label(exclusionReasonLabels[person.reason])
                    : person.reason,
                  by: person.by,
                })}
              </span>
            </span>
            {takeBack(person)}
          </li>
        ))}
      </ul>
    </Details>
  )
}
