import { useSearch } from '@tanstack/react-router'
import { plannedChange } from '@virkelyst/shared/matching/preview.schema'
import { type Percents, percentsOf, sumOf } from '@virkelyst/shared/matching/weight.rules'
import { prepareWeightsInput, type WeightsView } from '@virkelyst/shared/matching/weight-desk.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { ActionProblem } from '../../ui/action-problem'
import { Button, ButtonLink } from '../../ui/button'
import { Card } from '../../ui/card'
import { DateField } from '../../ui/date-field'
import { ErrorSummary } from '../../ui/error-summary'
import { fieldId } from '../../ui/field'
import { serverFieldErrors } from '../../ui/field-errors'
import { Notice } from '../../ui/notice'
import { BackLink, PageHeading } from '../../ui/page-heading'
import { QueryBoundary } from '../../ui/states'
import { TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { ChangePreview } from './change-preview'
import { useWeightActs, useWeights } from './use-weights'
import { useWeightErrors, WeightFields } from './weight-fields'
import { ComingWeights } from './weight-history'
import { weightsTexts } from './weights.texts'
import './weights.css'

const startFrom = ({ inForce, named }: WeightsView): Percents => percentsOf((named ?? inForce).weights)

const Saved = ({ validFrom, today }: { validFrom: string; today: string }) => {
  const t = useTexts(weightsTexts)
  const format = useFormat()
  return (
    <Notice
      tone="success"
      live
      title={t('doneTitle')}
      actions={<ButtonLink to="/vaegte">{t('backToList')}</ButtonLink>}
    >
      <p>{validFrom <= today ? t('doneNow') : t('doneLater', { date: format.date(validFrom) })}</p>
    </Notice>
  )
}

const WeightsForm = ({ view }: { view: WeightsView }) => {
  const t = useTexts(weightsTexts)
  const [percents, setPercents] = useState<Partial<Percents>>(() => startFrom(view))
  const [validFrom, setValidFrom] = useState(view.today)
  const [reason, setReason] = useState('')
  const [attempt, setAttempt] = useState(0)
  const saving = useCheckedInput(prepareWeightsInput)
  const trying = useCheckedInput(plannedChange)
  const { prepare } = useWeightActs()
  const errors: Record<string, string> = {
    ...trying.errors,
    ...saving.errors,
    ...serverFieldErrors(prepare.error),
  }
  const summary = useWeightErrors(errors, sumOf(percents))
  if (prepare.isSuccess) return <Saved validFrom={prepare.variables.validFrom} today={view.today} />
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAttempt(attempt + 1)
        if (prepare.isPending) return
        saving.check({ percents, validFrom, reason, seen: view.seen }, (input) => prepare.mutate(input))
      }}
    >
      <ErrorSummary attempt={attempt} errors={summary} />
      <ComingWeights view={view} onTakeBack={null} />
      <WeightFields
        percents={percents}
        now={percentsOf(view.inForce.weights)}
        errors={errors}
        onPercents={(next) => {
          prepare.reset()
          setPercents(next)
        }}
      />
      <ChangePreview
        change={{ what: 'weights', percents }}
        check={(change, act) => {
          setAttempt(attempt + 1)
          trying.check(change, act)
        }}
      />
      <Card>
        <div className="stack">
          <DateField
            id={fieldId('validFrom')}
            label={t('validFrom')}
            hint={t('validFromHint')}
            value={validFrom}
            error={errors.validFrom}
            onValue={(day) => {
              prepare.reset()
              setValidFrom(day)
            }}
          />
          <TextField
            id={fieldId('reason')}
            label={t('reason')}
            hint={t('reasonHint')}
            width="full"
            maxLength={500}
            autoComplete="off"
            value={reason}
            error={errors.reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <ActionProblem error={prepare.error} />
          <div className="actions">
            <Button look="primary" type="submit" busy={prepare.isPending}>
              {t('save')}
            </Button>
          </div>
        </div>
      </Card>
    </form>
  )
}

/** A new version of the weights: shared out, tried on live orders, saved from a day with a reason. */
export const NewWeightsPage = () => {
  const t = useTexts(weightsTexts)
  const { fra } = useSearch({ from: '/vaegte/ny' })
  const query = useWeights(1, fra)
  return (
    <>
      <PageHeading
        title={t('newTitle')}
        lead={t('newLead')}
        back={<BackLink to="/vaegte">{t('back')}</BackLink>}
      />
      <QueryBoundary query={query}>{(view) => <WeightsForm view={view} />}</QueryBoundary>
    </>
  )
}
