import type { Track } from '@virkelyst/shared/tracks/track.kinds'
import type { SeedCitizen } from './citizens'
import type { SeedPerson } from './people'
import type { SeedEvent } from './referrals'
import { dayFromToday, hoursAgo, newId, type SeedContext } from './seed-context'

/** Citizens of each group begin in these, by how often. */
const tracksOf = (targetGroup: number): readonly (readonly [Track, number])[] =>
  targetGroup === 2 || targetGroup === 4 || targetGroup === 9
    ? [['company', 1]]
    : targetGroup === 6 || targetGroup === 7
      ? [
          ['clarifying', 2],
          ['preparing', 1],
        ]
      : [
          ['preparing', 2],
          ['company', 1],
        ]

const reasons = [
  'Visiteret efter første samtale',
  'Aftalt ved opfølgningssamtalen',
  'Borgeren ønsker at komme i gang',
] as const

/** Milestones that somebody has ticked by now in half of the tracks. */
const ticked: Record<Track, readonly string[]> = {
  company: ['track-1-goal', 'track-1-contact'],
  preparing: ['track-2-goal', 'track-2-motivation'],
  clarifying: [],
}

/** Tracks of citizens who are further from a job: some with a milestone near, some past it, some standing still. */
export const makeTracks = (
  context: SeedContext,
  citizens: readonly SeedCitizen[],
  people: readonly SeedPerson[],
) => {
  const { random } = context
  const followers = people.filter(
    ({ role, municipalityCode }) =>
      municipalityCode === '0165' && ['employer_consultant', 'job_broker', 'caseworker'].includes(role),
  )
  const suited = citizens.filter(
    ({ status, municipalityCode, targetGroup }) =>
      status === 'active' && municipalityCode === '0165' && targetGroup !== 1 && targetGroup <= 9,
  )
  const events: SeedEvent[] = []
  const chosen = random.sample(suited, Math.min(64, Math.ceil(suited.length / 8)))
  const made = chosen.map((citizen, index) => {
    const by = followers[index % followers.length]!
    const track = random.weighted(tracksOf(citizen.targetGroup))
    const days = random.between(6, 104)
    const id = newId(context)
    const startedOn = dayFromToday(context, -days)
    const setAt = hoursAgo(context, days * 24)
    const reason = random.pick(reasons)
    events.push({
      kind: 'track_set',
      actor: by,
      subjectType: 'citizen',
      subjectId: citizen.id,
      orderId: null,
      at: setAt,
      payload: { before: null, after: { track, startedOn }, reason },
    })
    const row = {
      id,
      citizenId: citizen.id,
      municipalityCode: citizen.municipalityCode,
      track,
      startedOn,
      reason,
      setBy: by.id,
      setAt,
      followedBy: by.id,
      runningFor: citizen.id,
    }
    const ticks = (random.chance(0.5) && days > 20 ? ticked[track] : []).map((milestoneId) => ({
      id: newId(context),
      trackId: id,
      milestoneId,
      metOn: dayFromToday(context, -random.between(1, 18)),
      tickedBy: by.id,
      tickedAt: hoursAgo(context, 12),
    }))
    const stopped = random.chance(0.12) ? Math.min(days, random.between(3, 20)) : null
    const pause = stopped !== null && {
      id: newId(context),
      trackId: id,
      fromOn: dayFromToday(context, -stopped),
      reason: 'illness',
      madeBy: by.id,
      madeAt: hoursAgo(context, stopped * 24),
    }
    return { row, ticks, pauses: pause ? [pause] : [] }
  })
  return {
    rows: made.map(({ row }) => row),
    ticks: made.flatMap(({ ticks }) => ticks),
    pauses: made.flatMap(({ pauses }) => pauses),
    events,
  }
}
