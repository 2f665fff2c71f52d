import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { csvText } from '@virkelyst/shared/kernel/csv'
import { reasonsSentence } from '@virkelyst/shared/matching/matching.labels'
import type { RunCandidate, RunFilters, RunView } from '@virkelyst/shared/matching/run.schema'
import { exclusionReasonLabels } from '@virkelyst/shared/referrals/referral.labels'
import { trpc } from '../../app/trpc'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel, useLocale } from '../../i18n/use-label'
import { saveFile } from '../../ui/save-file'
import { runsTexts } from './runs.texts'

/** As many as a page of the list shows. */
export const runsPageSize = 25

export const useRuns = (input: {
  page: number
  from: string | undefined
  to: string | undefined
  orderNumber: number | undefined
  actorUserId: string | undefined
}) =>
  useQuery(
    trpc.matching.runs.queryOptions(
      { ...input, pageSize: runsPageSize },
      { placeholderData: keepPreviousData },
    ),
  )

export const useRunsOfOrder = (orderId: string, page: number) =>
  useQuery(
    trpc.matching.runsOfOrder.queryOptions(
      { orderId, page, pageSize: runsPageSize },
      { placeholderData: keepPreviousData },
    ),
  )

// Each answer is a logged read of many people: it is asked for once.
export const useRun = (id: string) =>
  useQuery(
    trpc.matching.run.queryOptions(
      { id },
      { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false },
    ),
  )

/** The consultant's own filters in words; null where there were none. */
export const useFilterText = () => {
  const t = useTexts(runsTexts)
  return ({ goals, maxKm, targetGroups }: RunFilters): string | null =>
    [
      goals.length > 0 && t('filterGoals', { goals: goals.join(', ') }),
      maxKm !== null && t('filterKm', { km: maxKm }),
      targetGroups.length > 0 && t('filterGroups', { groups: targetGroups.join(', ') }),
    ]
      .filter((part) => part !== false)
      .join('; ') || null
}

/** Who stands on a place, as far as the reader may know. */
export const usePersonText = () => {
  const t = useTexts(runsTexts)
  return ({ person, hidden }: RunCandidate): string =>
    person?.name ?? t(hidden === 'role' ? 'notForRole' : 'gone')
}

/** What became of somebody on the list, in words. */
export const useOutcomeText = () => {
  const t = useTexts(runsTexts)
  const label = useLabel()
  const format = useFormat()
  return ({ outcome }: RunCandidate): string => {
    if (outcome.kind === 'none') return t('outcomeNone')
    const act = { at: format.dateTime(outcome.at), by: outcome.by }
    if (outcome.kind === 'left_out')
      return t('outcomeLeftOut', { ...act, reason: label(exclusionReasonLabels[outcome.reason]) })
    const proposed = t('outcomeProposed', act)
    return outcome.fromThis ? proposed : `${proposed} (${t('fromOther')})`
  }
}

/** Saves a run as it is shown, for a spreadsheet or another program. */
export const useSaveRun = () => {
  const t = useTexts(runsTexts)
  const locale = useLocale()
  const personText = usePersonText()
  const outcomeText = useOutcomeText()
  const nameOf = ({ run }: RunView, ending: string) =>
    `${t('fileName')}-${run.orderNumber ?? ''}-${run.at.slice(0, 10)}.${ending}`
  return {
    json: (view: RunView) =>
      saveFile(nameOf(view, 'json'), JSON.stringify(view, null, 2), 'application/json'),
    csv: (view: RunView) => {
      const parts = ['occupation', 'goal', 'distance', 'hours', 'industry', 'effort', 'availability'] as const
      const head = [
        t('placeHeader'),
        t('person'),
        t('caseReference'),
        t('score'),
        ...parts,
        t('reasons'),
        t('outcome'),
        t('passedOverHeader'),
      ]
      const lines = view.candidates.map((one) => [
        one.place,
        personText(one),
        one.person?.caseReference ?? null,
        one.score,
        ...parts.map((part) => one.components[part]),
        reasonsSentence(one.reasons, locale),
        outcomeText(one),
        one.outcome.kind === 'proposed' ? one.outcome.passedOver : null,
      ])
      saveFile(nameOf(view, 'csv'), csvText([head, ...lines]), 'text/csv')
    },
  }
}
