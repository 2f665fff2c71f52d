import { makeTrackLists, type TrackLists, type TrackRow } from '@virkelyst/db/tracks/track-lists.repository'
import { makeTracksRepository, type TracksRepository } from '@virkelyst/db/tracks/tracks.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Page, Paged } from '@virkelyst/shared/kernel/fields.schema'
import type { CitizenTrack, DueMilestone } from '@virkelyst/shared/tracks/track.schema'
import type { Audit } from '../audit/audit.service'
import type { Deps } from '../kernel/deps'
import { municipalityOf } from '../kernel/own-municipality'
import type { PlacementRules } from '../placement-rules/placement-rules.service'
import { makeTrackActs } from './track-acts'
import { type Counted, dueView, earlierView, runningView } from './track-views'

export type TracksDeps = Deps & { audit: Pick<Audit, 'read'>; rules: PlacementRules }

/** More citizens than anybody follows at a time. */
const mostFollowed = 500

/** The track a citizen is in, and the clocks of its milestones. Every read and write of a person is audited. */
export const makeTracks = (
  { store, clock, ids, audit, rules }: TracksDeps,
  repository: TracksRepository = makeTracksRepository(store),
  lists: TrackLists = makeTrackLists(store),
) => {
  const today = () => danishDate(clock.now())

  const ownCitizen = async (actor: Actor, citizenId: string): Promise<void> => {
    if ((await lists.municipalityOf(citizenId)) !== municipalityOf(actor)) throw new AppError('not_there')
  }
  const countedOf = async (rows: readonly TrackRow[]): Promise<(row: TrackRow) => Counted> => {
    const [{ rules: known }, partsOf, knownOf] = await Promise.all([
      rules.current(),
      lists.partsOf(rows.map(({ id }) => id)),
      lists.knownOf(rows.map(({ citizenId }) => citizenId)),
    ])
    const day = today()
    return (row: TrackRow) => ({
      row,
      parts: partsOf(row.id),
      known: knownOf(row.citizenId),
      rules: known,
      today: day,
    })
  }
  const viewOf = async (actor: Actor, citizenId: string): Promise<CitizenTrack> => {
    const rows = await lists.ofCitizen(citizenId)
    const row = rows.find(({ endedOn }) => endedOn === null)
    const counted = row && (await countedOf([row]))(row)
    const names = await lists.namesOf([
      ...rows.flatMap(({ setBy, followedBy, endedBy }) => [setBy, followedBy, endedBy]),
      ...(counted?.parts.pauses ?? []).map(({ madeBy }) => madeBy),
      ...(counted?.parts.ticks ?? []).map(({ tickedBy }) => tickedBy),
    ])
    const nameOf = (userId: string | null) => (userId === null ? null : (names.get(userId) ?? null))
    return {
      citizenId,
      today: today(),
      running: counted ? runningView(counted, actor.userId, nameOf) : null,
      earlier: rows.flatMap((one) => earlierView(one, nameOf)),
    }
  }
  return {
    async ofCitizen(actor: Actor, { citizenId }: { citizenId: string }): Promise<CitizenTrack> {
      await ownCitizen(actor, citizenId)
      await audit.read(actor, 'tracks.ofCitizen', 'citizen', [citizenId])
      return viewOf(actor, citizenId)
    },

    /** Citizens whose track the actor follows and whose next milestone comes within four weeks or is past its day. */
    async due(actor: Actor, { page, pageSize }: Page): Promise<Paged<DueMilestone>> {
      const followed = await lists.followedBy(actor.userId, municipalityOf(actor), mostFollowed)
      const counted = await countedOf(followed.map(({ row }) => row))
      const due = followed
        .flatMap((one) => dueView(one, counted(one.row)))
        .sort((a, b) => a.daysLeft - b.daysLeft || (a.citizenId < b.citizenId ? -1 : 1))
      const rows = due.slice((page - 1) * pageSize, page * pageSize)
      await audit.read(
        actor,
        'tracks.due',
        'citizen',
        rows.map(({ citizenId }) => citizenId),
      )
      return { rows, total: due.length }
    },

    ...makeTrackActs(
      { clock, ids },
      { repository, lists, today, municipalityOf, ownCitizen, countedOf, viewOf },
    ),
  }
}
export type Tracks = ReturnType<typeof makeTracks>
