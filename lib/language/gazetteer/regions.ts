import { foldName } from './fold-name'
import { unpackWords } from './pack-words'
import regions from './regions.json'

const countries = new Intl.DisplayNames(['en'], { type: 'region' })
let wide: ReadonlySet<string> | undefined
let codeOf: ReadonlyMap<string, string> | undefined

/**
 * The country a town lies in, in the United States and the United Kingdom the state or nation, by its English name; of several
 * towns of one name the largest. Null where no town of 15,000 people is called so. From GeoNames (docs/decisions/0058).
 */
export function regionOfTown(surface: string): string | null {
  codeOf ??= new Map(
    Object.entries(regions.towns).flatMap(([code, packed]) => [...unpackWords(packed)].map((town) => [town, code] as const)),
  )
  const code = codeOf.get(foldName(surface.trim().replace(/['’]s$/iu, '')))
  if (code === undefined) return null
  const names: Readonly<Record<string, string>> = regions.names
  return names[code] ?? countries.of(code) ?? null
}

/** States of Australia and provinces of Canada (ISO 3166-2) that nobody is called like; as wide as a state of the United States. */
const provinces =
  'new south wales|queensland|south australia|tasmania|western australia|northern territory|alberta|british columbia|manitoba|new brunswick|newfoundland|nova scotia|ontario|quebec|saskatchewan'.split(
    '|',
  )

/**
 * Whether folded words (`foldName`) name a country, a state of the United States, Australia or Canada or a nation of the United
 * Kingdom by their English name: as wide as what a town is said as, so no place that is hidden. False where they also name a large town (`new york`).
 */
export function isRegion(folded: string): boolean {
  wide ??= new Set([...countryNames(), ...Object.values(regions.names), ...provinces].map(foldName))
  return wide.has(folded) && !/^(?:new york|washington|singapore|monaco|gibraltar|macau|hong kong)$/.test(folded)
}

function countryNames(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  return codes.flatMap((code) => {
    const name = countries.of(code)
    return name === undefined || name === code ? [] : [name]
  })
}
