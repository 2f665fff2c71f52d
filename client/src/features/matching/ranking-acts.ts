import type { RankedCandidate } from '@virkelyst/shared/matching/matching.schema'
import type { ReactNode } from 'react'

/** What the page around a ranking does with its people. */
export type RankingActs = {
  /** How far a person is with this order already, or nothing. */
  statusOf: (citizenId: string) => ReactNode
  onPropose: (candidate: RankedCandidate, runId: string) => void
  onLeaveOut: (candidate: RankedCandidate) => void
  takeBack: (person: { citizenId: string; name: string }) => ReactNode
}
