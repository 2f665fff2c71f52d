import type { AgreementContent } from '@virkelyst/shared/documents/agreement-content.schema'
import { hasPaidBeside, stretchesOf } from '@virkelyst/shared/hour-plans/hour-plan.rules'
import type { PlacementKind } from '@virkelyst/shared/placement-rules/placement.kinds'
import type { PlacementTerms } from '@virkelyst/shared/placements/placement-terms.schema'

/** The plan that is signed with the terms, as steps of hours or as goals; paid hours beside are steps of their own. */
export const agreementPlan = (
  kind: PlacementKind,
  { plan, endDate = null }: Pick<PlacementTerms, 'plan'> & { endDate?: string | null },
): Pick<AgreementContent, 'plan' | 'goals'> => {
  if (plan === undefined) return { plan: [] }
  if (plan.measure === 'mastery')
    return {
      plan: [],
      goals: plan.goals.map(({ text, milestones }) => ({
        text,
        milestones: milestones.map((one) => ({ text: one.text, by: one.by })),
      })),
    }
  const steps = stretchesOf([plan], endDate).flatMap((stretch) => {
    if (stretch.measure !== 'hours') return []
    const { from, to, step } = stretch
    const days = { from, to }
    const own = { ...days, hours: step.hours, paid: !hasPaidBeside(kind), work: step.work ?? null }
    return step.paidHours === 0
      ? [own]
      : [own, { ...days, hours: step.paidHours, paid: true, work: step.paidWork ?? null }]
  })
  return { plan: steps }
}
