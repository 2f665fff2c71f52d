import { type AuditRepository, makeAuditRepository } from '@virkelyst/db/audit/audit.repository'
import type { Locale } from '@virkelyst/shared/accounts/account.schema'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Paged } from '@virkelyst/shared/kernel/fields.schema'
import { layOutOwnData } from '@virkelyst/shared/own-data/own-data.layout'
import {
  type exportedData,
  type OwnData,
  ownData,
  type TrailFilter,
  type TrailLine,
} from '@virkelyst/shared/own-data/own-data.schema'
import type { z } from 'zod'
import type { Audit } from '../audit/audit.service'
import type { Citizens } from '../citizens/citizens.service'
import type { Documents } from '../documents/documents.service'
import type { FollowUps } from '../follow-ups/follow-ups.service'
import type { HourPlans } from '../hour-plans/hour-plans.service'
import { type Deps, nowIso } from '../kernel/deps'
import type { Placements } from '../placements/placements.service'
import type { Referrals } from '../referrals/referrals.service'

export type OwnDataDeps = Pick<Deps, 'store' | 'clock'> & {
  audit: Pick<Audit, 'read'>
  citizens: Pick<Citizens, 'mine'>
  referrals: Pick<Referrals, 'mine'>
  placements: Pick<Placements, 'mine'>
  followUps: Pick<FollowUps, 'mine'>
  hourPlans: Pick<HourPlans, 'mine'>
  documents: Pick<Documents, 'set'>
}

/** Lines of the trail in an export; older ones are on the page. */
const exportedLines = 1000

const citizenOf = ({ citizenId }: Actor): string => {
  if (citizenId === null) throw new AppError('not_there')
  return citizenId
}

/** What the portal holds of the citizen who asks, and who has had to do with it. */
export const makeOwnData = (
  { store, clock, audit, citizens, referrals, placements, followUps, hourPlans, documents }: OwnDataDeps,
  repository: AuditRepository = makeAuditRepository(store),
) => {
  const linesOf = async (
    actor: Actor,
    { page, pageSize, others }: TrailFilter,
  ): Promise<Paged<TrailLine>> => {
    const { rows, total } = await repository.aboutCitizen(citizenOf(actor), {
      page,
      pageSize,
      except: others ? actor.userId : null,
    })
    return {
      total,
      rows: rows.map(({ line, actorName, municipalityName }) => ({
        id: line.id,
        at: line.at,
        action: line.action,
        procedure: line.procedure,
        name: actorName,
        role: actorName === null ? null : line.actorRole,
        self: line.actorUserId === actor.userId,
        // A company acts for no municipality; the row says whose audit it stands in.
        municipalityName: line.actorRole === 'employer' || actorName === null ? null : municipalityName,
        purpose: line.procedure === 'citizens.get' ? line.purpose : null,
        refused: !line.allowed,
      })),
    }
  }

  const hoursOf = async (actor: Actor, ids: readonly string[]): Promise<OwnData['hours']> =>
    Promise.all(
      ids.map(async (placementId) => ({ ...(await hourPlans.mine(actor, { placementId })), placementId })),
    )

  return {
    /** Who has had to do with the citizen's data, newest first. */
    async trail(actor: Actor, filter: TrailFilter): Promise<Paged<TrailLine>> {
      const found = await linesOf(actor, filter)
      await audit.read(actor, 'ownData.trail', 'citizen', [citizenOf(actor)])
      return found
    },

    /** All of it, as data and to be read. */
    async export(actor: Actor, { language }: { language: Locale }): Promise<z.infer<typeof exportedData>> {
      await audit.read(actor, 'ownData.export', 'citizen', [citizenOf(actor)])
      const now = nowIso(clock)
      const { rows } = await linesOf(actor, { page: 1, pageSize: exportedLines, others: false })
      const own = await placements.mine(actor)
      const data = ownData.parse({
        exportedAt: now,
        me: await citizens.mine(actor),
        referrals: await referrals.mine(actor),
        placements: own,
        followUps: await followUps.mine(actor),
        hours: await hoursOf(
          actor,
          own.map(({ id }) => id),
        ),
        trail: rows,
      })
      const pdf = await documents.set(layOutOwnData(data, language))
      return {
        data,
        fileName: `virkelyst-${now.slice(0, 10)}`,
        pdfBase64: Buffer.from(pdf).toString('base64'),
      }
    },
  }
}
export type OwnDataService = ReturnType<typeof makeOwnData>
