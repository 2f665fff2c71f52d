import { makeDraftKeeper } from '@virkelyst/client/features/job-orders/draft-keeper'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

type Form = { title: string }
class Refusal extends Error {}
const network = new Refusal('network')
const conflict = new Refusal('conflict')

/** A keeper on a server that answers when told to, and a browser's storage of one place. */
const setUp = () => {
  const requests: { version: number; form: Form; answer: (result?: Refusal) => Promise<void> }[] = []
  const local: { copy: { version: number; form: Form } | null } = { copy: null }
  const keeper = makeDraftKeeper<Form>({
    version: 3,
    save: ({ version, form }) =>
      new Promise((resolve, reject) => {
        const answer = async (result?: Refusal) => {
          if (result) reject(result)
          else resolve({ version: version + 1, savedAt: '2026-11-23T09:00:00.000Z' })
          await vi.advanceTimersByTimeAsync(0)
        }
        requests.push({ version, form, answer })
      }),
    failureOf: (error) => (error === network ? 'network' : error === conflict ? 'conflict' : 'other'),
    keepLocally: (copy) => {
      local.copy = copy
    },
    forgetLocally: () => {
      local.copy = null
    },
    pauseMs: 1000,
    retryMs: 10_000,
  })
  return { keeper, requests, local }
}
const pause = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('a draft while it is written', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is saved once after the last of many keystrokes', async () => {
    const { keeper, requests } = setUp()
    keeper.change({ title: 'B' })
    await pause(900)
    keeper.change({ title: 'Ba' })
    await pause(900)
    expect(requests).toHaveLength(0)
    await pause(100)
    expect(requests.map(({ version, form }) => [version, form.title])).toEqual([[3, 'Ba']])
  })

  it('lies in the browser from the first keystroke until the server has it', async () => {
    const { keeper, requests, local } = setUp()
    keeper.change({ title: 'Bager' })
    expect(local.copy).toEqual({ version: 3, form: { title: 'Bager' } })
    await pause(1000)
    expect(local.copy).not.toBeNull()
    await requests[0]!.answer()
    expect(local.copy).toBeNull()
    expect(keeper.state()).toEqual({ step: 'saved', at: '2026-11-23T09:00:00.000Z' })
  })

  it('sends what was typed during a request after it, on the version that came back', async () => {
    const { keeper, requests, local } = setUp()
    keeper.change({ title: 'Bager' })
    await pause(1000)
    keeper.change({ title: 'Bagersvend' })
    await pause(5000)
    expect(requests).toHaveLength(1)
    await requests[0]!.answer()
    expect(local.copy?.form.title).toBe('Bagersvend')
    await pause(1000)
    expect(requests[1]).toMatchObject({ version: 4, form: { title: 'Bagersvend' } })
  })

  it('waits out a lost connection, keeps the words, and saves by itself', async () => {
    const { keeper, requests, local } = setUp()
    keeper.change({ title: 'Bager' })
    await pause(1000)
    await requests[0]!.answer(network)
    expect(keeper.state().step).toBe('offline')
    expect(local.copy?.form.title).toBe('Bager')
    await pause(10_000)
    await requests[1]!.answer()
    expect(keeper.state().step).toBe('saved')
  })

  it('is saved at once when the connection is back', async () => {
    const { keeper, requests } = setUp()
    keeper.change({ title: 'Bager' })
    await pause(1000)
    await requests[0]!.answer(network)
    void keeper.flush()
    await pause(0)
    expect(requests).toHaveLength(2)
  })

  it('is never saved over another window’s version unasked', async () => {
    const { keeper, requests } = setUp()
    keeper.change({ title: 'Mit' })
    await pause(1000)
    await requests[0]!.answer(conflict)
    keeper.change({ title: 'Mit igen' })
    await pause(60_000)
    expect(keeper.state().step).toBe('conflict')
    expect(requests).toHaveLength(1)
  })

  it('replaces the other version when the writer says so', async () => {
    const { keeper, requests } = setUp()
    keeper.change({ title: 'Mit' })
    await pause(1000)
    await requests[0]!.answer(conflict)
    void keeper.overwrite(7)
    await pause(0)
    expect(requests[1]).toMatchObject({ version: 7, form: { title: 'Mit' } })
    await requests[1]!.answer()
    expect(keeper.version()).toBe(8)
  })

  it('takes the other version when the writer says so, and forgets the own', async () => {
    const { keeper, requests, local } = setUp()
    keeper.change({ title: 'Mit' })
    await pause(1000)
    await requests[0]!.answer(conflict)
    keeper.adopt({ version: 7, savedAt: '2026-11-23T09:05:00.000Z' })
    await pause(60_000)
    expect(requests).toHaveLength(1)
    expect(local.copy).toBeNull()
    expect(keeper.version()).toBe(7)
  })

  it('says why it was refused, and tries again with the next word', async () => {
    const { keeper, requests } = setUp()
    const other = new Refusal('other')
    keeper.change({ title: 'Bager' })
    await pause(1000)
    await requests[0]!.answer(other)
    expect(keeper.state()).toEqual({ step: 'refused', error: other })
    keeper.change({ title: 'Bager!' })
    await pause(1000)
    await requests[1]!.answer()
    expect(keeper.state().step).toBe('saved')
  })

  it('is known to be saved when a flush resolves, however many ask for it', async () => {
    const { keeper, requests } = setUp()
    keeper.change({ title: 'Bager' })
    const flushed: string[] = []
    for (const name of ['first', 'second']) void keeper.flush().then(() => flushed.push(name))
    await pause(0)
    expect(flushed).toEqual([])
    await requests[0]!.answer()
    expect(flushed.toSorted()).toEqual(['first', 'second'])
    expect(requests).toHaveLength(1)
  })

  it('asks nothing of the server once stopped', async () => {
    const { keeper, requests } = setUp()
    keeper.change({ title: 'Bager' })
    keeper.stop()
    await pause(60_000)
    expect(requests).toHaveLength(0)
  })

  it('tells its listeners each step, until they leave', async () => {
    const { keeper, requests } = setUp()
    const steps: string[] = []
    const leave = keeper.subscribe(() => steps.push(keeper.state().step))
    keeper.change({ title: 'Bager' })
    await pause(1000)
    await requests[0]!.answer()
    leave()
    keeper.change({ title: 'Bagersvend' })
    expect(steps).toEqual(['waiting', 'saving', 'saved'])
  })
})
