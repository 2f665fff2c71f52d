import type { RunFate } from '@virkelyst/shared/matching/run-outcome.rules'
import { outcomesOf } from '@virkelyst/shared/matching/run-outcome.rules'
import { describe, expect, it } from 'vitest'

const run = { id: 'run-1', at: '2026-11-23T10:00:00.000Z' }
const hour = (at: number) => `2026-11-23T${String(at).padStart(2, '0')}:00:00.000Z`
const proposed = (at: number, runId: string | null = 'run-1'): RunFate => ({
  proposal: { at: hour(at), by: 'Sara', status: 'proposed', runId },
  exclusion: null,
})
const leftOut = (at: number): RunFate => ({
  proposal: null,
  exclusion: { at: hour(at), by: 'Jonas', reason: 'other_plan' },
})
const outcomes = (fates: Record<string, RunFate>, list = ['a', 'b', 'c', 'd']) =>
  outcomesOf(run, list, new Map(Object.entries(fates)))
const passedOver = (fates: Record<string, RunFate>) =>
  outcomes(fates).map((outcome) => (outcome.kind === 'proposed' ? outcome.passedOver : null))

describe('what became of a list', () => {
  it('is nothing where nobody decided', () => {
    expect(outcomes({})).toEqual(['a', 'b', 'c', 'd'].map(() => ({ kind: 'none' })))
  })

  it('names each decision, by whom and when', () => {
    expect(outcomes({ a: proposed(11), b: leftOut(12) })).toMatchObject([
      { kind: 'proposed', at: hour(11), by: 'Sara', status: 'proposed', fromThis: true, passedOver: 0 },
      { kind: 'left_out', at: hour(12), by: 'Jonas', reason: 'other_plan' },
      { kind: 'none' },
      { kind: 'none' },
    ])
  })

  it('shows whom somebody further down was chosen over', () => {
    expect(passedOver({ d: proposed(11) })).toEqual([null, null, null, 3])
    expect(passedOver({ b: proposed(11), d: proposed(12) })).toEqual([null, 1, null, 2])
  })

  it('counts nobody who had been decided about by then, with a proposal or with a reason', () => {
    expect(passedOver({ a: proposed(11), b: leftOut(11), d: proposed(12) })).toEqual([0, null, null, 1])
    expect(passedOver({ a: proposed(13), b: leftOut(13), d: proposed(12) })).toEqual([0, null, null, 3])
  })

  it('tells a proposal from another list', () => {
    expect(outcomes({ a: proposed(11, 'run-2') })[0]).toMatchObject({ kind: 'proposed', fromThis: false })
    expect(outcomes({ a: proposed(11, null) })[0]).toMatchObject({ kind: 'proposed', fromThis: false })
  })

  it('takes nothing that came before the list for an answer to it', () => {
    expect(outcomes({ a: proposed(9), b: leftOut(9) })).toEqual(outcomes({}))
    expect(passedOver({ a: leftOut(9), b: proposed(11) })).toEqual([null, 0, null, null])
  })

  it('prefers the proposal of somebody left out after', () => {
    expect(outcomes({ a: { ...leftOut(12), ...{ proposal: proposed(11).proposal } } })[0]).toMatchObject({
      kind: 'proposed',
    })
  })
})
