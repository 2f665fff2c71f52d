import { useNavigate, useSearch } from '@tanstack/react-router'
import type { WeightsLine, WeightsView } from '@virkelyst/shared/matching/weight-desk.schema'
import { useState } from 'react'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { ButtonLink } from '../../ui/button'
import { Card } from '../../ui/card'
import { DialogForm } from '../../ui/dialog-form'
import { DoneNotice } from '../../ui/done-notice'
import { PageHeading } from '../../ui/page-heading'
import { SelectField } from '../../ui/select-field'
import { QueryBoundary } from '../../ui/states'
import { Efforts } from './efforts'
import { useWeightActs, useWeights } from './use-weights'
import { useVersionName, VersionStory } from './version-story'
import { WeightBars } from './weight-bars'
import { WeightComparison } from './weight-comparison'
import { ComingWeights, WeightHistory } from './weight-history'
import { weightsTexts } from './weights.texts'
import './weights.css'

const TakeBackDialog = ({
  line,
  seen,
  onClose,
  onDone,
}: {
  line: WeightsLine
  seen: string
  onClose: () => void
  onDone: () => void
}) => {
  const t = useTexts(weightsTexts)
  const nameOf = useVersionName()
  const { takeBack } = useWeightActs()
  return (
    <DialogForm
      title={t('takeBackTitle')}
      submitLabel={t('takeBack')}
      submitLook="warning"
      busy={takeBack.isPending}
      error={takeBack.error}
      onClose={onClose}
      onSubmit={() => takeBack.mutate({ version: line.version, seen }, { onSuccess: onDone })}
    >
      <p>
        <strong>{nameOf(line)}</strong>
      </p>
      <p>{t('takeBackText')}</p>
    </DialogForm>
  )
}

/** The weights in force, drawn, and beside another version where one is chosen. */
const InForce = ({ view }: { view: WeightsView }) => {
  const t = useTexts(weightsTexts)
  const may = useMay()
  const navigate = useNavigate({ from: '/vaegte' })
  const { mod } = useSearch({ from: '/vaegte' })
  const nameOf = useVersionName()
  const listed = [...view.coming, ...view.earlier.rows]
  const { named } = view
  const isElsewhere =
    named !== null && ![view.inForce, ...listed].some((line) => line.version === named.version)
  const others = isElsewhere ? [...listed, named] : listed
  const other = others.find(({ version }) => version === mod)
  return (
    <Card look="accent">
      <div className="stack">
        <div className="spread">
          <h2>{t('inForce')}</h2>
          {may('matching.prepareWeights') && (
            <ButtonLink look="primary" to="/vaegte/ny">
              {t('newVersion')}
            </ButtonLink>
          )}
        </div>
        <div>
          <p>
            <strong>{nameOf(view.inForce)}</strong>
          </p>
          <VersionStory line={view.inForce} />
        </div>
        <WeightBars weights={view.inForce.weights} />
        {others.length > 0 && (
          <SelectField
            label={t('compareWith')}
            withoutEmpty
            value={other?.version ?? ''}
            options={[
              { value: '', label: t('compareNone') },
              ...others.map((line) => ({ value: line.version, label: nameOf(line) })),
            ]}
            onChange={(event) =>
              void navigate({
                search: (previous) => ({ ...previous, mod: event.target.value || undefined }),
                replace: true,
              })
            }
          />
        )}
        {other && <WeightComparison a={view.inForce} b={other} />}
      </div>
    </Card>
  )
}

const Fixed = () => {
  const t = useTexts(weightsTexts)
  return (
    <Card title={t('fixedTitle')}>
      <ul>
        <li>{t('fixedPenalty')}</li>
        <li>{t('fixedCap')}</li>
        <li>{t('fixedDistance')}</li>
        <li>{t('fixedNever')}</li>
      </ul>
    </Card>
  )
}

/** How lists are ordered here: the weights, the efforts, what never changes, and what has been before. */
export const WeightsPage = () => {
  const t = useTexts(weightsTexts)
  const may = useMay()
  const { page = 1, mod } = useSearch({ from: '/vaegte' })
  const query = useWeights(page, mod)
  const [takingBack, setTakingBack] = useState<WeightsLine | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const mayDecide = may('matching.prepareWeights')
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="stack">
        <DoneNotice message={done} />
        <QueryBoundary query={query}>
          {(view) => (
            <>
              <InForce view={view} />
              <ComingWeights
                view={view}
                onTakeBack={
                  mayDecide
                    ? (line) => {
                        setDone(null)
                        setTakingBack(line)
                      }
                    : null
                }
              />
              <Efforts onDone={setDone} />
              <Fixed />
              <WeightHistory view={view} page={page} mayUseAgain={mayDecide} />
              {takingBack && (
                <TakeBackDialog
                  line={takingBack}
                  seen={view.seen}
                  onClose={() => setTakingBack(null)}
                  onDone={() => {
                    setTakingBack(null)
                    setDone(t('doneTakenBack'))
                  }}
                />
              )}
            </>
          )}
        </QueryBoundary>
      </div>
    </>
  )
}
