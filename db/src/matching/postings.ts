import { groupBy } from '@virkelyst/shared/kernel/group-by'
import { eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'

/*
 * Posting lists packed into blocks. A block's key is list · 10⁷ + municipality · 10⁴ + running number, so a list lies
 * together in the clustered table, a municipality's part of it too, and one range reads either. A block of 3,840 bytes
 * with its header fills one SQLite page. Records are little-endian 32-bit words, the owner's number first.
 */
const blockBytes = 3840
// Ranges in one statement; SQLite takes at most 500 selects.
const rangeCounts = [1, 3, 8, 16, 32, 64, 128]
const mostRanges = 128
const listSpan = 10_000_000
const municipalitySpan = 10_000
/** Blocks held in memory at once while records are taken out: four megabytes. */
const blocksAtOnce = 1000

/** Records waiting to be written: by list and municipality, and by owner. */
export type PostingRecord = { list: number; municipalityNo: number; words: Int32Array }

export type PostingTable = 'goalPostings' | 'orderPostings'

const toWords = (data: Uint8Array): Int32Array =>
  data.byteOffset % 4 === 0
    ? new Int32Array(data.buffer, data.byteOffset, data.byteLength >> 2)
    : new Int32Array(data.slice().buffer)
const toBytes = (words: Int32Array): Uint8Array =>
  Buffer.from(words.buffer, words.byteOffset, words.byteLength)

const rangeOf = (list: number, municipalityNo: number | null): [from: number, below: number] => {
  const from = list * listSpan + (municipalityNo ?? 0) * municipalitySpan
  return [from, from + (municipalityNo === null ? listSpan : municipalitySpan)]
}

/** Reading and writing of one table of posting blocks. `recordWords`: 32-bit words of a record. */
export const makePostings = (tables: Tables, name: PostingTable, recordWords: number) => {
  const table = tables[name]
  const mostWords = Math.floor(blockBytes / 4 / recordWords) * recordWords

  const queries = new Map<number, SQL>()
  /** One statement that reads so many ranges. */
  const rangesQuery = (size: number): SQL => {
    const known = queries.get(size)
    if (known) return known
    const ranges = Array.from({ length: size }, (_, at) => {
      const [from, below] = [sql.placeholder(`from${at}`), sql.placeholder(`below${at}`)]
      return sql`select ${sql.raw(String(at))} as list, ${table.data} as data from ${table} where ${table.block} >= ${from} and ${table.block} < ${below}`
    })
    const made = sql.join(ranges, sql.raw(' union all '))
    queries.set(size, made)
    return made
  }

  const lastBlock = async ({ db }: Session, [from, below]: [number, number]) => {
    const rows = await db
      .select()
      .from(table)
      .where(sql`${table.block} >= ${from} and ${table.block} < ${below}`)
      .orderBy(sql`${table.block} desc`)
      .limit(1)
    return rows[0] ?? null
  }

  const put = async ({ db }: Session, block: number, words: Int32Array) => {
    const data = toBytes(words)
    await db.insert(table).values({ block, data }).onConflictDoUpdate({ target: table.block, set: { data } })
  }

  return {
    /** Appends records, those of one list and municipality together. Returns the block of each, in the order given. */
    async append(session: Session, records: readonly PostingRecord[]): Promise<number[]> {
      const blocks = new Array<number>(records.length).fill(0)
      const groups = groupBy(
        records.keys(),
        (at) => rangeOf(records[at]!.list, records[at]!.municipalityNo)[0],
      )
      for (const [from, members] of [...groups].sort(([a], [b]) => a - b)) {
        const last = await lastBlock(session, [from, from + municipalitySpan])
        let block = last?.block ?? from
        let words = last ? [...toWords(last.data)] : []
        for (const at of members) {
          if (words.length >= mostWords) {
            await put(session, block, Int32Array.from(words))
            block += 1
            words = []
          }
          words.push(...records[at]!.words)
          blocks[at] = block
        }
        await put(session, block, Int32Array.from(words))
      }
      return blocks
    },

    /** Takes the owners' records out of the blocks named; each block is read and written once. */
    async remove(session: Session, owners: ReadonlySet<number>, blocks: Iterable<number>): Promise<void> {
      const named = [...new Set(blocks)]
      for (let start = 0; start < named.length; start += blocksAtOnce) {
        const rows = await session.db
          .select()
          .from(table)
          .where(inArray(table.block, named.slice(start, start + blocksAtOnce)))
        for (const row of rows) {
          const words = toWords(row.data)
          const kept: number[] = []
          for (let at = 0; at < words.length; at += recordWords)
            if (!owners.has(words[at]!)) kept.push(...words.subarray(at, at + recordWords))
          if (kept.length === 0) await session.db.delete(table).where(eq(table.block, row.block))
          else await put(session, row.block, Int32Array.from(kept))
        }
      }
    },

    /** The blocks of each list, of one municipality or (null) of all, as words. */
    async read(
      session: Session,
      lists: readonly number[],
      municipalityNo: number | null,
    ): Promise<Int32Array[][]> {
      const found: Int32Array[][] = lists.map(() => [])
      for (let start = 0; start < lists.length; start += mostRanges) {
        const some = lists.slice(start, start + mostRanges)
        const size = rangeCounts.find((count) => count >= some.length) ?? mostRanges
        const values: Record<string, number> = {}
        for (let at = 0; at < size; at++) {
          const list = some[at]
          const [from, below] = list === undefined ? [0, 0] : rangeOf(list, municipalityNo)
          values[`from${at}`] = from
          values[`below${at}`] = below
        }
        const rows = await session.rows<{ list: number; data: Uint8Array }>(rangesQuery(size), values)
        for (const row of rows) found[start + row.list]!.push(toWords(row.data))
      }
      return found
    },
  }
}
export type Postings = ReturnType<typeof makePostings>
