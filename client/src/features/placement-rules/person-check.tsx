import { useQuery } from '@tanstack/react-query'
import { lightLabels } from '@virkelyst/shared/placement-rules/verdict.labels'
import { useId } from 'react'
import { trpc } from '../../app/trpc'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { ProblemNotice } from '../../ui/problem-notice'
import { LoadingState } from '../../ui/states'
import { Tag } from '../../ui/tag'
import { offerCheckTexts } from './offer-check.texts'
import { lightTones, VerdictList } from './verdict-list'

/** The rules held against one citizen and one order, for the consultant who decides; nothing where no rule speaks of it. */
export const PersonCheck = ({
  orderId,
  citizenId,
  name,
}: {
  orderId: string
  citizenId: string
  name: string
}) => {
  const t = useTexts(offerCheckTexts)
  const label = useLabel()
  const id = useId()
  const { data, error, isPending, refetch } = useQuery(
    trpc.placementRules.checkPerson.queryOptions({ orderId, citizenId }, { staleTime: 0 }),
  )
  if (data === null || data?.findings.length === 0) return null
  return (
    <section className="preview-frame stack" aria-labelledby={id} aria-busy={isPending}>
      <div className="offer-check-heading">
        <h3 id={id}>{t('personTitle', { name })}</h3>
        {data && <Tag tone={lightTones[data.light]}>{label(lightLabels[data.light])}</Tag>}
      </div>
      <p className="quiet small">{t('personLead')}</p>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data ? <VerdictList verdict={data} /> : !error && <LoadingState lines={3} />}
    </section>
  )
}
