import { systemIds } from '@virkelyst/server/kernel/system-deps'
import { id } from '@virkelyst/shared/kernel/fields.schema'
import { describe, expect, it } from 'vitest'

describe('ids of the running server', () => {
  it('are valid, never twice the same, and rise in the order of making', () => {
    const made = Array.from({ length: 20_000 }, () => systemIds.next())
    expect(new Set(made).size).toBe(made.length)
    expect(made).toEqual([...made].sort())
    expect(id.safeParse(made[0]).success).toBe(true)
    expect(made[0]![14]).toBe('7')
  })

  it('carry the time of making', () => {
    const before = Date.now()
    const milliseconds = Number.parseInt(systemIds.next().replace('-', '').slice(0, 12), 16)
    // A burst of ids may run ahead of the clock by the few milliseconds it has used up.
    expect(milliseconds).toBeGreaterThanOrEqual(before)
    expect(milliseconds).toBeLessThan(before + 1000)
  })

  it('draw numbers evenly below the bound', () => {
    const drawn = Array.from({ length: 3200 }, () => systemIds.number(32))
    expect(Math.min(...drawn)).toBe(0)
    expect(Math.max(...drawn)).toBe(31)
    expect(new Set(drawn).size).toBe(32)
  })
})
