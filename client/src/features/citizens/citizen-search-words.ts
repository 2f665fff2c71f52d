import { useSyncExternalStore } from 'react'

/** What was last searched for among people: kept while the tab lives, so that Back finds it again, and never in an address or on disk. */
const makeSearchWords = () => {
  let words = ''
  const listeners = new Set<() => void>()
  return {
    get: () => words,
    set: (value: string) => {
      words = value
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
const searchWords = makeSearchWords()

export const useCitizenSearchWords = (): [string, (words: string) => void] => [
  useSyncExternalStore(searchWords.subscribe, searchWords.get),
  searchWords.set,
]
