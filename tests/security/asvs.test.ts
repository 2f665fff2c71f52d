import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const house = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(house, 'docs', file), 'utf8')

/** By chapter of ASVS 5.0.0: how many requirements of levels 1 and 2 each of its sections has, numbered from 1. */
const requirements: readonly (readonly number[])[] = [
  [2, 9, 11, 3, 2],
  [3, 3, 4, 1],
  [0, 2, 4, 6, 5, 0, 2],
  [3, 1, 2, 4],
  [1, 3, 2, 3],
  [3, 12, 4, 4, 5, 3, 0, 4],
  [3, 4, 2, 5, 2, 2],
  [2, 3, 1, 1],
  [3, 4],
  [2, 2, 4, 11, 5, 2, 3],
  [2, 3, 3, 4, 1, 1],
  [3, 2, 4],
  [1, 5, 2, 5],
  [2, 4, 3],
  [3, 3, 7],
  [1, 5, 4, 3, 3],
  [1, 4, 2],
]
const states = ['shown', 'partly', 'not yet', 'host', 'n/a']

/** `1.2.6–8` is three numbers. */
const expand = (range: string): string[] => {
  const [from = '', to] = range.split('–')
  const [chapter, section, first] = from.split('.')
  const last = Number(to ?? first)
  return Array.from({ length: last - Number(first) + 1 }, (_, index) =>
    [chapter, section, Number(first) + index].join('.'),
  )
}
const filesIn = (text: string) =>
  [...text.matchAll(/`((?:tests|shared|server|db|client)\/[^`]+)`/g)].map(([, file]) => file!)

const rows = read('asvs.md')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .map(([numbers = '', what = '', state = '', why = '']) => ({
    numbers: numbers.split(', ').flatMap(expand),
    what,
    state,
    why,
  }))

describe('the table of security requirements', () => {
  it('has every requirement of the two levels once', () => {
    const asked = requirements.flatMap((sections, chapter) =>
      sections.flatMap((count, section) => expand(`${chapter + 1}.${section + 1}.1–${count}`)),
    )
    expect(asked).toHaveLength(253)
    expect(rows.flatMap(({ numbers }) => numbers).sort()).toEqual(asked.sort())
  })

  it('says of each how it stands, by a test where it says that it is shown', () => {
    expect(rows.filter(({ state }) => !states.includes(state))).toEqual([])
    expect(rows.filter(({ state, why }) => state === 'shown' && !why.includes('`tests/'))).toEqual([])
    expect(rows.filter(({ state, why }) => state === 'partly' && why === '')).toEqual([])
  })

  it('adds up as its head says', () => {
    const counts = states.map((state) => {
      const number = rows.filter((row) => row.state === state).flatMap(({ numbers }) => numbers).length
      return `${number} ${state}`
    })
    expect(read('asvs.md')).toContain(`Of 253: ${counts.join(', ')}.`)
  })
})

describe.each(['asvs.md', 'impact-assessment.md'])('%s', (file) => {
  it('names only files that are there', () => {
    const named = filesIn(read(file))
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((each) => !existsSync(join(house, each)))).toEqual([])
  })

  it('leads only to pages that are there', () => {
    const pages = [...read(file).matchAll(/\]\(([^)#:]+\.md)\)/g)].map(([, page]) => page!)
    expect(pages).not.toEqual([])
    expect(pages.filter((page) => !existsSync(join(house, 'docs', page)))).toEqual([])
  })
})
