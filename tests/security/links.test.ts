import { vitasInput } from '@virkelyst/shared/placements/placement.schema'
import { describe, expect, it } from 'vitest'

const issuesOf = (url: string) => {
  const parsed = vitasInput.safeParse({ id: '0'.repeat(36), version: 1, url })
  return (parsed.error?.issues ?? []).filter(({ path }) => path.includes('url')).map(({ message }) => message)
}

describe('the link to a case elsewhere', () => {
  it('is an https address', () => {
    expect(issuesOf('https://vitas.example/sag/1')).toEqual([])
  })

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,<script>',
    'http://vitas.example',
    '//vitas.example',
    'vbscript:x',
    ' javascript:alert(1)',
  ])('is never %j', (url) => {
    expect(issuesOf(url)).toEqual(['bad_url'])
  })
})
