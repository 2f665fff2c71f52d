import { type CitizenForSelf, ownChange } from '@virkelyst/shared/citizens/citizen.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { isConflict } from '../../ui/conflict'
import { ErrorSummary } from '../../ui/error-summary'
import { serverFieldErrors } from '../../ui/field-errors'
import { Notice } from '../../ui/notice'
import { PageHeading } from '../../ui/page-heading'
import { QueryBoundary } from '../../ui/states'
import { useCheckedInput } from '../../ui/use-checked-input'
import { CvFields } from './cv-fields'
import { goalDrafts, goalsOf } from './goal-draft'
import { GoalFields } from './goal-fields'
import { myGoalsTexts } from './my-goals.texts'
import { MyRights } from './my-rights'
import { tidyCv } from './tidy-cv'
import { useMyCitizen, useMyCitizenActions } from './use-my-citizen'
import { ContactFields, type Wishes, WishFields, wishTexts } from './wish-fields'

const wishesOf = (citizen: CitizenForSelf): Wishes => ({
  hoursMin: citizen.hoursMin,
  hoursMax: citizen.hoursMax,
  radiusKm: citizen.radiusKm,
  availableFrom: citizen.availableFrom,
  email: citizen.email ?? '',
  phone: citizen.phone ?? '',
  postalCode: citizen.postalCode,
})

const wishNames = [
  'hoursMin',
  'hoursMax',
  'radiusKm',
  'availableFrom',
  'email',
  'phone',
  'postalCode',
] as const

const goalInputs = (citizen: CitizenForSelf) =>
  citizen.goals.map(({ goal, title, occupations, chosen }) => ({
    goal,
    title,
    occupationCode: chosen ? occupations[0]?.code : undefined,
  }))

const MyGoalsForm = ({ citizen, onReload }: { citizen: CitizenForSelf; onReload: () => void }) => {
  const t = useTexts(myGoalsTexts)
  const wishLabel = useTexts(wishTexts)
  const [drafts, setDrafts] = useState(() => goalDrafts(goalInputs(citizen)))
  const [wishes, setWishes] = useState(() => wishesOf(citizen))
  const [cv, setCv] = useState(citizen.cv)
  const [changed, setChanged] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const { update } = useMyCitizenActions()
  const { errors, check } = useCheckedInput(ownChange)
  const found = { ...serverFieldErrors(update.error), ...errors }
  const changing =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value)
      setChanged(true)
      update.reset()
    }
  const labelOf = (path: string) => {
    const wish = wishNames.find((name) => name === path)
    return wish ? wishLabel(wish) : t(path.startsWith('goals') ? 'goals' : 'cv')
  }
  const submit = () => {
    setAttempt(attempt + 1)
    check({ version: citizen.version, ...wishes, goals: goalsOf(drafts), cv: tidyCv(cv) }, (input) =>
      update.mutate(input, { onSuccess: () => setChanged(false) }),
    )
  }
  return (
    <form
      className="stack wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!update.isPending) submit()
      }}
    >
      <ErrorSummary
        attempt={attempt}
        errors={Object.entries(found).map(([name, code]) => ({ name, label: labelOf(name), code }))}
      />
      <section className="stack">
        <h2>{t('goals')}</h2>
        <GoalFields drafts={drafts} onDrafts={changing(setDrafts)} errors={found} />
      </section>
      <section className="stack">
        <h2>{t('wishes')}</h2>
        <WishFields wishes={wishes} onWishes={changing(setWishes)} errors={found} />
      </section>
      <section className="stack">
        <h2>{t('contact')}</h2>
        <p className="quiet">{t('contactHint')}</p>
        <ContactFields wishes={wishes} onWishes={changing(setWishes)} errors={found} />
      </section>
      <section className="stack">
        <h2>{t('cv')}</h2>
        <CvFields cv={cv} onCv={changing(setCv)} errors={found} />
      </section>
      {isConflict(update.error) ? (
        <Notice tone="warning" live actions={<Button onClick={onReload}>{t('reload')}</Button>}>
          <p>{t('changedMeanwhile')}</p>
        </Notice>
      ) : (
        Object.keys(found).length === 0 && <ActionProblem error={update.error} />
      )}
      <div className="actions sticky">
        <Button look="primary" type="submit" busy={update.isPending}>
          {t('save')}
        </Button>
        <span role="status">{update.isSuccess ? t('saved') : changed ? t('unsaved') : ''}</span>
      </div>
    </form>
  )
}

/** The citizen's goals, wishes and CV, and the rights over them. */
export const MyGoalsPage = () => {
  const t = useTexts(myGoalsTexts)
  const query = useMyCitizen()
  const [round, setRound] = useState(0)
  const reload = async () => {
    await query.refetch()
    setRound(round + 1)
  }
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <QueryBoundary query={query}>
        {(citizen) => (
          <div className="stack wide">
            <MyGoalsForm key={round} citizen={citizen} onReload={() => void reload()} />
            <MyRights citizen={citizen} />
          </div>
        )}
      </QueryBoundary>
    </>
  )
}
