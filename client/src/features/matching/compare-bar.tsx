import type { RankedCandidate } from '@virkelyst/shared/matching/matching.schema'
import { useTexts } from '../../i18n/texts'
import { Button, ButtonLink } from '../../ui/button'
import { staffMatchingTexts } from './staff-matching.texts'

/** Follows the list while one chooses the two to compare. */
export const CompareBar = ({
  orderId,
  chosen: [first, second],
  onClear,
}: {
  orderId: string
  chosen: readonly RankedCandidate[]
  onClear: () => void
}) => {
  const t = useTexts(staffMatchingTexts)
  return (
    <div className="compare-bar-place" role="status">
      {first && (
        <div className="compare-bar">
          <p>
            {second
              ? t('chosenTwo', { first: first.name, second: second.name })
              : t('chosenOne', { name: first.name })}
          </p>
          <div className="actions">
            {second && (
              <ButtonLink
                look="primary"
                small
                to="/arbejdsliste/$orderId/sammenlign"
                params={{ orderId }}
                search={{ a: first.citizenId, b: second.citizenId }}
              >
                {t('compareNow')}
              </ButtonLink>
            )}
            <Button look="tertiary" small onClick={onClear}>
              {t('clearChoice')}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
