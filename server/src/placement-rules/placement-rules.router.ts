import { checkInput, personCheckInput } from '@virkelyst/shared/placement-rules/order-offer.rules'
import {
  comparisonInput,
  prepareInput,
  previewInput,
  ruleComparison,
  rulesFilter,
  rulesView,
  takeBackRuleInput,
  touched,
  verifyInput,
} from '@virkelyst/shared/placement-rules/rule-desk.schema'
import { checkAnswer } from '@virkelyst/shared/placement-rules/verdict.schema'
import { procedure, router } from '../kernel/trpc'
import type { PlacementChecks } from './placement-checks.service'
import type { RuleDesk } from './rule-desk.service'

export const makePlacementRulesRouter = (placementChecks: PlacementChecks, ruleDesk: RuleDesk) =>
  router({
    check: procedure
      .input(checkInput)
      .output(checkAnswer)
      .query(({ ctx, input }) => placementChecks.check(ctx.actor, input)),
    checkPerson: procedure
      .input(personCheckInput)
      .output(checkAnswer.nullable())
      .query(({ ctx, input }) => placementChecks.checkPerson(ctx.actor, input)),
    list: procedure
      .input(rulesFilter)
      .output(rulesView)
      .query(({ ctx, input }) => ruleDesk.list(ctx.actor, input)),
    compare: procedure
      .input(comparisonInput)
      .output(ruleComparison)
      .query(({ ctx, input }) => ruleDesk.compare(ctx.actor, input)),
    preview: procedure
      .input(previewInput)
      .output(touched)
      .query(({ ctx, input }) => ruleDesk.preview(ctx.actor, input)),
    prepare: procedure
      .input(prepareInput)
      .output(rulesView)
      .mutation(({ ctx, input }) => ruleDesk.prepare(ctx.actor, input)),
    verify: procedure
      .input(verifyInput)
      .output(rulesView)
      .mutation(({ ctx, input }) => ruleDesk.verify(ctx.actor, input)),
    takeBack: procedure
      .input(takeBackRuleInput)
      .output(rulesView)
      .mutation(({ ctx, input }) => ruleDesk.takeBack(ctx.actor, input)),
  })
