import { foldName } from './fold-name'
import { unpackWords } from './pack-words'
import regions from './regions.json'

const countries = new Intl.DisplayNames(['en'], { type: 'region' })
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
