import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { daysSinceReview, readAudit, withoutPlaces } from '../../scripts/lib/sbom.mjs'

const house = join(import.meta.dirname, '../..')
const component = (name: string) => ({
  type: 'library',
  name,
  version: '1.0.0',
  purl: `pkg:npm/${name}@1.0.0?repository_url=https://packages.house.example`,
  'bom-ref': `pkg:npm/${name}@1.0.0`,
  externalReferences: [
    {
      type: 'distribution',
      url: `https://packages.house.example/${name}.tgz`,
      hashes: [{ alg: 'SHA-512', content: 'ab' }],
    },
    { type: 'website', url: 'https://site.example' },
  ],
})
const bom = {
  $schema: 'http://schema.example/bom.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  serialNumber: 'urn:uuid:1',
  version: 1,
  metadata: { timestamp: '2026-11-27T10:00:00.000Z', component: { name: 'virkelyst' } },
  components: [component('zod'), component('express')],
}

describe('the list of libraries', () => {
  it('names versions and digests, and no place they were fetched from', () => {
    const cleaned = withoutPlaces(bom)
    expect(cleaned.components.map(({ purl, hashes }) => [purl, hashes])).toEqual([
      ['pkg:npm/express@1.0.0', [{ alg: 'SHA-512', content: 'ab' }]],
      ['pkg:npm/zod@1.0.0', [{ alg: 'SHA-512', content: 'ab' }]],
    ])
    expect(JSON.stringify(cleaned)).not.toContain('://')
  })

  it('is the same for the same lockfile, whenever it is made', () => {
    const later = {
      ...bom,
      serialNumber: 'urn:uuid:2',
      metadata: { ...bom.metadata, timestamp: '2027-01-01' },
    }
    expect(withoutPlaces({ ...later, components: bom.components.toReversed() })).toEqual(withoutPlaces(bom))
  })

  it('is locked: every room installs what the lockfile says, each with its digest', () => {
    const lockfile = readFileSync(join(house, 'pnpm-lock.yaml'), 'utf8')
    const resolutions = lockfile.match(/^ {4}resolution: .*$/gm) ?? []
    expect(resolutions.length).toBeGreaterThan(300)
    expect(resolutions.filter((line) => !line.includes('integrity: sha512-'))).toEqual([])
    expect(lockfile).not.toMatch(/https?:\/\//)
    expect(readFileSync(join(house, 'scripts/lib/steps.mjs'), 'utf8')).toContain("'--frozen-lockfile'")
  })
})

describe('asking about known holes', () => {
  it('tells an answer from none', () => {
    const answer = {
      advisories: {
        1: {
          severity: 'high',
          module_name: 'left',
          vulnerable_versions: '<2',
          title: 'falls over',
          github_advisory_id: 'GHSA-1',
        },
      },
      metadata: { vulnerabilities: { high: 1, critical: 0 } },
    }
    expect(readAudit(JSON.stringify(answer))).toEqual({
      answered: true,
      counts: { high: 1, critical: 0 },
      lines: ['high: left <2: falls over (GHSA-1)'],
    })
    for (const silence of ['', '× responded with 405', '{"error":{"code":"x"}}'])
      expect(readAudit(silence).answered).toBe(false)
  })

  it('knows how long ago libraries were gone through, by what the document says', () => {
    const text = readFileSync(join(house, 'docs/security.md'), 'utf8')
    expect(text).toMatch(
      /Libraries last gone through: \d{4}-\d\d-\d\d|Nobody has gone through the libraries yet/,
    )
    const gone = 'Libraries last gone through: 2026-11-27.'
    expect(daysSinceReview(gone, new Date('2026-11-30'))).toBe(3)
    expect(daysSinceReview('nothing', new Date())).toBeNull()
  })
})
