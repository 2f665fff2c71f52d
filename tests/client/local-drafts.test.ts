import { makeLocalDrafts } from '@virkelyst/client/features/job-orders/local-drafts'
import { describe, expect, it } from 'vitest'

const aStorage = () => {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

describe('a draft kept in the browser', () => {
  it('is read back as it was written, each order its own', () => {
    const drafts = makeLocalDrafts(aStorage())
    drafts.write('one', { version: 2, form: { kind: 'ordinary', title: 'Bager' } })
    expect(drafts.read('one')).toEqual({ version: 2, form: { kind: 'ordinary', title: 'Bager' } })
    expect(drafts.read('two')).toBeNull()
  })

  it('is gone once forgotten', () => {
    const storage = aStorage()
    const drafts = makeLocalDrafts(storage)
    drafts.write('one', { version: 2, form: { kind: 'ordinary' } })
    drafts.forget('one')
    expect(storage.kept.size).toBe(0)
  })

  it.each(['', '{', '"text"', 'null', '{"version":"2","form":{}}', '{"version":2}'])(
    'counts as none where the storage holds %j',
    (stored) => {
      const storage = aStorage()
      storage.kept.set('virkelyst.draft.one', stored)
      expect(makeLocalDrafts(storage).read('one')).toBeNull()
    },
  )

  it('does not stop the writer where the storage is full or forbidden', () => {
    const refuse = () => {
      throw new Error('QuotaExceededError')
    }
    const drafts = makeLocalDrafts({ getItem: refuse, setItem: refuse, removeItem: refuse })
    expect(() => drafts.write('one', { version: 1, form: { kind: 'ordinary' } })).not.toThrow()
    expect(drafts.read('one')).toBeNull()
    expect(() => drafts.forget('one')).not.toThrow()
  })
})
