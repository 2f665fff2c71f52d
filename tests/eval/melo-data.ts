import { rowsOf } from './tables'

/** A label that titles are looked up in. The first of a concept is its preferred one. */
export type Label = { text: string; concept: string; preferred: boolean; ofGroup: boolean }
/** A title and the places of the labels that people found relevant for it. */
export type JudgedTitle = { title: string; relevant: ReadonlySet<number> }

/** Files of the MELO benchmark, tab-separated and without a line of names. */
export type MeloFiles = { queries: string; annotations: string; corpus: string; concepts: string }

/**
 * Reads the benchmark: `queries` (id, title), `annotations` (TREC qrels: query, iteration, label, relevance), `corpus`
 * (label, text) and `concepts` (label, concept). Titles for which no label was found relevant are left out.
 */
export const readMelo = (files: MeloFiles): { labels: Label[]; judged: JudgedTitle[] } => {
  const conceptOf = new Map(rowsOf(files.concepts, '\t').map(([id, concept]) => [id, concept ?? '']))
  const rows = rowsOf(files.corpus, '\t')
  const seen = new Set<string>()
  const labels = rows.map(([id = '', text = '']): Label => {
    const concept = conceptOf.get(id) ?? id
    const preferred = !seen.has(concept)
    seen.add(concept)
    return { text, concept, preferred, ofGroup: concept.includes('/isco/') }
  })
  const placeOf = new Map(rows.map(([id = ''], place) => [id, place]))
  const relevant = new Map<string, Set<number>>()
  for (const [query = '', , label = '', relevance = '0'] of rowsOf(files.annotations, '\t')) {
    const place = placeOf.get(label)
    if (place === undefined || Number(relevance) <= 0) continue
    relevant.set(query, (relevant.get(query) ?? new Set()).add(place))
  }
  const judged = rowsOf(files.queries, '\t').flatMap(([id = '', title = '']) => {
    const places = relevant.get(id)
    return places ? [{ title, relevant: places }] : []
  })
  return { labels, judged }
}
