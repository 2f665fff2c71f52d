import { randomUUID } from 'node:crypto'
import type { Dice } from '../support/dice'
import { makeBrowser } from '../support/http'
import { aRawForm } from '../support/job-orders'
import type { CrashWorld, Writer } from './crash-world'

/** One write that somebody was promised, or waited for. */
export type Write =
  | { kind: 'order'; id: string }
  | { kind: 'referral'; orderId: string; citizenId: string }
  | { kind: 'week'; placementId: string; version: number }

export type Ledger = {
  acknowledged: Write[]
  /** Begun, and never answered: the server was killed. Each is there once, or not at all. */
  unanswered: Write[]
  /** Answers that were neither: what they said. */
  refused: string[]
}

const sessionCookie = '__Host-virkelyst'

const browserOf = (url: string, { token }: Writer) => {
  const browser = makeBrowser(url)
  browser.cookies.set(sessionCookie, token)
  return browser
}

/**
 * People who write as fast as they are answered, until nobody answers any more.
 * @param again writes of before that nobody answered: those of orders are sent once more
 */
export const makeWriters = (world: CrashWorld, dice: Dice) => {
  let nextPair = 0
  const versions = new Map(world.placements.map((id) => [id, 0]))

  const send = async (url: string, write: Write) => {
    const { employer, consultant, monday } = world
    switch (write.kind) {
      case 'order':
        return browserOf(url, employer).call('jobOrders.submit', {
          id: write.id,
          version: 0,
          form: aRawForm('ordinary', { description: `Ordre ${write.id}.` }),
        })
      case 'referral': {
        const { orderId, citizenId } = write
        return browserOf(url, consultant).call('referrals.propose', { orderId, citizenId })
      }
      case 'week':
        return browserOf(url, employer).call('hourPlans.register', {
          placementId: write.placementId,
          monday,
          hours: 20 + (write.version % 10),
          paidHours: 0,
          reason: 'sickness',
          version: write.version - 1,
          planned: { hours: 30, paidHours: 0 },
        })
    }
  }

  const writing = async (
    url: string,
    ledger: Ledger,
    acknowledge: (write: Write) => void,
    next: () => Write,
  ): Promise<void> => {
    for (;;) {
      const write = next()
      const answer = await send(url, write).catch(() => null)
      if (answer === null) {
        ledger.unanswered.push(write)
        return
      }
      if (answer.status !== 200) {
        ledger.refused.push(`${write.kind}: ${answer.status} ${JSON.stringify(answer.app)}`)
        if (ledger.refused.length > 20) return
        continue
      }
      if (write.kind === 'week') versions.set(write.placementId, write.version)
      acknowledge(write)
    }
  }

  return {
    /** What the server says of a write that it was sent before. */
    send,
    /** Takes on from what is stored. */
    setVersion: (placementId: string, version: number) => versions.set(placementId, version),
    /** What they were told, once all have noticed that nobody answers; and when so many writes are acknowledged. */
    run(url: string, clients: number, mark: number): [Promise<Ledger>, Promise<void>] {
      const ledger: Ledger = { acknowledged: [], unanswered: [], refused: [] }
      const order = (): Write => ({ kind: 'order', id: randomUUID() })
      const referral = (): Write => ({ kind: 'referral', ...world.pairs[nextPair++ % world.pairs.length]! })
      const week = (placementId: string) => (): Write => ({
        kind: 'week',
        placementId,
        version: (versions.get(placementId) ?? 0) + 1,
      })
      const others = Array.from({ length: clients }, () => (dice.chance(0.5) ? order : referral))
      let reached = () => {}
      const marked = new Promise<void>((resolve) => {
        reached = resolve
      })
      const acknowledge = (write: Write): void => {
        if (ledger.acknowledged.push(write) >= mark) reached()
      }
      const all = [...others, ...world.placements.map(week)].map((next) =>
        writing(url, ledger, acknowledge, next),
      )
      return [Promise.all(all).then(() => ledger), marked]
    },
  }
}
export type Writers = ReturnType<typeof makeWriters>
