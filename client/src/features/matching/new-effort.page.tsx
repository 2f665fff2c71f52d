import { effortInput } from '@virkelyst/shared/matching/effort.schema'
import { plannedChange } from '@virkelyst/shared/matching/preview.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { today } from '../../i18n/today'
import { useFormat } from '../../i18n/use-format'
import { ActionProblem } from '../../ui/action-problem'
import { Button, ButtonLink } from '../../ui/button'
import { Card } from '../../ui/card'
import { ErrorSummary } from '../../ui/error-summary'
import { fieldId } from '../../ui/field'
import { serverFieldErrors } from '../../ui/field-errors'
import { Notice } from '../../ui/notice'
import { BackLink, PageHeading } from '../../ui/page-heading'
import { TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { ChangePreview } from './change-preview'
import { type EffortDraft, EffortFields } from './effort-fields'
import { effortsTexts } from './efforts.texts'
import { useEffortActs } from './use-weights'

const said = ['reason', 'decidedBy', 'decidedByTitle'] as const

/** An effort errs under `effort.` where it is tried, and under its own names where it is saved. */
const withoutPrefix = (errors: Record<string, string>) =>
  Object.fromEntries(Object.entries(errors).map(([name, code]) => [name.replace(/^effort\./, ''), code]))

const Saved = ({ from, to }: { from: string; to: string }) => {
  const t = useTexts(effortsTexts)
  const format = useFormat()
  return (
    <Notice
      tone="success"
      live
      title={t('doneTitle')}
      actions={<ButtonLink to="/vaegte">{t('backToList')}</ButtonLink>}
    >
      <p>{t('doneText', { from: format.date(from), to: format.date(to) })}</p>
    </Notice>
  )
}

const EffortForm = () => {
  const t = useTexts(effortsTexts)
  const { decide } = useEffortActs()
  const [draft, setDraft] = useState<EffortDraft>({ targetGroups: [], validFrom: today() })
  const [attempt, setAttempt] = useState(0)
  const saving = useCheckedInput(effortInput)
  const trying = useCheckedInput(plannedChange)
  if (decide.isSuccess) return <Saved from={decide.variables.validFrom} to={decide.variables.validTo} />
  const errors: Record<string, string> = {
    ...withoutPrefix(trying.errors),
    ...saving.errors,
    ...serverFieldErrors(decide.error),
  }
  const labels = {
    kind: t('kindLabel'),
    targetGroups: t('groupsLabel'),
    validFrom: t('validFrom'),
    validTo: t('validTo'),
    reason: t('reason'),
    decidedBy: t('decidedBy'),
    decidedByTitle: t('decidedByTitle'),
  }
  const change = (more: Partial<EffortDraft>) => {
    decide.reset()
    setDraft({ ...draft, ...more })
  }
  const { kind, targetGroups, validFrom, validTo } = draft
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAttempt(attempt + 1)
        if (!decide.isPending) saving.check(draft, (input) => decide.mutate(input))
      }}
    >
      <ErrorSummary
        attempt={attempt}
        errors={Object.entries(labels).flatMap(([name, label]) => {
          const code = errors[name]
          return code ? [{ name, label, code }] : []
        })}
      />
      <EffortFields draft={draft} errors={errors} onChange={change} />
      <ChangePreview
        change={{ what: 'effort', effort: { kind, targetGroups, validFrom, validTo } }}
        check={(planned, act) => {
          setAttempt(attempt + 1)
          trying.check(planned, act)
        }}
      />
      <Card>
        <div className="stack">
          {said.map((name) => (
            <TextField
              key={name}
              id={fieldId(name)}
              label={labels[name]}
              hint={name === 'reason' ? t('reasonHint') : undefined}
              width={name === 'reason' ? 'full' : 'medium'}
              maxLength={name === 'reason' ? 500 : 120}
              autoComplete="off"
              value={draft[name] ?? ''}
              error={errors[name]}
              onChange={(event) => change({ [name]: event.target.value })}
            />
          ))}
          <ActionProblem error={decide.error} />
          <div className="actions">
            <Button look="primary" type="submit" busy={decide.isPending}>
              {t('save')}
            </Button>
          </div>
        </div>
      </Card>
    </form>
  )
}

/** A new effort: for whom and what, how long, tried on live orders, and by whose decision. */
export const NewEffortPage = () => {
  const t = useTexts(effortsTexts)
  return (
    <>
      <PageHeading
        title={t('newTitle')}
        lead={t('newLead')}
        back={<BackLink to="/vaegte">{t('backToList')}</BackLink>}
      />
      <EffortForm />
    </>
  )
}
