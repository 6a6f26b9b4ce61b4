import english from 'natural/lib/natural/stemmers/porter_stemmer.js'
import german from 'natural/lib/natural/stemmers/porter_stemmer_de.js'
import spanish from 'natural/lib/natural/stemmers/porter_stemmer_es.js'
import french from 'natural/lib/natural/stemmers/porter_stemmer_fr.js'
import italian from 'natural/lib/natural/stemmers/porter_stemmer_it.js'
import dutch from 'natural/lib/natural/stemmers/porter_stemmer_nl.js'
import norwegian from 'natural/lib/natural/stemmers/porter_stemmer_no.js'
import portuguese from 'natural/lib/natural/stemmers/porter_stemmer_pt.js'
import russian from 'natural/lib/natural/stemmers/porter_stemmer_ru.js'
import swedish from 'natural/lib/natural/stemmers/porter_stemmer_sv.js'
import stopwords from 'natural/lib/natural/util/stopwords.js'

/** A word as it stands in the text, and what it has in common with its other endings. */
export type StemmedWord = { readonly word: string; readonly stem: string }

const stemmers: ReadonlyMap<string, (word: string) => string> = new Map([
  ['en', (word: string) => english.stem(inOneSpelling(word))],
  ['de', (word: string) => german.stem(word)],
  ['es', (word: string) => spanish.stem(word)],
  ['fr', (word: string) => french.stem(word)],
  ['it', (word: string) => italian.stem(word)],
  ['nl', (word: string) => dutch.stem(word)],
  ['no', (word: string) => norwegian.stem(word)],
  ['nb', (word: string) => norwegian.stem(word)],
  ['pt', (word: string) => portuguese.stem(word)],
  ['ru', (word: string) => russian.stem(word)],
  ['sv', (word: string) => swedish.stem(word)],
])
const englishSmall = new Set(stopwords.words)

/** What stands for a name says nothing of what is talked about. */
const placeholders = /\[\p{L}[\p{L} -]{0,40} (?:\d{1,9}|[A-Z]{1,6})\]/gu
const words = /\p{L}[\p{L}\p{M}]+/gu

/**
 * The words of a text in order, without placeholders, single letters and the smallest words of English. `language` is the
 * project's, such as `en` or `pt-BR`; in a language without a stemmer each ending is a word of its own, as in the search.
 */
export function stemmedWords(text: string, language: string): StemmedWord[] {
  const [tongue = ''] = language.toLowerCase().split('-')
  const stem = stemmers.get(tongue) ?? ((word: string) => word)
  const isSmall = tongue === 'en' ? (word: string) => englishSmall.has(word) : () => false
  return [...text.replace(placeholders, ' ').matchAll(words)].flatMap(([word]) => {
    const small = word.normalize('NFC').toLowerCase()
    return isSmall(small) ? [] : [{ word, stem: stem(small) }]
  })
}

/** Porter (1980) cuts `organisation` and `organization` in two ways, so both are written in one. */
function inOneSpelling(word: string): string {
  return word.replace(/(?<=\p{L}{3})is(?=(?:e[drs]?|ers|ing|ations?)$)/u, 'iz')
}
