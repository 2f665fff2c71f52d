import { numberText } from '../kernel/tell'
import type { AgreementContent, PrintedPlan } from './agreement-content.schema'
import type { Tell } from './agreement-tell'
import type { Block } from './document.blocks'

const goalTable = (goals: NonNullable<PrintedPlan['goals']>, { t, day }: Tell): Block => ({
  type: 'table',
  columns: [
    { title: t('goal'), share: 6 },
    { title: t('milestone'), share: 6 },
    { title: t('milestoneBy'), share: 3 },
  ],
  rows: goals.flatMap(({ text, milestones }) => milestones.map((one) => [text, one.text, day(one.by)])),
})

const stepTable = (
  { plan, kind }: PrintedPlan & Pick<AgreementContent, 'kind'>,
  { t, day, locale }: Tell,
): Block => ({
  type: 'table',
  columns: [
    { title: t('planFrom'), share: 3 },
    { title: t('planTo'), share: 3 },
    { title: t('planHours'), share: 3 },
    { title: t('planKind'), share: 3 },
    { title: t('planWork'), share: 6 },
  ],
  rows: plan.map(({ from, to, hours, paid, work }) => [
    day(from),
    to === null ? t('noEnd') : day(to),
    numberText(hours, locale, 2),
    paid ? t('paid') : t(kind === 'wage_subsidy_job' ? 'subsidised' : 'unpaid'),
    work ?? t('asAgreed'),
  ]),
})

/** The plan as it was signed and, where both have agreed to change it since, as it holds now. */
export const planBlocks = ({ plan, goals, changedPlan, kind }: AgreementContent, tell: Tell): Block[] => {
  const { t, day } = tell
  const tables = (steps: PrintedPlan, name: string, ofGoals: string): Block[] => [
    ...(steps.plan.length === 0
      ? []
      : [{ type: 'subheading', text: name } as const, stepTable({ ...steps, kind }, tell)]),
    ...(steps.goals === undefined
      ? []
      : [{ type: 'subheading', text: ofGoals } as const, goalTable(steps.goals, tell)]),
  ]
  if (changedPlan === null) return tables({ plan, goals }, t('plan'), t('goals'))
  return [
    ...tables({ plan, goals }, t('planSigned'), t('goalsSigned')),
    ...tables(changedPlan, t('planNow'), t('goalsNow')),
    { type: 'paragraph', text: t('planChanged', { date: day(changedPlan.agreedOn) }) },
  ]
}
