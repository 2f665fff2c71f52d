import { makeMatchingRepository } from '@virkelyst/db/matching/matching.repository'
import { makePreviewOrdersRepository } from '@virkelyst/db/matching/preview-orders.repository'
import { makeRankingRepository } from '@virkelyst/db/matching/ranking.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { isLive } from '@virkelyst/shared/job-orders/job-order.transitions'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { changeOf, ordersTried } from '@virkelyst/shared/matching/preview.rules'
import type {
  ListChange,
  PreviewOrder,
  previewInput,
  previewOrdersInput,
} from '@virkelyst/shared/matching/preview.schema'
import type { z } from 'zod'
import type { Audit } from '../audit/audit.service'
import type { Geography } from '../geography/geography.service'
import type { Deps } from '../kernel/deps'
import { municipalityOf } from '../kernel/own-municipality'
import type { Occupations } from '../occupations/occupations.service'
import { makeRanking } from './ranking'
import { makeTrial } from './trial'

export type ChangePreviewDeps = Deps & {
  audit: Pick<Audit, 'record'>
  geography: Pick<Geography, 'current'>
  occupations: Pick<Occupations, 'current'>
}

/** Tries a change on live orders before it is decided: two rankings an order, none of them kept, and figures alone. */
export const makeChangePreview = ({ store, clock, audit, geography, occupations }: ChangePreviewDeps) => {
  const matching = makeMatchingRepository(store)
  const repository = makeRankingRepository(store)
  const tryOn = makeTrial(makeRanking({ repository, matching, geography, occupations }), matching)
  const orders = makePreviewOrdersRepository(store)

  return {
    /** The orders a change is tried on: the municipality's newest live ones, for an effort of its kind. */
    orders: (actor: Actor, { kind }: z.infer<typeof previewOrdersInput>): Promise<PreviewOrder[]> =>
      orders.newest(municipalityOf(actor), kind, ordersTried),

    /**
     * What the change would do to the list of one order, today. Each order is asked for by itself, so that others are
     * served between two of them and the one who waits sees how far it is.
     * @throws AppError `not_there`, `order_not_live`
     */
    async preview(
      actor: Actor,
      { orderId, change }: z.infer<typeof previewInput>,
    ): Promise<ListChange | null> {
      const municipalityCode = municipalityOf(actor)
      const order = await repository.findOrder(orderId, municipalityCode)
      if (order === null) throw new AppError('not_there')
      if (!isLive(order.status)) throw new AppError('order_not_live')
      const today = danishDate(clock.now())
      const { before, after } = await tryOn({ order, municipalityCode, change, today })
      await audit.record(actor, {
        action: 'read',
        procedure: 'matching.previewChange',
        subjectType: 'job_order',
        subjectIds: [orderId],
        purpose: `preview ${change.what}`,
      })
      return changeOf(before, after)
    },
  }
}
export type ChangePreview = ReturnType<typeof makeChangePreview>
