import { Agent } from 'node:http'
import { desc } from 'drizzle-orm'
import type { AttackWorld } from './attack-world'
import { type Attacker, makeAttackers } from './attackers'
import { makeCallShots } from './call-shots'
import { type Dice, makeDice } from './dice'
import { faultsOf } from './faults'
import { digestsOf, protectedWrites } from './protected-rows'
import { type Answer, fire, type Kind, kinds, ownHeaders, type Shot } from './shot'
import { makeWireShots } from './wire-shots'

export type Finding = { number: number; kind: Kind; by: string; what: string; shot: string }
export type Tally = {
  requests: number
  /** By the first digit of the status; `none` where the connection ended without an answer. */
  statuses: Record<'2xx' | '3xx' | '4xx' | '5xx' | 'none', number>
  unsent: number
  leaks: number
  writes: number
  others: number
}
export type Report = { seed: number; tallies: Record<Kind, Tally>; findings: Finding[]; seconds: number }

/** After so many requests attackers are new people, and foreign rows are looked at. */
const round = 1000

const newTally = (): Tally => ({
  requests: 0,
  statuses: { '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0, none: 0 },
  unsent: 0,
  leaks: 0,
  writes: 0,
  others: 0,
})
const inShort = ({ method, path, headers, body }: Shot): string =>
  JSON.stringify({ method, path, headers, body: body === null ? null : String(body) }).slice(0, 1500)

/** Sends so many generated requests one after another, and says what should not have happened. */
export const attack = async (
  world: AttackWorld,
  {
    requests,
    seed,
    progress,
    stopping,
  }: {
    requests: number
    seed: number
    progress?(done: number, findings: readonly Finding[]): void
    stopping?: AbortSignal
  },
): Promise<Report> => {
  const { store, url, forbidden, judge } = world
  const { audit, events } = store.tables
  const began = performance.now()
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const dice: Dice = makeDice(seed)
  const calls = makeCallShots(world.procedures, world.known)
  const wire = makeWireShots(calls, url)
  const tallies = Object.fromEntries(kinds.map((kind) => [kind, newTally()])) as Record<Kind, Tally>
  const findings: Finding[] = []
  const lastOf = async (table: typeof audit | typeof events) => {
    const [row] = await store.read.db
      .select({ id: table.id })
      .from(table as typeof audit)
      .orderBy(desc(table.id))
      .limit(1)
    return row?.id ?? ''
  }

  let eventBefore = await lastOf(events)
  let attackers: Attacker[] = []
  let replayable: Shot[] = []
  const next = (kind: Kind): Shot => {
    const aim = { by: dice.pick(attackers), dice }
    switch (kind) {
      case 'batches':
        return calls.batch(aim)
      case 'cookies':
        return wire.cookies(aim)
      case 'protocol':
        return wire.protocol(aim)
      case 'paths':
        return wire.paths(aim)
      case 'sign-in':
        return wire.signIn(aim)
      case 'replays': {
        const old = replayable.length === 0 ? calls.call('replays', aim) : dice.pick(replayable)
        // As it was, or by somebody else.
        return { ...old, kind, by: aim.by, headers: dice.chance(0.5) ? old.headers : ownHeaders(aim.by) }
      }
      default:
        return calls.call(kind, aim)
    }
  }
  /** Whose cookie a request carries decides what it may be told. */
  const holderOf = (shot: Shot): Attacker =>
    attackers.find(({ token }) => token !== null && shot.headers.cookie?.endsWith(`=${token}`)) ?? shot.by

  const before = await digestsOf(store, forbidden)
  const auditFrom = await lastOf(audit)
  const lookAtForeignRows = async (number: number) => {
    const tell = (what: string) => {
      tallies['foreign ids'].writes++
      findings.push({ number, kind: 'foreign ids', by: 'somebody', what, shot: 'in the round before' })
    }
    const now = await digestsOf(store, forbidden)
    for (const [table, digest] of Object.entries(now))
      if (digest !== before[table]) {
        tell(`rows of ${table} changed that nobody had a right to`)
        before[table] = digest
      }
    for (const { procedure, actorRole } of await protectedWrites(store, forbidden, auditFrom))
      tell(`the audit holds ${procedure} by ${actorRole} on a foreign row`)
  }

  let done = 0
  for (let number = 0; number < requests && !stopping?.aborted; number++) {
    done = number + 1
    if (number % round === 0) {
      if (number > 0) await lookAtForeignRows(number)
      attackers = await makeAttackers(world.people, world.territory)
      replayable = []
      await world.forgetCounts()
    }
    const kind = dice.pick(kinds)
    const shot = next(kind)
    const tally = tallies[kind]
    world.lines.length = 0
    const answer: Answer = await fire(url, agent, shot)
    tally.requests++
    if (answer.status === -1) {
      tally.unsent++
      continue
    }
    const group = answer.status === 0 ? 'none' : (`${Math.floor(answer.status / 100)}xx` as '2xx')
    tally.statuses[group]++
    const holder = holderOf(shot)
    const told = faultsOf(answer, shot, world.lines)
    const leaks = await judge(holder, answer.text)
    const refused = answer.status >= 400 && !shot.path.includes('batch=')
    const event = await lastOf(events)
    const wrote = refused && event !== eventBefore
    eventBefore = event
    if (answer.status === 200 && shot.path.startsWith('/trpc/') && replayable.length < 400)
      replayable.push(shot)
    tally.leaks += leaks.length
    tally.writes += wrote ? 1 : 0
    tally.others += told.length
    const found = [
      ...told,
      ...leaks.map((text) => `${text} was told to ${holder.name}`),
      ...(wrote ? ['something was written although the answer refused it'] : []),
    ]
    for (const what of found)
      if (findings.length < 500) findings.push({ number, kind, by: holder.name, what, shot: inShort(shot) })
    if (done % 500 === 0) progress?.(done, findings)
  }
  await lookAtForeignRows(done)
  agent.destroy()
  return { seed, tallies, findings, seconds: Math.round((performance.now() - began) / 1000) }
}
