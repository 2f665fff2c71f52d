import { checkInput, personCheckInput } from '@virkelyst/shared/placements/order-offer.rules'
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
} from '@virkelyst/shared/placements/rule-desk.schema'
import { checkAnswer } from '@virkelyst/shared/placements/verdict.schema'
import { procedure, router } from '../kernel/trpc'
import type { Placements } from './placements.service'
import type { RuleDesk } from './rule-desk.service'

export const makePlacementsRouter = (placements: Placements, ruleDesk: RuleDesk) =>
  router({
    check: procedure
      .input(checkInput)
      .output(checkAnswer)
      .query(({ ctx, input }) => placements.check(ctx.actor, input)),
    checkPerson: procedure
      .input(personCheckInput)
      .output(checkAnswer.nullable())
      .query(({ ctx, input }) => placements.checkPerson(ctx.actor, input)),
    rules: procedure
      .input(rulesFilter)
      .output(rulesView)
      .query(({ ctx, input }) => ruleDesk.list(ctx.actor, input)),
    compareRules: procedure
      .input(comparisonInput)
      .output(ruleComparison)
      .query(({ ctx, input }) => ruleDesk.compare(ctx.actor, input)),
    previewRule: procedure
      .input(previewInput)
      .output(touched)
      .query(({ ctx, input }) => ruleDesk.preview(ctx.actor, input)),
    prepareRule: procedure
      .input(prepareInput)
      .output(rulesView)
      .mutation(({ ctx, input }) => ruleDesk.prepare(ctx.actor, input)),
    verifyRule: procedure
      .input(verifyInput)
      .output(rulesView)
      .mutation(({ ctx, input }) => ruleDesk.verify(ctx.actor, input)),
    takeBackRule: procedure
      .input(takeBackRuleInput)
      .output(rulesView)
      .mutation(({ ctx, input }) => ruleDesk.takeBack(ctx.actor, input)),
  })
