import {
  type CarriedConsiderations,
  type MatchPoint,
  matchPoints,
} from '@virkelyst/shared/referrals/consideration.schema'
import { useState } from 'react'

type Point = { ticked: boolean; answer: string; mentorName: string }

/** What is being considered: as it was last time until it is touched, and ticked only by the one who confirms. */
export const useConsiderationDraft = (carried: CarriedConsiderations) => {
  const [touched, setTouched] = useState<Partial<Record<MatchPoint, Point>>>({})
  const pointOf = (point: MatchPoint): Point =>
    touched[point] ?? {
      ticked: false,
      answer: carried[point]?.answer ?? '',
      mentorName: carried[point]?.mentorName ?? '',
    }
  const byPoint = <Value>(pick: (point: Point) => Value) =>
    Object.fromEntries(matchPoints.map((point) => [point, pick(pointOf(point))])) as Record<MatchPoint, Value>
  return {
    pointOf,
    change: (point: MatchPoint, change: Partial<Point>) =>
      setTouched((before) => ({ ...before, [point]: { ...pointOf(point), ...change } })),
    /** As the server takes it. */
    input: () => ({
      checklist: byPoint(({ ticked }) => ticked),
      answers: { ...byPoint(({ answer }) => answer), mentorName: pointOf('mentor').mentorName },
    }),
  }
}
export type ConsiderationDraft = ReturnType<typeof useConsiderationDraft>
