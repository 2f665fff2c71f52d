import { endOfDanishDay } from '../kernel/dates'
import { peopleRetention } from './people.retention'
import { lastDayDue, type Period, withAmount } from './period.rules'
import type { RetentionRule } from './retention.kinds'
import { upkeepRetention } from './upkeep.retention'

const table = { ...peopleRetention, ...upkeepRetention }
export type RetentionRuleId = keyof typeof table

/** How long everything is kept: the page *Opbevaring*, the data map and the jobs all read this. */
export const retentionRules: Readonly<Record<RetentionRuleId, RetentionRule>> = table
export const retentionRuleIds = Object.keys(table) as [RetentionRuleId, ...RetentionRuleId[]]

/** A period that a municipality has set for itself. */
export type OwnPeriod = { ruleId: string; amount: number; validFrom: string; no: number }

/** The municipality's own period of a rule in force on a day: of the latest from that day or before, the last decided. */
export const ownPeriodOn = <Row extends OwnPeriod>(
  versions: readonly Row[],
  ruleId: RetentionRuleId,
  day: string,
): Row | null =>
  versions
    .filter((row) => row.ruleId === ruleId && row.validFrom <= day)
    .reduce<Row | null>(
      (best, row) =>
        best === null ||
        row.validFrom > best.validFrom ||
        (row.validFrom === best.validFrom && row.no > best.no)
          ? row
          : best,
      null,
    )

/**
 * How long the municipality keeps what the rule is about, on a day. A period outside the bounds, as an older version of
 * the portal may have let through, counts as the nearest within.
 * @throws Error for a rule that is not by time
 */
export const periodOn = (versions: readonly OwnPeriod[], ruleId: RetentionRuleId, day: string): Period => {
  const { after, bounds } = retentionRules[ruleId]
  if (after === null) throw new Error(`${ruleId} is not kept by time`)
  const own = bounds && ownPeriodOn(versions, ruleId, day)
  return own && bounds ? withAmount(after, Math.min(bounds.most, Math.max(bounds.least, own.amount))) : after
}

/** The instant before which something must have begun to run to be due under the rule on `today`, an ISO date. */
export const dueBefore = (ruleId: RetentionRuleId, today: string, own: readonly OwnPeriod[] = []): string =>
  endOfDanishDay(lastDayDue(today, periodOn(own, ruleId, today)))
