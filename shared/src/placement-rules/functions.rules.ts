import { searchText } from '../kernel/search-text'

// Words that say nothing of the work itself.
const fillers = new Set(['og', 'i', 'med', 'paa', 'af', 'and', 'in', 'the', 'of', 'with', 'at', 'on'])

const wordsOf = (text: string): string =>
  [
    ...new Set(
      searchText(text)
        .split(' ')
        .filter((word) => word !== '' && !fillers.has(word)),
    ),
  ]
    .sort()
    .join(' ')

/**
 * Whether two texts name the same work: the same words in any order, case and punctuation. Hours with pay and without
 * lie in different functions (hybridpraktik, cabiweb.dk on paid hours); whether other words mean other work, a person sees.
 */
export const sameFunction = (a: string, b: string): boolean => {
  const words = wordsOf(a)
  return words !== '' && words === wordsOf(b)
}
