import lists from './lists.json'
import { unpackWords } from './pack-words'

type Lists = {
  /** Words of English that are written small. */
  readonly words: ReadonlySet<string>
  /** Those of them that everybody uses. */
  readonly common: ReadonlySet<string>
  /** First names that are given often, in many languages; some are words as well (`will`, `grace`). */
  readonly firstNames: ReadonlySet<string>
  /** First names that are words only by the dictionary (`jack`, `frank`). */
  readonly ratherNames: ReadonlySet<string>
  /** First and last names of the world that are no words. */
  readonly names: ReadonlySet<string>
  /** Words that somebody bears as a name; nearly every short one is among them. */
  readonly alsoNames: ReadonlySet<string>
  /** Words of use in other languages with Latin letters (`selon`, `bitte`). */
  readonly abroad: ReadonlySet<string>
  /** Towns of 15,000 people and more; some are words or names as well (`reading`, `lincoln`). */
  readonly cities: ReadonlySet<string>
}

let unpacked: Lists | undefined

/** The word lists, unpacked once: about 370,000 entries. All of them hold folded words (`foldName`). */
export function gazetteer(): Lists {
  unpacked ??= {
    words: unpackWords(lists.words),
    common: unpackWords(lists.common),
    firstNames: unpackWords(lists.firstNames),
    ratherNames: unpackWords(lists.ratherNames),
    names: unpackWords(lists.names),
    alsoNames: unpackWords(lists.alsoNames),
    abroad: unpackWords(lists.abroad),
    cities: unpackWords(lists.cities),
  }
  return unpacked
}

/** Whether folded words name a town of 15,000 people and more; some are listed only with `City` behind them (`new york`). */
export function isTown(folded: string): boolean {
  const { cities } = gazetteer()
  return cities.has(folded) || (folded.includes(' ') && cities.has(`${folded} city`))
}

/** Whether a word is one of English, also in a form that the list leaves out (`-’s`, `-n’t`, hyphenated words). */
export function isEnglishWord(folded: string): boolean {
  const { words } = gazetteer()
  if (words.has(folded)) return true
  if (folded.includes('-')) return folded.split('-').every((part) => part === '' || words.has(part))
  const stem = folded.replace(/(?:'s|'ll|'re|'ve|'d|'m|n't|s')$/, '')
  return stem !== folded && (words.has(stem) || words.has(`${stem}n`))
}

/** Whether a word is a name of somebody somewhere; `Smith-Jones` is one when a part of it is. */
export function isKnownName(folded: string): boolean {
  const { names, firstNames } = gazetteer()
  if (names.has(folded) || firstNames.has(folded)) return true
  return folded.includes('-') && folded.split('-').some((part) => part.length > 2 && names.has(part))
}
