import { municipalRoles, roles } from '@virkelyst/shared/accounts/roles'
import {
  allowedTargets,
  findTransition,
  type JobOrderStatus,
  jobOrderStatuses,
  type TransitionActor,
} from '@virkelyst/shared/job-orders/job-order.transitions'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeOrderWorld, type OrderWorld, orderId } from '../support/job-orders'
import { testEngines } from '../support/stores'

const letters = { E: 'employer', C: 'employer_consultant', B: 'job_broker', S: 'system' } as const

/** Who may go where: rows `from`, columns `to`, in the order of the statuses. Written out by hand, beside the table under test. */
const expected: Record<JobOrderStatus, readonly string[]> = {
  // draft submitted exclusive open paused filled expired withdrawn
  draft: ['', 'ECB', '', '', '', '', '', ''],
  submitted: ['', '', 'CBS', 'S', '', 'ECBS', 'S', 'ECB'],
  exclusive: ['', '', '', 'CBS', 'ECB', 'ECBS', 'S', 'ECB'],
  open: ['', '', '', '', 'ECB', 'ECBS', 'S', 'ECB'],
  paused: ['', '', 'ECB', 'ECBS', '', 'ECBS', 'S', 'ECB'],
  filled: ['', '', '', '', '', '', '', ''],
  expired: ['', '', '', '', '', '', '', ''],
  withdrawn: ['', '', '', '', '', '', '', ''],
}
const actors: TransitionActor[] = [...roles, 'system']
const pausedFromOf = (from: JobOrderStatus, to: JobOrderStatus): JobOrderStatus | null =>
  from === 'paused' ? (to === 'exclusive' ? 'exclusive' : 'open') : null
const mayMove = (from: JobOrderStatus, to: JobOrderStatus, actor: TransitionActor): boolean => {
  const found = Object.entries(letters).find(([, role]) => role === actor)
  return found !== undefined && expected[from][jobOrderStatuses.indexOf(to)]!.includes(found[0])
}
const everyMove = jobOrderStatuses.flatMap((from) => jobOrderStatuses.map((to) => ({ from, to })))

describe('the transition table of job orders', () => {
  it.each(everyMove)('lets exactly the right ones move $from to $to', ({ from, to }) => {
    const order = { status: from, pausedFrom: pausedFromOf(from, to) }
    const allowed = actors.filter((actor) => findTransition(order, to, actor) !== null)
    expect(allowed).toEqual(actors.filter((actor) => mayMove(from, to, actor)))
  })

  it('lets a pause end only where it began', () => {
    expect(findTransition({ status: 'paused', pausedFrom: 'exclusive' }, 'open', 'employer')).toBeNull()
    expect(findTransition({ status: 'paused', pausedFrom: 'open' }, 'exclusive', 'employer')).toBeNull()
  })

  it('gives buttons to nobody but the company, consultants and brokers', () => {
    const others = roles.filter(
      (role) => role === 'citizen' || (municipalRoles as readonly string[]).includes(role),
    )
    for (const role of others.filter((each) => each !== 'employer_consultant' && each !== 'job_broker'))
      for (const status of jobOrderStatuses)
        expect(allowedTargets({ status, pausedFrom: null }, role)).toEqual([])
  })

  it('asks a reason for every closing and for nothing else', () => {
    for (const { from, to } of everyMove) {
      const line = findTransition({ status: from, pausedFrom: pausedFromOf(from, to) }, to, 'system')
      if (line) expect(line.needsReason ?? false).toBe(['filled', 'expired', 'withdrawn'].includes(to))
    }
  })
})

describe.each(testEngines)('changeStatus on %s', (engine) => {
  let world: OrderWorld
  beforeAll(async () => {
    world = await makeOrderWorld({ engine })
  })
  afterAll(() => world.close())

  it('does what the table says for every from, to and role, and leaves the order alone otherwise', async () => {
    const { jobOrders } = world.store.tables
    const people = {
      employer: await world.people.anEmployer(),
      employer_consultant: await world.people.aConsultant(),
      job_broker: await world.people.aBroker(),
    }
    const { id } = await world.submitted(people.employer)
    const place = (status: JobOrderStatus, pausedFrom: JobOrderStatus | null) =>
      world.store.tx(async ({ db }) => {
        await db.update(jobOrders).set({ status, pausedFrom }).where(eq(jobOrders.id, id))
      })
    const statusNow = async () =>
      (await world.store.read.db.select().from(jobOrders).where(eq(jobOrders.id, id)))[0]!.status
    const wrong: string[] = []
    for (const { from, to } of everyMove)
      for (const [role, actor] of Object.entries(people)) {
        await place(from, pausedFromOf(from, to))
        const reason = to === 'filled' ? 'filled_here' : to === 'withdrawn' ? 'other' : undefined
        await world.jobOrders.changeStatus(actor, { id, from, to, reason }).catch(() => undefined)
        // A draft is submitted with its form, never by a bare change of status.
        const should = from !== 'draft' && mayMove(from, to, role as TransitionActor)
        const now = await statusNow()
        if (now !== (should ? to : from)) wrong.push(`${role}: ${from} → ${to} ended at ${now}`)
      }
    expect(wrong).toEqual([])
  })

  it('hides orders that are not there and those of others alike', async () => {
    const stranger = await world.people.anEmployer(['99000015'])
    const { id } = await world.submitted(await world.people.anEmployer())
    for (const asked of [id, orderId(999_999)])
      await expect(
        world.jobOrders.changeStatus(stranger, { id: asked, from: 'exclusive', to: 'paused' }),
      ).rejects.toMatchObject({ reason: 'not_there' })
  })
})
