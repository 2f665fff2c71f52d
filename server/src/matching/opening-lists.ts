import type { OpeningsRepository, SeekingCitizen } from '@virkelyst/db/matching/openings.repository'
import { type OpeningQuery, type OrderList, ordersByWords } from '@virkelyst/shared/matching/opening.rules'
import { rawShare, wordLists } from '@virkelyst/shared/matching/posting-lists'
import { directLists, neighbourLists } from '@virkelyst/shared/matching/rank-lists.rules'
import { goalTie } from '@virkelyst/shared/matching/reasons.rules'
import type { Occupations } from '../occupations/occupations.service'

type Goal = SeekingCitizen['goals'][number]

const mostByWords = 1000

/** Reads the lists of orders that a citizen's goals lead to: all blocks at once. */
export const makeOpeningLists = (
  repository: Pick<OpeningsRepository, 'blocks' | 'titles'>,
  occupations: Pick<Occupations, 'current'>,
) => {
  /** A title that fitted no occupation finds orders by its words; any other finds orders that fitted none. */
  const byWords = async (
    { goal, title, occupations: found }: Goal,
    blocks: Int32Array[],
    query: OpeningQuery,
  ): Promise<OrderList[]> => {
    const numbers = [...ordersByWords(blocks, query, found.length > 0)].slice(0, mostByWords)
    if (numbers.length === 0) return []
    const shares = new Map<number, number>()
    for (const [number, orderTitle] of await repository.titles(numbers))
      shares.set(number, rawShare(orderTitle, title))
    return [{ blocks, share: 0, shares, tie: 'raw', goal, title }]
  }

  /** Lists of the occupations under every goal, neighbours always among them, and of the words of their titles. */
  return async ({ goals }: SeekingCitizen, query: OpeningQuery): Promise<OrderList[]> => {
    const { similarity: nearness } = await occupations.current()
    const wanted = goals.flatMap((line) =>
      [...directLists(line.occupations), ...neighbourLists(line.occupations, nearness)].map((list) => ({
        ...list,
        goal: line.goal,
        title: line.title,
      })),
    )
    const words = goals.map((line) => wordLists(line.title))
    const numbers = [...new Set([...wanted.map((list) => list.no), ...words.flat()])]
    const blocks = await repository.blocks(numbers)
    const blocksOf = new Map(numbers.map((no, at) => [no, blocks[at]!]))
    const byOccupation = wanted.map(
      ({ no, share, similarity, goal, title }): OrderList => ({
        blocks: blocksOf.get(no)!,
        share,
        tie: goalTie(similarity),
        goal,
        title,
      }),
    )
    const raw = await Promise.all(
      goals.map((line, at) =>
        byWords(
          line,
          words[at]!.flatMap((no) => blocksOf.get(no)!),
          query,
        ),
      ),
    )
    return [...byOccupation, ...raw.flat()]
  }
}
