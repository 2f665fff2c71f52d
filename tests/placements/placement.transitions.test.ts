import {
  type Authority,
  authorities,
  type PlacementStatus,
  placementEdges,
  placementStatuses,
} from '@virkelyst/shared/placements/placement.transitions'
import { describe, expect, it } from 'vitest'

/** Everywhere a placement can come from its draft without passing through `without`. */
const reachable = (authority: Authority, without: readonly PlacementStatus[] = []): Set<PlacementStatus> => {
  const seen = new Set<PlacementStatus>(['drafted'])
  for (const status of seen)
    for (const edge of placementEdges)
      if (edge.from === status && edge.authorities.includes(authority) && !without.includes(edge.to))
        seen.add(edge.to)
  return seen
}

describe('the graph of a placement', () => {
  it.each(['own', 'vitas'] as const)('%s: nothing is active that was not approved', (authority) => {
    expect(reachable(authority)).toContain('active')
    expect([...reachable(authority, ['approved'])].sort()).not.toContain('active')
    expect(reachable(authority, ['citizen_informed'])).not.toContain('approved')
  })

  it('own: nothing is submitted without the signature, or the reason why there is none', () => {
    expect(reachable('own', ['employer_signed'])).toEqual(new Set(['drafted', 'withdrawn']))
    expect(reachable('own', ['representative_signed', 'representative_not_applicable'])).not.toContain(
      'submitted',
    )
  })

  it('vitas: nothing is signed here', () => {
    const statuses = [...reachable('vitas')]
    for (const signed of [
      'employer_signed',
      'representative_signed',
      'representative_not_applicable',
    ] as const)
      expect(statuses).not.toContain(signed)
  })

  it('employment: no decision, no signature', () => {
    expect(reachable('employment')).toEqual(
      new Set(['drafted', 'employer_accepted', 'active', 'extended', 'ended', 'closed', 'withdrawn']),
    )
  })

  it.each(authorities)(
    '%s: every status but the last can be left, and the last is reached from everywhere',
    (authority) => {
      const over: PlacementStatus[] = ['closed', 'withdrawn', 'refused']
      for (const status of reachable(authority)) {
        const next = placementEdges.filter(
          (edge) => edge.from === status && edge.authorities.includes(authority),
        )
        if (status !== 'withdrawn') expect([status, next.length > 0]).toEqual([status, true])
      }
      expect(over.some((status) => reachable(authority).has(status))).toBe(true)
    },
  )

  it('knows no status that no authority reaches', () => {
    const all = new Set(authorities.flatMap((authority) => [...reachable(authority)]))
    expect(all).toEqual(new Set(placementStatuses))
  })

  it('lets the municipality alone take back what was approved, and nobody but a person of it decide', () => {
    const by = (act: string, from?: PlacementStatus) =>
      new Set(
        placementEdges
          .filter((edge) => edge.act === act && (!from || edge.from === from))
          .flatMap((edge) => edge.by),
      )
    const staff = new Set(['employer_consultant', 'job_broker', 'caseworker'])
    expect(by('approve')).toEqual(staff)
    expect(by('refuse')).toEqual(staff)
    expect(by('withdraw', 'approved')).toEqual(staff)
    expect(by('representative_sign')).toEqual(new Set(['representative']))
  })
})
