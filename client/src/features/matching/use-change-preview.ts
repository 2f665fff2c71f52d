import { useMutation } from '@tanstack/react-query'
import type { ListChange, PlannedChange, PreviewOrder } from '@virkelyst/shared/matching/preview.schema'
import { useState } from 'react'
import { trpcClient } from '../../app/trpc'

export type TriedOrder = PreviewOrder & { change: ListChange | null }
export type Progress = { done: number; all: number }

/** Tries a change on one order after the other, so that the reader sees how far it is and nobody else waits. */
export const useChangePreview = () => {
  const [progress, setProgress] = useState<Progress | null>(null)
  const attempt = useMutation({
    mutationFn: async (change: PlannedChange): Promise<TriedOrder[]> => {
      setProgress(null)
      const kind = change.what === 'effort' ? change.effort.kind : undefined
      const orders = await trpcClient.matching.previewOrders.query({ kind })
      const tried: TriedOrder[] = []
      for (const order of orders) {
        setProgress({ done: tried.length, all: orders.length })
        const { orderId } = order
        tried.push({
          ...order,
          change: await trpcClient.matching.previewChange.query({ orderId, change }),
        })
      }
      return tried
    },
  })
  return { ...attempt, progress }
}
