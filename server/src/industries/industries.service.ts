import { makeIndustriesRepository } from '@virkelyst/db/industries/industries.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { IndustryRow, industrySearch } from '@virkelyst/shared/industries/industry.schema'
import { searchText } from '@virkelyst/shared/kernel/search-text'
import type { z } from 'zod'
import type { Deps } from '../kernel/deps'

const most = 20

/** Reads the branch classification into memory. */
export const makeIndustries = async ({ store }: Pick<Deps, 'store'>) => {
  const rows = await makeIndustriesRepository(store).load()
  const lines = rows
    // A section letter is no branch a company or a person can have.
    .filter((row) => row.level !== 'section')
    .map((row) => ({
      row: { code: row.code, level: row.level, name: { da: row.nameDa, en: row.nameEn } },
      text: ` ${searchText(`${row.nameDa} ${row.nameEn}`)}`,
    }))
  const byCode = new Map(lines.map(({ row }) => [row.code, row]))

  return {
    /** Branches whose code begins with the text or whose name holds every word of it by its beginning; at most twenty. */
    async search(_actor: Actor, { q }: z.infer<typeof industrySearch>): Promise<IndustryRow[]> {
      const words = searchText(q).split(' ').filter(Boolean)
      if (words.length === 0) return []
      const byNumber = words.length === 1 && /^\d+$/.test(words[0]!)
      return lines
        .filter(({ row, text }) =>
          byNumber ? row.code.startsWith(words[0]!) : words.every((word) => text.includes(` ${word}`)),
        )
        .slice(0, most)
        .map(({ row }) => row)
    },
    /** The line of a code of two to six digits, or of the nearest level above it; null where none is known. */
    find(code: string): IndustryRow | null {
      for (let length = code.length; length >= 2; length--) {
        const found = byCode.get(code.slice(0, length))
        if (found) return found
      }
      return null
    },
  }
}
export type Industries = Awaited<ReturnType<typeof makeIndustries>>
