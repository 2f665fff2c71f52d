import { paged } from '@virkelyst/shared/kernel/fields.schema'
import {
  assessInput,
  beginFromOrderInput,
  beginNamedInput,
  closeInput,
  decideInput,
  endInput,
  extendInput,
  invited,
  inviteRepresentativeInput,
  linkToken,
  matchInput,
  placementFilter,
  placementForCitizen,
  placementForEmployer,
  placementForStaff,
  placementId,
  placementRow,
  planInput,
  reasonedInput,
  representativeNoneInput,
  representativeSigned,
  representativeSignInput,
  representativeView,
  seenInput,
  signInput,
  submitInput,
  termsInput,
  vitasInput,
  withdrawPlacementInput,
} from '@virkelyst/shared/placements/placement.schema'
import { z } from 'zod'
import { procedure, publicProcedure, router } from '../kernel/trpc'
import {
  acceptance,
  closing,
  ending,
  informing,
  preApproval,
  reconsidering,
  reopeningOutcome,
  resuming,
  starting,
  unmatching,
  withdrawing,
} from './decision-acts'
import {
  mirroring,
  planChange,
  reopening,
  representativeFound,
  representativeNone,
  sendingBack,
  termsChange,
} from './offer-acts'
import type { Placements, PlainAct } from './placements.service'
import type { Representatives } from './representative.service'

export const makePlacementsRouter = (placements: Placements, representatives: Representatives) => {
  /** An act that needs nothing but the placement as it stands. */
  const act = <Schema extends z.ZodType<{ id: string }>>(
    name: string,
    schema: Schema,
    decision: PlainAct<z.infer<Schema>>,
  ) =>
    procedure
      .input(schema)
      .output(placementId)
      .mutation(({ ctx, input }) => placements.act(ctx.actor, name, decision, input as z.infer<Schema>))

  return router({
    beginFromOrder: procedure
      .input(beginFromOrderInput)
      .output(placementId)
      .mutation(({ ctx, input }) => placements.beginFromOrder(ctx.actor, input)),
    beginNamed: procedure
      .input(beginNamedInput)
      .output(placementId)
      .mutation(({ ctx, input }) => placements.beginNamed(ctx.actor, input)),
    saveTerms: act('saveTerms', termsInput, termsChange),
    savePlan: act('savePlan', planInput, planChange),
    sign: procedure
      .input(signInput)
      .output(placementId)
      .mutation(({ ctx, input }) => placements.sign(ctx.actor, input)),
    reopen: act('reopen', seenInput, reopening),
    inviteRepresentative: procedure
      .input(inviteRepresentativeInput)
      .output(invited)
      .mutation(({ ctx, input }) => representatives.invite(ctx.actor, input)),
    representativeNone: act('representativeNone', representativeNoneInput, representativeNone),
    representativeFound: act('representativeFound', seenInput, representativeFound),
    submit: procedure
      .input(submitInput)
      .output(placementId)
      .mutation(({ ctx, input }) => placements.submit(ctx.actor, input)),
    handOver: procedure
      .input(vitasInput)
      .output(placementId)
      .mutation(({ ctx, input }) => placements.handOver(ctx.actor, input)),
    mirror: act('mirror', vitasInput, mirroring),
    sendBack: act('sendBack', reasonedInput, sendingBack),
    preApprove: act('preApprove', seenInput, preApproval),
    match: procedure
      .input(matchInput)
      .output(placementId)
      .mutation(({ ctx, input }) => placements.match(ctx.actor, input)),
    unmatch: act('unmatch', seenInput, unmatching),
    inform: act('inform', seenInput, informing),
    decide: procedure
      .input(decideInput)
      .output(placementId)
      .mutation(({ ctx, input }) => placements.decide(ctx.actor, input)),
    reconsider: act('reconsider', reasonedInput, reconsidering),
    accept: act('accept', seenInput, acceptance),
    start: act('start', seenInput, (one, { version }) => starting(one, version)),
    extend: procedure
      .input(extendInput)
      .output(placementId)
      .mutation(({ ctx, input }) => placements.extend(ctx.actor, input)),
    assess: procedure
      .input(assessInput)
      .output(placementId)
      .mutation(({ ctx, input }) => placements.assess(ctx.actor, input)),
    end: act('end', endInput, ending),
    resume: act('resume', seenInput, resuming),
    close: act('close', closeInput, closing),
    reopenOutcome: act('reopenOutcome', seenInput, reopeningOutcome),
    withdraw: act('withdraw', withdrawPlacementInput, withdrawing),

    list: procedure
      .input(placementFilter)
      .output(paged(placementRow))
      .query(({ ctx, input }) => placements.list(ctx.actor, input)),
    get: procedure
      .input(placementId)
      .output(placementForStaff)
      .query(({ ctx, input }) => placements.get(ctx.actor, input)),
    ofMyCompany: procedure
      .input(placementFilter)
      .output(paged(placementRow))
      .query(({ ctx, input }) => placements.ofMyCompany(ctx.actor, input)),
    getForEmployer: procedure
      .input(placementId)
      .output(placementForEmployer)
      .query(({ ctx, input }) => placements.getForEmployer(ctx.actor, input)),
    mine: procedure.output(z.array(placementForCitizen)).query(({ ctx }) => placements.mine(ctx.actor)),

    representativeView: publicProcedure
      .input(linkToken)
      .output(representativeView)
      .mutation(({ input }) => representatives.view(input)),
    representativeSign: publicProcedure
      .input(representativeSignInput)
      .output(representativeSigned)
      .mutation(({ input }) => representatives.sign(input)),
  })
}
