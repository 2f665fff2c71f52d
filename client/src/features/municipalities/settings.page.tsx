import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  type MunicipalitySettings,
  type SettingsView,
  settingsInput,
} from '@virkelyst/shared/municipalities/municipality.schema'
import { placementKindLabels } from '@virkelyst/shared/placement-rules/placement.labels'
import { decidedKinds } from '@virkelyst/shared/placements/placement.rules'
import { useState } from 'react'
import { trpc } from '../../app/trpc'
import { useMay } from '../../app/use-may'
import { defineTexts, useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { ErrorSummary } from '../../ui/error-summary'
import { FieldGroup, fieldId } from '../../ui/field'
import { NumberField } from '../../ui/number-field'
import { PageHeading } from '../../ui/page-heading'
import { SelectField } from '../../ui/select-field'
import { QueryBoundary } from '../../ui/states'
import { useCheckedInput } from '../../ui/use-checked-input'

const texts = defineTexts('municipality-settings', {
  da: {
    title: 'Frister og forløb i {{name}}',
    lead: 'Det gælder for nye jobordrer, forslag og forløb. De, der er i gang, beholder deres.',
    exclusiveDays: 'Så længe har kommunen en jobordre for sig selv',
    exclusiveDaysHint: 'Derefter ser alle kommuner i netværket den. 0 betyder med det samme.',
    consultantAnswerHours: 'En konsulent har svaret virksomheden inden',
    firstCandidatesDays: 'De første kandidater er præsenteret inden',
    citizenAnswerWorkdays: 'Borgeren svarer på et forslag inden',
    employerAnswerWorkdays: 'Virksomheden svarer på en kandidat inden',
    placementDecisionWorkdays: 'Kommunen tager hvert af sine skridt i et forløb inden',
    authority: 'Hvor der tages afgørelse',
    authorityHint:
      'Ansøgninger om praktik, løntilskud og fleksjob skal ske i VITAS. Vælg kun portalen, hvor kommunen selv må tage afgørelsen.',
    vitas: 'I VITAS',
    own: 'Her i portalen',
    days: 'dage',
    hours: 'timer',
    workdays: 'arbejdsdage',
    save: 'Gem',
    saved: 'Det er gemt.',
  },
  en: {
    title: 'Deadlines and placements in {{name}}',
    lead: 'This applies to new job orders, proposals and placements. Those under way keep theirs.',
    exclusiveDays: 'The municipality has a job order to itself for',
    exclusiveDaysHint: 'After that every municipality of the network sees it. 0 means at once.',
    consultantAnswerHours: 'A consultant has answered the company within',
    firstCandidatesDays: 'The first candidates are presented within',
    citizenAnswerWorkdays: 'The citizen answers a proposal within',
    employerAnswerWorkdays: 'The company answers about a candidate within',
    placementDecisionWorkdays: 'The municipality takes each of its steps in a placement within',
    authority: 'Where decisions are made',
    authorityHint:
      'Applications for work placements, wage subsidies and flex jobs must go through VITAS. Choose the portal only where the municipality may decide by itself.',
    vitas: 'In VITAS',
    own: 'Here in the portal',
    days: 'days',
    hours: 'hours',
    workdays: 'working days',
    save: 'Save',
    saved: 'Saved.',
  },
})

const units = {
  exclusiveDays: 'days',
  consultantAnswerHours: 'hours',
  firstCandidatesDays: 'days',
  citizenAnswerWorkdays: 'workdays',
  employerAnswerWorkdays: 'workdays',
  placementDecisionWorkdays: 'workdays',
} as const satisfies Record<keyof Omit<MunicipalitySettings, 'placementAuthority'>, string>
const names = Object.keys(units) as (keyof typeof units)[]

const useSave = () => {
  const client = useQueryClient()
  return useMutation(
    trpc.municipalities.updateSettings.mutationOptions({
      onSuccess: (saved) => client.setQueryData(trpc.municipalities.settings.queryOptions().queryKey, saved),
      onError: () => client.invalidateQueries(trpc.municipalities.settings.pathFilter()),
    }),
  )
}

const SettingsForm = ({ view, save }: { view: SettingsView; save: ReturnType<typeof useSave> }) => {
  const t = useTexts(texts)
  const label = useLabel()
  const may = useMay()
  const [typed, setTyped] = useState<Partial<MunicipalitySettings>>(view.settings)
  const [attempt, setAttempt] = useState(0)
  const { errors, check } = useCheckedInput(settingsInput)
  const readOnly = !may('municipalities.updateSettings')
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAttempt(attempt + 1)
        if (!save.isPending) check({ version: view.version, settings: typed }, (input) => save.mutate(input))
      }}
    >
      <ErrorSummary
        attempt={attempt}
        errors={names.flatMap((name) => {
          const code = errors[`settings.${name}`]
          return code ? [{ name, label: t(name), code }] : []
        })}
      />
      {names.map((name) => (
        <NumberField
          key={name}
          id={fieldId(name)}
          name={name}
          label={t(name)}
          hint={name === 'exclusiveDays' ? t('exclusiveDaysHint') : undefined}
          suffix={t(units[name])}
          error={errors[`settings.${name}`]}
          readOnly={readOnly}
          value={typed[name]}
          onValue={(value) => {
            save.reset()
            setTyped({ ...typed, [name]: value })
          }}
        />
      ))}
      <FieldGroup label={t('authority')} hint={t('authorityHint')}>
        <div className="stack">
          {decidedKinds.map((kind) => (
            <SelectField
              key={kind}
              id={fieldId(`placementAuthority.${kind}`)}
              label={label(placementKindLabels[kind])}
              withoutEmpty
              disabled={readOnly}
              options={[
                { value: 'vitas', label: t('vitas') },
                { value: 'own', label: t('own') },
              ]}
              value={typed.placementAuthority?.[kind]}
              onChange={({ target }) => {
                save.reset()
                setTyped({
                  ...typed,
                  placementAuthority: {
                    ...view.settings.placementAuthority,
                    ...typed.placementAuthority,
                    [kind]: target.value,
                  },
                })
              }}
            />
          ))}
        </div>
      </FieldGroup>
      <ActionProblem error={save.error} />
      {!readOnly && (
        <div className="actions">
          <Button look="primary" type="submit" busy={save.isPending}>
            {t('save')}
          </Button>
          <span role="status">{save.isSuccess ? t('saved') : ''}</span>
        </div>
      )}
    </form>
  )
}

/** The municipality's own policy: how long it has an order alone, and who answers when. */
export const SettingsPage = () => {
  const t = useTexts(texts)
  const query = useQuery(trpc.municipalities.settings.queryOptions())
  // The form is made anew from what was saved; that it was has to outlive it.
  const save = useSave()
  return (
    <QueryBoundary query={query}>
      {(view) => (
        <>
          <PageHeading title={t('title', { name: view.name })} lead={t('lead')} />
          <SettingsForm key={view.version} view={view} save={save} />
        </>
      )}
    </QueryBoundary>
  )
}
