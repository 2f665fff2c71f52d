import { makeRetentionPeriods, type StoredPeriod } from '@virkelyst/db/retention/retention-periods.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { amountOf } from '@virkelyst/shared/retention/period.rules'
import {
  periodOn,
  type RetentionRuleId,
  retentionRuleIds,
  retentionRules,
} from '@virkelyst/shared/retention/retention.rules'
import type { OwnPeriodLine, RetentionView, SetPeriod } from '@virkelyst/shared/retention/retention.schema'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { municipalityOf } from '../kernel/own-municipality'
import { makeForgetOld } from './forget-old.service'
import { makeForgetPeople } from './forget-people.service'

const isRule = (id: string): id is RetentionRuleId => Object.hasOwn(retentionRules, id)
const lineOf = ({ no: _no, ruleId, ...rest }: StoredPeriod): OwnPeriodLine[] =>
  isRule(ruleId) ? [{ ...rest, ruleId }] : []

/** How long everything is kept, in an administrator's hands: read, with what is due by now, and set for the municipality. */
export const makeRetentionDesk = (deps: Deps) => {
  const { store, clock, ids } = deps
  const periods = makeRetentionPeriods(store)
  const [old, people] = [makeForgetOld(deps), makeForgetPeople(deps)]
  const newEvent = makeEvents({ clock, ids })
  const today = () => danishDate(clock.now())

  const viewFor = async (code: string): Promise<RetentionView> => {
    const own = await periods.of(code)
    const [inCase] = await people.dry(code)
    return {
      today: today(),
      decided: own.length,
      inForce: retentionRuleIds.flatMap((ruleId) =>
        retentionRules[ruleId].after === null
          ? []
          : [{ ruleId, amount: amountOf(periodOn(own, ruleId, today())) }],
      ),
      own: own.flatMap(lineOf),
      due: (await old.dry(code)).map(({ rule: ruleId, due }) => ({ ruleId, due })),
      people: {
        toAnnounce: inCase?.toAnnounce ?? 0,
        announced: inCase?.announced ?? 0,
        due: inCase?.due ?? 0,
        held: inCase?.held ?? 0,
      },
    }
  }

  return {
    view: (actor: Actor): Promise<RetentionView> => viewFor(municipalityOf(actor)),

    /**
     * Sets a period of the municipality's own from a day on, today or later.
     * @throws AppError `input` outside the bounds or for a day that has passed, `read_only_field` for a rule that is the
     * installation's, `changed_meanwhile` where something was decided that was not seen
     */
    async setPeriod(
      actor: Actor,
      { ruleId, amount, validFrom, reason, decided }: SetPeriod,
    ): Promise<RetentionView> {
      const code = municipalityOf(actor)
      const { bounds } = retentionRules[ruleId]
      if (bounds === null) throw new AppError('read_only_field', { fields: { ruleId: 'read_only_field' } })
      if (amount < bounds.least || amount > bounds.most)
        throw new AppError('input', { fields: { amount: 'bad_number' } })
      if (validFrom < today()) throw new AppError('input', { fields: { validFrom: 'past_date' } })
      const before = amountOf(periodOn(await periods.of(code), ruleId, validFrom))
      const stored = await periods.add(
        {
          id: ids.next(),
          municipalityCode: code,
          no: decided + 1,
          ruleId,
          amount,
          validFrom,
          reason,
          madeAt: nowIso(clock),
          madeBy: actor.userId,
        },
        newEvent({
          actor,
          procedure: 'retention.setPeriod',
          kind: 'retention_set',
          subjectType: 'municipality',
          subjectId: code,
          payload: { ruleId, before, after: amount, validFrom, reason },
        }),
      )
      if (!stored) throw new AppError('changed_meanwhile')
      return viewFor(code)
    },
  }
}
export type RetentionDesk = ReturnType<typeof makeRetentionDesk>
