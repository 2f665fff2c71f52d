import { makeLocalDrafts } from '@virkelyst/client/features/job-orders/local-drafts'
import { describe, expect, it } from 'vitest'

const aStorage = () => {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size
    },
  }
}

describe('a draft kept in the browser', () => {
  it('is read back as it was written, each order its own', () => {
    const drafts = makeLocalDrafts(aStorage())
    drafts.write('karen', 'one', { version: 2, form: { kind: 'ordinary', title: 'Bager' } })
    expect(drafts.read('karen', 'one')).toEqual({ version: 2, form: { kind: 'ordinary', title: 'Bager' } })
    expect(drafts.read('karen', 'two')).toBeNull()
  })

  it('is gone once forgotten', () => {
    const storage = aStorage()
    const drafts = makeLocalDrafts(storage)
    drafts.write('karen', 'one', { version: 2, form: { kind: 'ordinary' } })
    drafts.forget('karen', 'one')
    expect(storage.kept.size).toBe(0)
  })

  it.each(['', '{', '"text"', 'null', '{"version":"2","form":{}}', '{"version":2}'])(
    'counts as none where the storage holds %j',
    (stored) => {
      const storage = aStorage()
      storage.kept.set('virkelyst.draft.karen.one', stored)
      expect(makeLocalDrafts(storage).read('karen', 'one')).toBeNull()
    },
  )

  it('does not stop the writer where the storage is full or forbidden', () => {
    const refuse = () => {
      throw new Error('QuotaExceededError')
    }
    const drafts = makeLocalDrafts({
      getItem: refuse,
      setItem: refuse,
      removeItem: refuse,
      key: refuse,
      length: 1,
    })
    expect(() => drafts.write('karen', 'one', { version: 1, form: { kind: 'ordinary' } })).not.toThrow()
    expect(drafts.read('karen', 'one')).toBeNull()
    expect(() => drafts.forget('karen', 'one')).not.toThrow()
    expect(() => drafts.forgetAll()).not.toThrow()
  })

  it('is nobody else’s, and goes when another has signed in', () => {
    const storage = aStorage()
    storage.setItem('virkelyst.language', 'da')
    const drafts = makeLocalDrafts(storage)
    drafts.write('karen', 'one', { version: 2, form: { kind: 'ordinary' } })
    drafts.write('karen-2', 'one', { version: 3, form: { kind: 'ordinary' } })
    expect(drafts.read('bo', 'one')).toBeNull()
    drafts.forgetOthers('karen')
    expect([...storage.kept.keys()]).toEqual(['virkelyst.language', 'virkelyst.draft.karen.one'])
    drafts.forgetAll()
    expect([...storage.kept.keys()]).toEqual(['virkelyst.language'])
  })
})
