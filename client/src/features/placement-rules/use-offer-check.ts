import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { OfferFacts } from '@virkelyst/shared/placement-rules/order-offer.rules'
import { useEffect, useState } from 'react'
import { trpc } from '../../app/trpc'

export type CheckedOffer = { cvr: string; pNumber: string; facts: OfferFacts }

const restMilliseconds = 400

/** The value once it has rested: typing asks once, not at each key. */
const useRested = (value: CheckedOffer): CheckedOffer => {
  const [rested, setRested] = useState(value)
  const key = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(key) as CheckedOffer), restMilliseconds)
    return () => clearTimeout(timer)
  }, [key])
  return rested
}

/** What the rules say of an offer as it stands; the last answer stays while the next is fetched. */
export const useOfferCheck = (offer: CheckedOffer) =>
  useQuery(
    trpc.placementRules.check.queryOptions(useRested(offer), {
      placeholderData: keepPreviousData,
      staleTime: 0,
      retry: false,
    }),
  )
