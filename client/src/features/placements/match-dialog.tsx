import { useQuery } from '@tanstack/react-query'
import { placementActLabels } from '@virkelyst/shared/placements/placement.labels'
import { useState } from 'react'
import { trpc } from '../../app/trpc'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { RadioGroup } from '../../ui/choices'
import { Dialog } from '../../ui/dialog'
import { ProblemNotice } from '../../ui/problem-notice'
import { SearchField } from '../../ui/search-field'
import { LoadingState } from '../../ui/states'
import { uiTexts } from '../../ui/ui.texts'
import { actDialogTexts } from './act-dialog.texts'
import { usePlacementActs } from './use-placements'

/** Finds a citizen of the own municipality for a placement that has nobody yet. */
export const MatchDialog = ({
  seen,
  onClose,
  onDone,
}: {
  seen: { id: string; version: number }
  onClose: () => void
  onDone: () => void
}) => {
  const t = useTexts(actDialogTexts)
  const ui = useTexts(uiTexts)
  const label = useLabel()
  const { match } = usePlacementActs()
  const [q, setQ] = useState('')
  const [citizenId, setCitizenId] = useState('')
  const [missing, setMissing] = useState(false)
  const found = useQuery(
    trpc.citizens.search.queryOptions(
      { q, status: 'active', pageSize: 10 },
      { enabled: q.length > 1, refetchOnWindowFocus: false },
    ),
  )
  const rows = found.data?.rows ?? []
  const submit = () => {
    setMissing(citizenId === '')
    if (citizenId !== '') match.mutate({ ...seen, citizenId }, { onSuccess: onDone })
  }
  return (
    <Dialog title={label(placementActLabels.match)} open onClose={onClose}>
      <div className="stack">
        <p>{t('text_match')}</p>
        <SearchField label={t('citizen')} hint={t('citizenHint')} value={q} onSearch={setQ} />
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
        {found.isFetching && <LoadingState lines={2} />}
        {found.data && rows.length === 0 && <p role="status">{t('noCitizens')}</p>}
        {rows.length > 0 && (
          <RadioGroup
            label={t('searchResults')}
            error={missing ? 'required' : undefined}
            options={rows.map(({ id, name, caseReference }) => ({
              value: id,
              label: name,
              hint: caseReference,
            }))}
            value={citizenId}
            onValue={setCitizenId}
          />
        )}
        <ActionProblem error={match.error} />
        <div className="actions">
          <Button look="primary" busy={match.isPending} onClick={submit}>
            {label(placementActLabels.match)}
          </Button>
          <Button look="tertiary" onClick={onClose}>
            {ui('close')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
