import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import type { MadeCitizen } from '../support/population'

type Goal = { id: number; no: number; title: string }

/** A search library over the same goals: numbers of the first people for a title, who may be shown by `allowed`. */
export type Peer = {
  name: string
  search(title: string, allowed: (no: number) => boolean, limit: number): number[]
}

const people = (goals: Iterable<Goal>, allowed: (no: number) => boolean, limit: number): number[] => {
  const found = new Set<number>()
  for (const { no } of goals) {
    if (found.size === limit) break
    if (allowed(no)) found.add(no)
  }
  return [...found]
}

/** Fuse.js and MiniSearch with the settings their users choose for titles that people typed. */
export const makePeers = (citizens: readonly MadeCitizen[]): Peer[] => {
  const goals: Goal[] = citizens.flatMap((citizen) =>
    citizen.goals.map(({ title }, at) => ({ id: citizen.no * 3 + at, no: citizen.no, title })),
  )
  const fuse = new Fuse(goals, { keys: ['title'], threshold: 0.3, ignoreLocation: true, includeScore: true })
  const mini = new MiniSearch<Goal>({ fields: ['title'], storeFields: ['no'] })
  mini.addAll(goals)
  return [
    {
      name: 'fuse',
      search: (title, allowed, limit) =>
        people(
          fuse.search(title).map((hit) => hit.item),
          allowed,
          limit,
        ),
    },
    {
      name: 'minisearch',
      search: (title, allowed, limit) =>
        people(
          mini.search(title, { fuzzy: 0.2, prefix: true }).map((hit) => ({
            id: Number(hit.id),
            no: hit.no as number,
            title: '',
          })),
          allowed,
          limit,
        ),
    },
  ]
}
