import type { OrderForRanking } from '@virkelyst/db/matching/order-for-ranking'
import { goalRanks } from '@virkelyst/shared/citizens/citizen.schema'
import { levelRank } from '@virkelyst/shared/citizens/requirement.codes'
import { targetGroupAllows } from '@virkelyst/shared/citizens/target-groups.rules'
import { sectionOf } from '@virkelyst/shared/industries/industry.rules'
import { daysBetween } from '@virkelyst/shared/kernel/dates'
import { rawShare } from '@virkelyst/shared/matching/posting-lists'
import type { Similarity } from '@virkelyst/shared/occupations/similarity.rules'
import type { MadeCitizen } from './population'

export type OracleParts = {
  similarity: Similarity
  km: (from: string, to: string) => number
  today: string
  proposals?: (no: number) => number
}

const drivingHeld: Record<string, readonly string[]> = { B: ['B', 'AM'], C: ['C', 'C1', 'B', 'AM'] }

/** Whether the person passes every filter but that of the occupation. */
export const passesByHand = (
  order: OrderForRanking,
  citizen: MadeCitizen,
  { km, today }: Pick<OracleParts, 'km' | 'today'>,
): boolean => {
  const { cv } = citizen
  const group = citizen.targetGroups[0]!.targetGroup
  const fewHours = order.kind === 'part_hours_job' || order.kind === 'taster_visit'
  const latest =
    order.startDate !== null && order.startDate > today ? daysBetween(today, order.startDate) : 90
  const has = new Set(cv.drivingLicences.flatMap((code) => drivingHeld[code] ?? [code]))
  const { requirements } = order
  return (
    citizen.status === 'active' &&
    !citizen.objected &&
    targetGroupAllows(group, order.kind, today) &&
    daysBetween(today, citizen.availableFrom) <= latest &&
    citizen.hoursMax >= order.hoursMin &&
    (order.hoursMax >= citizen.hoursMin || fewHours) &&
    requirements.drivingLicences.every((line) => !line.required || has.has(line.code)) &&
    requirements.languages.every(
      (line) =>
        !line.required ||
        cv.languages.some((one) => one.code === line.code && levelRank(one.level) >= levelRank(line.level)),
    ) &&
    (!requirements.childrenCertificate || cv.childrenCertificate) &&
    km(order.postalCode, citizen.postalCode) <= citizen.radiusKm
  )
}

const bestGoal = (order: OrderForRanking, citizen: MadeCitizen, similarity: Similarity) => {
  let best = { occupation: 0, goal: 0 }
  for (const { goal, title, occupations } of citizen.goals) {
    const worths = occupations.flatMap((mine) =>
      order.occupations.map((theirs) => {
        const alike =
          mine.code === theirs.code
            ? 1
            : (similarity.neighboursOf(theirs.code).find((one) => one.code === mine.code)?.similarity ?? 0)
        return (theirs.confidence * alike * Math.round(mine.confidence * 100)) / 100
      }),
    )
    if (occupations.length === 0) worths.push(rawShare(order.title, title))
    const occupation = Math.max(0, ...worths)
    if (occupation > best.occupation) best = { occupation, goal: goalRanks.indexOf(goal) }
  }
  return best
}

/**
 * The score as `matching.md` says it works, computed anew from the plain facts of one person: no index, no packing, no short
 * cut. Null for somebody whom a filter takes out or whose goals do not fit at all.
 */
export const scoreByHand = (
  order: OrderForRanking,
  citizen: MadeCitizen,
  parts: OracleParts,
): number | null => {
  const { similarity, km, today } = parts
  const best = bestGoal(order, citizen, similarity)
  if (best.occupation === 0 || !passesByHand(order, citizen, parts)) return null
  const { cv } = citizen
  const away = km(order.postalCode, citizen.postalCode)
  const touching = Math.min(citizen.hoursMax, order.hoursMax) - Math.max(citizen.hoursMin, order.hoursMin)
  const narrower = Math.min(citizen.hoursMax - citizen.hoursMin, order.hoursMax - order.hoursMin)
  const inRange = narrower === 0 ? 1 : 0.4 + 0.6 * (touching / narrower)
  const hours = order.hoursMax < citizen.hoursMin ? (0.6 * order.hoursMax) / citizen.hoursMin : inRange
  const branches = [...cv.industries, ...cv.experience.flatMap((work) => work.industryCode ?? [])]
  const { industryCode } = order
  const fit = (mine: string): number => {
    if (industryCode === null) return 0
    if (mine.length > 2 && mine.slice(0, 3) === industryCode.slice(0, 3)) return 1
    if (mine === industryCode) return 1
    if (mine.slice(0, 2) === industryCode.slice(0, 2)) return 0.6
    return sectionOf(mine) === sectionOf(industryCode) ? 0.3 : 0
  }
  const industry = industryCode === null || branches.length === 0 ? 0.5 : Math.max(...branches.map(fit))
  const shares = [
    [best.occupation, 0.5],
    [[1, 0.85, 0.7][best.goal]!, 0.12],
    [Math.exp(-away / (order.kind === 'part_hours_job' ? 15 : 25)), 0.12],
    [hours, 0.1],
    [industry, 0.08],
    [1 - Math.max(0, daysBetween(today, citizen.availableFrom)) / 90, 0.03],
  ] as const
  const whole = shares.reduce((sum, [share, weight]) => sum + share * weight, 0)
  return Math.round((whole / 0.95) * 1000) / 10
}

/** Everybody who passes, best first by score less penalty; of equal ones whoever, since ties are not the oracle's affair. */
export const rankByHand = (
  order: OrderForRanking,
  citizens: Iterable<MadeCitizen>,
  parts: OracleParts,
): { no: number; score: number; by: number }[] => {
  const ranked: { no: number; score: number; by: number }[] = []
  for (const citizen of citizens) {
    const score = scoreByHand(order, citizen, parts)
    if (score === null) continue
    const by = score - 4 * Math.log2(1 + (parts.proposals?.(citizen.no) ?? 0))
    ranked.push({ no: citizen.no, score, by })
  }
  return ranked.sort((a, b) => b.by - a.by)
}
