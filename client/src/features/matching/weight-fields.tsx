import { weightLabels, weightMeanings } from '@virkelyst/shared/matching/weight.labels'
import { type Percents, scaledToHundred, sumOf, weightNames } from '@virkelyst/shared/matching/weight.rules'
import { useTexts } from '../../i18n/texts'
import { useFieldError, useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import type { SummaryError } from '../../ui/error-summary'
import { fieldId } from '../../ui/field'
import { NumberField } from '../../ui/number-field'
import { weightsTexts } from './weights.texts'

type Errors = Record<string, string | undefined>

/** The errors of the form as its summary lists them. */
export const useWeightErrors = (errors: Errors, sum: number): SummaryError[] => {
  const t = useTexts(weightsTexts)
  const label = useLabel()
  const lines: [string, string][] = [
    ...weightNames.map((name): [string, string] => [`percents.${name}`, label(weightLabels[name])]),
    ['percents', t('sum')],
    ['validFrom', t('validFrom')],
    ['reason', t('reason')],
  ]
  return lines.flatMap(([name, text]) => {
    const code = name === 'percents' && sum === 100 ? undefined : errors[name]
    return code ? [{ name, label: text, code }] : []
  })
}

const isWhole = (percents: Partial<Percents>): percents is Percents =>
  weightNames.every((name) => Number.isInteger(percents[name]) && (percents[name] ?? -1) >= 0)

const Sum = ({
  percents,
  error,
  onPercents,
}: {
  percents: Partial<Percents>
  error: string | undefined
  onPercents: (percents: Percents) => void
}) => {
  const t = useTexts(weightsTexts)
  const fieldError = useFieldError()
  const sum = sumOf(percents)
  const text =
    sum === 100
      ? t('sumRight', { sum })
      : sum < 100
        ? t('sumLess', { sum, left: 100 - sum })
        : t('sumMore', { sum, over: sum - 100 })
  return (
    <div className={sum === 100 ? 'weight-sum' : 'weight-sum wrong'} id={fieldId('percents')} tabIndex={-1}>
      <p role="status">
        {t('sum')}: <strong>{text}</strong>
      </p>
      {sum !== 100 && sum > 0 && isWhole(percents) && (
        <Button small onClick={() => onPercents(scaledToHundred(percents))}>
          {t('scale')}
        </Button>
      )}
      {error && sum !== 100 && <p className="form-error-message">{fieldError(error)}</p>}
    </div>
  )
}

/** A percent for each part of the score, what it is now, and what they come to together. */
export const WeightFields = ({
  percents,
  now,
  errors,
  onPercents,
}: {
  percents: Partial<Percents>
  now: Percents
  errors: Errors
  onPercents: (percents: Partial<Percents>) => void
}) => {
  const t = useTexts(weightsTexts)
  const label = useLabel()
  return (
    <Card>
      <div className="stack">
        <div className="weight-fields">
          {weightNames.map((name) => (
            <NumberField
              key={name}
              id={fieldId(`percents.${name}`)}
              name={name}
              label={label(weightLabels[name])}
              hint={label(weightMeanings[name])}
              suffix={t('now', { percent: now[name] })}
              value={percents[name]}
              error={errors[`percents.${name}`]}
              onValue={(value) => onPercents({ ...percents, [name]: value })}
            />
          ))}
        </div>
        <Sum percents={percents} error={errors.percents} onPercents={onPercents} />
      </div>
    </Card>
  )
}
