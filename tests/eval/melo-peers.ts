import Sqlite from 'better-sqlite3'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import type { Label } from './melo-data'

/** A way to look up a title among labels: places of the labels found, best first, at most `most`. */
export type Searcher = { name: string; search(title: string, most: number): number[] }

type Row = { id: number; text: string }

const makeFuse = (rows: readonly Row[]): Searcher => {
  const fuse = new Fuse(rows, {
    keys: ['text'],
    includeScore: true,
    ignoreLocation: true,
    ignoreDiacritics: true,
    threshold: 0.6,
  })
  return {
    name: 'Fuse.js',
    search: (title, most) => fuse.search(title, { limit: most }).map(({ item }) => item.id),
  }
}

const makeMiniSearch = (rows: readonly Row[]): Searcher => {
  const mini = new MiniSearch<Row>({ fields: ['text'] })
  mini.addAll(rows)
  return {
    name: 'MiniSearch',
    search: (title, most) =>
      mini
        .search(title, { fuzzy: 0.2, prefix: true })
        .slice(0, most)
        .map(({ id }) => id as number),
  }
}

/** Labels that share any three letters with the title, by BM25. */
const makeTrigramTable = (rows: readonly Row[]): Searcher => {
  const database = new Sqlite(':memory:')
  database.exec('CREATE VIRTUAL TABLE labels USING fts5(text, tokenize = "trigram remove_diacritics 1")')
  const insert = database.prepare('INSERT INTO labels (rowid, text) VALUES (?, ?)')
  database.transaction(() => {
    for (const { id, text } of rows) insert.run(id, text)
  })()
  const find = database.prepare<[string, number], { rowid: number }>(
    'SELECT rowid FROM labels WHERE labels MATCH ? ORDER BY rank, rowid LIMIT ?',
  )
  const trigramsOf = (title: string): string[] => {
    const letters = [...title.toLowerCase().replaceAll('"', ' ')]
    const all = letters.slice(2).map((letter, at) => `"${letters[at]}${letters[at + 1]}${letter}"`)
    return [...new Set(all)]
  }
  return {
    name: 'SQLite FTS5 trigram',
    search(title, most) {
      const trigrams = trigramsOf(title)
      return trigrams.length === 0 ? [] : find.all(trigrams.join(' OR '), most).map(({ rowid }) => rowid)
    },
  }
}

/** Search libraries over the same labels, with the settings their users choose for short texts. */
export const makeLabelPeers = (labels: readonly Label[]): Searcher[] => {
  const rows = labels.map(({ text }, id) => ({ id, text }))
  return [makeFuse(rows), makeMiniSearch(rows), makeTrigramTable(rows)]
}
