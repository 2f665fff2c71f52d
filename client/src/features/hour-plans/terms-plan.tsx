import type { PlacementKind } from '@virkelyst/shared/placement-rules/placement.kinds'
import type { PlacementTerms } from '@virkelyst/shared/placements/placement-terms.schema'
import { useTexts } from '../../i18n/texts'
import { hourPlansTexts } from './hour-plans.texts'
import { PlanList } from './plan-list'
import { stretchesIn } from './plan-stretches'

/** The plan that is signed with the terms; nothing where they hold none. */
export const TermsPlan = ({ terms, kind }: { terms: PlacementTerms; kind: PlacementKind }) => {
  const t = useTexts(hourPlansTexts)
  if (terms.plan === undefined) return null
  return (
    <section className="stack">
      <h3>{t(terms.plan.measure === 'mastery' ? 'titleMastery' : 'caption')}</h3>
      <PlanList stretches={stretchesIn(terms.plan, terms.endDate ?? null)} kind={kind} />
    </section>
  )
}
