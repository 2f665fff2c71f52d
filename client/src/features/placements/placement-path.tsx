import type { PlacementRow } from '@virkelyst/shared/placements/placement.schema'
import { defineTexts, useTexts } from '../../i18n/texts'
import { pathOf } from './placement-path.rules'

const texts = defineTexts('placement-path', {
  da: {
    path: 'Forløbets gang',
    done: 'gjort',
    now: 'nu',
    ahead: 'senere',
    written: 'Aftalen skrives',
    signed: 'Underskrives',
    sent: 'Sendes',
    decided: 'Afgøres',
    agreed: 'Aftales',
    under_way: 'I gang',
    outcome: 'Resultat',
  },
  en: {
    path: 'The way of the placement',
    done: 'done',
    now: 'now',
    ahead: 'later',
    written: 'Written',
    signed: 'Signed',
    sent: 'Sent',
    decided: 'Decided',
    agreed: 'Agreed',
    under_way: 'Under way',
    outcome: 'Outcome',
  },
})

/** How far a placement is on its way, in words and in colour. */
export const PlacementPath = ({ placement }: { placement: Pick<PlacementRow, 'authority' | 'status'> }) => {
  const t = useTexts(texts)
  const steps = pathOf(placement)
  if (steps.length === 0) return null
  return (
    <ol className="steps" aria-label={t('path')}>
      {steps.map(({ milestone, state }) => (
        <li
          key={milestone}
          className={state === 'done' ? 'done' : undefined}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          {t(milestone)}
          <span className="sr-only"> ({t(state)})</span>
        </li>
      ))}
    </ol>
  )
}
