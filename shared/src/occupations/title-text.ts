import { searchText } from '../kernel/search-text'

/** Longer titles are cut: no job title is, and a hostile one must not cost time. */
const mostLetters = 300

const words = (text: string) => text.split(/\s+/).filter(Boolean)

// In search form. Words of adverts that say nothing about which work it is.
const fillers = new Set([
  ...words(
    'i paa til ved og af for med som hos fra om eller samt den det der de en et vi du din dit vores er vil the of and in for to',
  ),
  ...words(
    'soeges soeger soege sogt ledig ledige stilling stillinger job jobs jobbet ansoeg ansoegning uopfordret opslag',
  ),
  ...words(
    'erfaren erfarne erfaring dygtig dygtige engageret engagerede motiveret ambitioes stabil stabile frisk glad ny nye nyt',
  ),
  ...words(
    'travl travle lille mindre stor stoerre lokal lokale moderne spaendende ansvarsbevidst kvalitetsbevidst serviceminded faglig staerk fleksibel rutineret kompetent passioneret dedikeret',
  ),
  ...words(
    'deltid fuldtid deltids fuldtids timer timers time ugentlig ugentligt ugentlige uge ugen fast fastansat fastansaettelse',
  ),
  ...words(
    'vikariat barselsvikariat tidsbegraenset snarest hurtigst muligt straks opstart start tiltraedelse nu',
  ),
  // Of names of groups: "arbejde inden for … ikke klassificeret andetsteds".
  ...words(
    'inden specialiseret speciale person ansvar andet andre arbejde beslaegtede ikke klassificeret andetsteds',
  ),
  ...words('kr md maaned aar stk mk mf kvinde mand'),
])

/** Small marks of sex that adverts add: `m/k`, `(k/m/d)`, `mand/kvinde`. */
const sexMarks = /(?<![\p{L}\p{N}])(?:[mkfdx](?:\/[mkfdx]){1,3}|mand\/kvinde|kvinde\/mand)(?![\p{L}\p{N}])/giu
const brackets = /[([{][^()[\]{}]*[)\]}]/g
const hasLetters = (text: string) => /\p{L}/u.test(text)

/** The raw title cut to length, without brackets and marks of sex; capitals and signs as they were. */
export const bareTitle = (title: string): string => {
  const cut = title.slice(0, mostLetters).toWellFormed().normalize('NFKC').replace(sexMarks, ' ')
  const open = cut.replace(brackets, ' ')
  return hasLetters(open) ? open : cut
}

/** Every word of a title in search form, without digits: the form in which two titles are the same. */
export const wholeText = (title: string): string =>
  words(searchText(bareTitle(title)).replace(/\d+/g, ' ')).join(' ')

/** Of a `wholeText` the words that are no filler, unless there are no others. */
export const tellingText = (whole: string): string => {
  const all = words(whole)
  const telling = all.filter((word) => !fillers.has(word))
  return telling.length === 0 || telling.length === all.length ? whole : telling.join(' ')
}

/** The form titles are likened in. */
export const titleText = (title: string): string => tellingText(wholeText(title))
