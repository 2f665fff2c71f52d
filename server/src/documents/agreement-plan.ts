import type { AgreementContent, PrintedPlan } from '@virkelyst/shared/documents/agreement-content.schema'
import { type BookPlacement, bookStretches } from '@virkelyst/shared/hour-plans/book.rules'
import { hasPaidBeside, type Stretch, stretchesOf } from '@virkelyst/shared/hour-plans/hour-plan.rules'
import type { HourPlan } from '@virkelyst/shared/hour-plans/hour-plan.schema'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import type { PlacementKind } from '@virkelyst/shared/placement-rules/placement.kinds'
import type { PlacementTerms } from '@virkelyst/shared/placements/placement-terms.schema'

/** Stretches as steps of hours, with paid hours beside as steps of their own, and as goals. */
const printed = (kind: PlacementKind, stretches: readonly Stretch[]): PrintedPlan => {
  const plan = stretches.flatMap((stretch) => {
    if (stretch.measure !== 'hours') return []
    const { from, to, step } = stretch
    const days = { from, to }
    const own = { ...days, hours: step.hours, paid: !hasPaidBeside(kind), work: step.work ?? null }
    return step.paidHours === 0
      ? [own]
      : [own, { ...days, hours: step.paidHours, paid: true, work: step.paidWork ?? null }]
  })
  const goals = stretches.flatMap((stretch) =>
    stretch.measure === 'hours'
      ? []
      : stretch.goals.map(({ text, milestones }) => ({
          text,
          milestones: milestones.map((one) => ({ text: one.text, by: one.by })),
        })),
  )
  return goals.length === 0 ? { plan } : { plan, goals }
}

/** The plan that is signed with the terms; nothing where the hours are the same throughout. */
export const agreementPlan = (
  kind: PlacementKind,
  { plan, endDate = null }: Pick<PlacementTerms, 'plan'> & { endDate?: string | null },
): PrintedPlan => (plan === undefined ? { plan: [] } : printed(kind, stretchesOf([plan], endDate)))

/** A placement with the changes of its plan, each with when it got its answer. */
export type PlanInForce = {
  placement: BookPlacement & { kind: PlacementKind }
  changes: readonly { state: string; plan: HourPlan; answeredAt: string | null }[]
}

/** The plan with every change that both have agreed to since it was signed; null where there is none. */
export const changedPlan = (book: PlanInForce): AgreementContent['changedPlan'] => {
  const agreedAt = book.changes
    .flatMap(({ state, answeredAt }) => (state === 'agreed' && answeredAt !== null ? [answeredAt] : []))
    .sort()
    .at(-1)
  return agreedAt === undefined
    ? null
    : { agreedOn: danishDate(agreedAt), ...printed(book.placement.kind, bookStretches(book)) }
}
