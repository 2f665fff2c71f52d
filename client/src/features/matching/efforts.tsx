import { useSearch } from '@tanstack/react-router'
import {
  type Effort,
  earliestEnd,
  effortsPageSize,
  endEffortInput,
} from '@virkelyst/shared/matching/effort.schema'
import { useState } from 'react'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { ButtonLink } from '../../ui/button'
import { Card } from '../../ui/card'
import { DateField } from '../../ui/date-field'
import { Details } from '../../ui/details'
import { DialogForm } from '../../ui/dialog-form'
import { serverFieldErrors } from '../../ui/field-errors'
import { Pagination } from '../../ui/pagination'
import { QueryBoundary } from '../../ui/states'
import { TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { EffortTable } from './effort-table'
import { effortsTexts } from './efforts.texts'
import { useEffortActs, useEfforts } from './use-weights'

const EndDialog = ({
  effort,
  today,
  onClose,
  onDone,
}: {
  effort: Effort
  today: string
  onClose: () => void
  onDone: () => void
}) => {
  const t = useTexts(effortsTexts)
  const format = useFormat()
  const { end } = useEffortActs()
  const earliest = earliestEnd(effort, today)
  const [endOn, setEndOn] = useState(earliest)
  const [reason, setReason] = useState('')
  const { errors, check } = useCheckedInput(endEffortInput)
  const refused = serverFieldErrors(end.error)
  return (
    <DialogForm
      title={t('endTitle')}
      submitLabel={t('end')}
      submitLook="warning"
      busy={end.isPending}
      error={end.error}
      onClose={onClose}
      onSubmit={() =>
        check({ id: effort.id, seen: effort.validTo, endOn, reason }, (input) =>
          end.mutate(input, { onSuccess: onDone }),
        )
      }
    >
      <p>{t('endText')}</p>
      <DateField
        label={t('endOn')}
        hint={t('endHint', { from: format.date(earliest), to: format.date(effort.validTo) })}
        value={endOn}
        error={errors.endOn ?? refused.endOn}
        onValue={(day) => {
          end.reset()
          setEndOn(day)
        }}
      />
      <TextField
        label={t('reason')}
        width="full"
        maxLength={500}
        autoComplete="off"
        value={reason}
        error={errors.reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </DialogForm>
  )
}

/** What the municipality gives priority, now, soon and before. */
export const Efforts = ({ onDone }: { onDone: (message: string | null) => void }) => {
  const t = useTexts(effortsTexts)
  const may = useMay()
  const { indsatser: page = 1 } = useSearch({ from: '/vaegte' })
  const query = useEfforts(page)
  const [endingId, setEndingId] = useState<string | null>(null)
  // As it stands now: somebody else may have given it another last day.
  const ending = query.data?.standing.find(({ id }) => id === endingId)
  const mayDecide = may('matching.decideEffort')
  return (
    <Card>
      <div className="stack">
        <div className="spread">
          <h2>{t('title')}</h2>
          {mayDecide && <ButtonLink to="/vaegte/indsats">{t('newEffort')}</ButtonLink>}
        </div>
        <p className="quiet">{t('lead')}</p>
        <QueryBoundary query={query}>
          {({ today, standing, over }) => (
            <>
              {standing.length === 0 ? (
                <p>{t('none')}</p>
              ) : (
                <EffortTable
                  caption={t('caption')}
                  efforts={standing}
                  today={today}
                  onEnd={
                    mayDecide
                      ? (effort) => {
                          onDone(null)
                          setEndingId(effort.id)
                        }
                      : null
                  }
                />
              )}
              {over.total > 0 && (
                <Details summary={t('over', { count: over.total })} open={page > 1}>
                  <EffortTable caption={t('overCaption')} efforts={over.rows} today={today} onEnd={null} />
                  <Pagination
                    page={page}
                    pageSize={effortsPageSize}
                    total={over.total}
                    parameter="indsatser"
                  />
                </Details>
              )}
              {ending && (
                <EndDialog
                  effort={ending}
                  today={today}
                  onClose={() => setEndingId(null)}
                  onDone={() => {
                    setEndingId(null)
                    onDone(t('doneEnded'))
                  }}
                />
              )}
            </>
          )}
        </QueryBoundary>
      </div>
    </Card>
  )
}
