import { type CitizenInput, citizenInput } from '@virkelyst/shared/citizens/citizen.schema'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { ActionProblem } from '../../ui/action-problem'
import { Button, ButtonLink } from '../../ui/button'
import { Checkbox } from '../../ui/choices'
import { isConflict } from '../../ui/conflict'
import { ErrorSummary } from '../../ui/error-summary'
import { fieldId } from '../../ui/field'
import { serverFieldErrors } from '../../ui/field-errors'
import { LeaveGuard } from '../../ui/leave-guard'
import { Notice } from '../../ui/notice'
import { useCheckedInput } from '../../ui/use-checked-input'
import { CaseFields } from './case-fields'
import { type CitizenDraft, fieldOfPath, inFormOrder, inputOfDraft } from './citizen-draft'
import { useFieldNames } from './citizen-field-names'
import { CvFields } from './cv-fields'
import { GoalFields } from './goal-fields'
import { staffCitizensTexts } from './staff-citizens.texts'
import { TargetGroupFields } from './target-group-fields'
import { ContactFields, WishFields } from './wish-fields'

const Section = ({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) => (
  <section className="card stack">
    <div>
      <h2>{title}</h2>
      {lead && <p className="quiet">{lead}</p>}
    </div>
    {children}
  </section>
)

/** Everything about a citizen that staff enter or change, in one form. */
export const CitizenForm = ({
  initial,
  submitLabel,
  busy,
  error,
  errorPrefix = '',
  onSubmit,
  onReload,
  cancel,
}: {
  initial: CitizenDraft
  submitLabel: string
  busy: boolean
  error: unknown
  /** Where the citizen lies in what is sent, so that the server's errors find their fields. */
  errorPrefix?: string
  onSubmit: (input: CitizenInput) => void
  /** Fetches the newest version after somebody else was first. */
  onReload?: () => void
  cancel: ReactNode
}) => {
  const t = useTexts(staffCitizensTexts)
  const nameOf = useFieldNames()
  const [draft, setDraft] = useState(initial)
  const [changed, setChanged] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const { errors, check } = useCheckedInput(citizenInput)
  const found = { ...serverFieldErrors(error, errorPrefix), ...errors }
  const change = (part: Partial<CitizenDraft>) => {
    setDraft((before) => ({ ...before, ...part }))
    setChanged(true)
  }
  const summary = inFormOrder(found).map(([path, code]) => ({
    name: fieldOfPath(path, draft.goals),
    label: nameOf(path),
    code,
  }))
  const changedMeanwhile = isConflict(error) && Object.keys(found).length === 0
  return (
    <form
      className="stack wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (busy) return
        setAttempt(attempt + 1)
        check(inputOfDraft(draft), onSubmit)
      }}
    >
      <LeaveGuard unsaved={changed} />
      <ErrorSummary attempt={attempt} errors={summary} />
      <Section title={t('case')}>
        <CaseFields draft={draft.case} onDraft={(part) => change({ case: part })} errors={found} />
      </Section>
      <Section title={t('contact')}>
        <ContactFields wishes={draft.wishes} onWishes={(wishes) => change({ wishes })} errors={found} />
      </Section>
      <section className="stack">
        <div>
          <h2>{t('goals')}</h2>
          <p className="quiet">{t('goalsLead')}</p>
        </div>
        <GoalFields drafts={draft.goals} onDrafts={(goals) => change({ goals })} errors={found} />
      </section>
      <Section title={t('wishesAndAvailability')}>
        <WishFields wishes={draft.wishes} onWishes={(wishes) => change({ wishes })} errors={found} />
      </Section>
      <Section title={t('targetGroups')} lead={t('neverToCompanies')}>
        <TargetGroupFields
          drafts={draft.periods}
          onDrafts={(periods) => change({ periods })}
          errors={found}
        />
      </Section>
      <Section title={t('cv')}>
        <CvFields ofCitizen cv={draft.cv} onCv={(cv) => change({ cv })} errors={found} />
      </Section>
      <Section title={t('consent')}>
        <Checkbox
          id={fieldId('consent')}
          label={t('consentField')}
          hint={t('consentHint')}
          checked={draft.consent}
          onChange={(event) => change({ consent: event.target.checked })}
        />
      </Section>
      {changedMeanwhile ? (
        <Notice tone="warning" live actions={onReload && <Button onClick={onReload}>{t('reload')}</Button>}>
          <p>{t('changedMeanwhile')}</p>
        </Notice>
      ) : (
        Object.keys(found).length === 0 && <ActionProblem error={error} />
      )}
      <div className="actions sticky">
        <Button look="primary" type="submit" busy={busy}>
          {submitLabel}
        </Button>
        {cancel}
        <span role="status" className="quiet">
          {changed ? t('unsaved') : ''}
        </span>
      </div>
    </form>
  )
}

export const CancelLink = ({ citizenId }: { citizenId?: string }) => {
  const t = useTexts(staffCitizensTexts)
  return citizenId === undefined ? (
    <ButtonLink look="tertiary" to="/borgere">
      {t('cancel')}
    </ButtonLink>
  ) : (
    <ButtonLink look="tertiary" to="/borgere/$citizenId" params={{ citizenId }}>
      {t('cancel')}
    </ButtonLink>
  )
}
