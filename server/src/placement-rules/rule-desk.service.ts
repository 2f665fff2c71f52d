import {
  type LiveOffersRepository,
  makeLiveOffersRepository,
} from '@virkelyst/db/placement-rules/live-offers.repository'
import {
  makePlacementRulesRepository,
  type PlacementRulesRepository,
} from '@virkelyst/db/placement-rules/placement-rules.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { EventKind } from '@virkelyst/shared/audit/audit.schema'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { PlacementRule } from '@virkelyst/shared/placement-rules/rule.schema'
import type {
  comparisonInput,
  PrepareRule,
  previewInput,
  RuleComparison,
  RuleLine,
  RulesView,
  rulesFilter,
  Touched,
  takeBackRuleInput,
  VerifyRule,
} from '@virkelyst/shared/placement-rules/rule-desk.schema'
import { changesBetween, ruleSetOn } from '@virkelyst/shared/placement-rules/rule-set.rules'
import type { z } from 'zod'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { municipalityOf } from '../kernel/own-municipality'
import type { PlacementChecks } from './placement-checks.service'
import type { PlacementRules, RulesNow } from './placement-rules.service'
import { makeTouchedOrders } from './touched-orders'

export type RuleDeskDeps = Deps & {
  rules: PlacementRules
  placementChecks: Pick<PlacementChecks, 'offerFor'>
}

/** The rules of placements in an administrator's hands: read, prepared for a day, verified, compared. */
export const makeRuleDesk = (
  { store, clock, ids, rules, placementChecks }: RuleDeskDeps,
  repository: PlacementRulesRepository = makePlacementRulesRepository(store),
  liveOffers: LiveOffersRepository = makeLiveOffersRepository(store),
) => {
  const newEvent = makeEvents({ clock, ids })
  const touchedBy = makeTouchedOrders(liveOffers, placementChecks.offerFor)
  const today = () => danishDate(clock.now())
  const event = (actor: Actor, procedure: string, kind: EventKind, id: string, payload: object) =>
    newEvent({
      actor,
      procedure: `placementRules.${procedure}`,
      kind,
      subjectType: 'rule',
      subjectId: id,
      payload: { ...payload },
    })

  const linesOf = ({ own }: RulesNow, list: readonly PlacementRule[]): RuleLine[] =>
    list.map((rule) => {
      const mine = own.find((one) => one.rule === rule)
      return {
        rule,
        own: mine ? { id: mine.id, note: mine.note, madeAt: mine.madeAt, madeBy: mine.madeBy } : null,
      }
    })
  const viewOn = async (on: string): Promise<RulesView> => {
    const now = await rules.current()
    const coming = now.rules.filter(({ validFrom }) => validFrom > on)
    return {
      on,
      today: today(),
      version: now.version,
      lines: linesOf(now, ruleSetOn(now.rules, on).rules),
      coming: linesOf(
        now,
        [...coming].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
      ),
    }
  }
  const unchanged = async (seen: string): Promise<RulesNow> => {
    const now = await rules.current()
    if (now.version !== seen) throw new AppError('changed_meanwhile')
    return now
  }
  const keep = async (
    actor: Actor,
    {
      procedure,
      kind,
      rule,
      note,
    }: { procedure: string; kind: EventKind; rule: PlacementRule; note: string },
    now: RulesNow,
  ): Promise<RulesView> => {
    const id = ids.next()
    const before = ruleSetOn(now.rules, rule.validFrom).rules.find((one) => one.id === rule.id) ?? null
    const stored = await repository.add(
      {
        id,
        ruleId: rule.id,
        rule,
        note,
        madeAt: nowIso(clock),
        madeBy: actor.userId,
        takenBackAt: null,
        takenBackBy: null,
      },
      now.own.map((one) => one.id),
      event(actor, procedure, kind, id, { before, after: rule, note }),
    )
    if (!stored) throw new AppError('changed_meanwhile')
    const [, shown] = [today(), rule.validFrom].sort()
    return viewOn(shown!)
  }

  return {
    /** The rules in force on a day, and what begins later. */
    list: (_actor: Actor, { on }: z.infer<typeof rulesFilter>): Promise<RulesView> => viewOn(on ?? today()),

    /** What the rules of two days say differently, and which live orders would get another answer. */
    async compare(actor: Actor, { from, to }: z.infer<typeof comparisonInput>): Promise<RuleComparison> {
      const now = await rules.current()
      const [before, after] = [ruleSetOn(now.rules, from), ruleSetOn(now.rules, to)]
      const sets = () => ({ before, after })
      return {
        changes: changesBetween(before, after),
        ...(await touchedBy(municipalityOf(actor), sets)),
      }
    },

    /** Which live orders a version of a rule would give another answer, before it is saved. */
    async preview(actor: Actor, { rule }: z.infer<typeof previewInput>): Promise<Touched> {
      const now = await rules.current()
      return touchedBy(municipalityOf(actor), (startDate) => {
        const on = startDate ?? today()
        return { before: ruleSetOn(now.rules, on), after: ruleSetOn([...now.rules, rule], on) }
      })
    },

    /**
     * Prepares a version of a rule that is known, from a day on. What it says is new, so it has not been verified.
     * @throws AppError `past_date` where it would begin before today, `changed_meanwhile`
     */
    async prepare(actor: Actor, { rule, note, seen }: PrepareRule): Promise<RulesView> {
      const now = await unchanged(seen)
      if (!now.rules.some(({ id, key }) => id === rule.id && key === rule.key))
        throw new AppError('input', { fields: { 'rule.id': 'bad_id' } })
      if (rule.validFrom < today()) throw new AppError('input', { fields: { 'rule.validFrom': 'past_date' } })
      return keep(
        actor,
        { procedure: 'prepare', kind: 'rule_prepared', rule: { ...rule, verified: null }, note },
        now,
      )
    },

    /**
     * Says that a version of a rule was held against the law, by whom, today, and where it stands.
     * @throws AppError `not_there`, `changed_meanwhile`
     */
    async verify(actor: Actor, { ruleId, validFrom, source, note, seen }: VerifyRule): Promise<RulesView> {
      const now = await unchanged(seen)
      const known = now.rules.findLast((rule) => rule.id === ruleId && rule.validFrom === validFrom)
      if (!known) throw new AppError('not_there')
      const rule = { ...known, source, verified: { by: actor.name, on: today() } }
      return keep(actor, { procedure: 'verify', kind: 'rule_verified', rule, note }, now)
    },

    /**
     * Takes back what was prepared or verified here: the rule reads as it would have without it.
     * @throws AppError `changed_meanwhile`
     */
    async takeBack(actor: Actor, { id, seen }: z.infer<typeof takeBackRuleInput>): Promise<RulesView> {
      const now = await unchanged(seen)
      const taken = await repository.takeBack(
        { id, by: actor.userId },
        now.own.map((one) => one.id),
        event(actor, 'takeBack', 'rule_taken_back', id, {}),
      )
      if (!taken) throw new AppError('changed_meanwhile')
      return viewOn(today())
    },
  }
}
export type RuleDesk = ReturnType<typeof makeRuleDesk>
