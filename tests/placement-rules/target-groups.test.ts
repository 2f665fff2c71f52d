import { targetGroupRules } from '@virkelyst/shared/citizens/target-groups.rules'
import { jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import { describe, expect, it } from 'vitest'
import { productRules } from '../support/placement-rules'

// Ranking reads its groups from code until it reads the dated rules: the two must not drift apart.
describe('target groups as ranking knows them', () => {
  it('are those of the built-in rules, with the same names, kinds and last days', () => {
    const dated = productRules.flatMap((rule) =>
      rule.key === 'target_group'
        ? [
            {
              targetGroup: rule.targetGroup,
              labelDa: rule.labelDa,
              labelEn: rule.labelEn,
              nearMarket: rule.nearMarket,
              validTo: rule.newCasesUntil,
              allowed: Object.fromEntries(jobOrderKinds.map((kind) => [kind, rule.allowed[kind]])),
            },
          ]
        : [],
    )
    expect(dated).toEqual(
      targetGroupRules.map(({ targetGroup, labelDa, labelEn, nearMarket, validTo, allowed }) => ({
        targetGroup,
        labelDa,
        labelEn,
        nearMarket,
        validTo,
        allowed,
      })),
    )
  })
})
