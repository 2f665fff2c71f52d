import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { JobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { beforeLeaving } from '../../app/before-leaving'
import { useUserId } from '../../app/session'
import { trpc } from '../../app/trpc'
import { problemOf } from '../../ui/problem'
import { makeDraftKeeper, type SaveFailure } from './draft-keeper'
import { localDrafts } from './local-drafts'

const failureOf = (error: unknown): SaveFailure => {
  const { reason } = problemOf(error)
  if (reason === 'network' || reason === 'stopping') return 'network'
  return reason === 'changed_meanwhile' ? 'conflict' : 'other'
}

/** Saves the order form as a draft while it is written; what was typed in another window is never overwritten unasked. */
export const useOrderDraft = (
  orderId: string,
  stored: { version: number; savedAt: string | null },
  form: UseFormReturn<JobOrderForm>,
) => {
  const client = useQueryClient()
  const userId = useUserId()
  const { mutateAsync } = useMutation(
    trpc.jobOrders.saveDraft.mutationOptions({
      // Lists of drafts are old now; the one who writes needs none of them yet.
      onSuccess: () => client.invalidateQueries({ ...trpc.jobOrders.pathFilter(), refetchType: 'none' }),
    }),
  )
  const [keeper] = useState(() =>
    makeDraftKeeper<JobOrderForm>({
      version: stored.version,
      save: ({ version, form: typed }) => mutateAsync({ id: orderId, version, form: typed }),
      failureOf,
      keepLocally: (copy) => localDrafts.write(userId, orderId, copy),
      forgetLocally: () => localDrafts.forget(userId, orderId),
    }),
  )
  const state = useSyncExternalStore(keeper.subscribe, keeper.state)

  useEffect(() => {
    const kept = localDrafts.read(userId, orderId)
    if (kept && kept.version < stored.version) keeper.startInConflict(kept.form)
    if (kept && kept.version === stored.version) {
      form.reset(kept.form)
      keeper.change(kept.form)
    }
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => keeper.change(values),
    })
  }, [keeper, form, userId, orderId, stored.version])

  useEffect(() => {
    // Leaving the tab may be the last that is seen of it; coming back may be from signing in again.
    const flush = () => void keeper.flush()
    const stay = beforeLeaving.add(keeper.flush)
    addEventListener('online', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      stay()
      removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [keeper])

  return { state, keeper }
}
