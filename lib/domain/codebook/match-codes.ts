import type { FileCode, HereCode } from './file-code'
import { nameKey } from './name'

export type Matched =
  /** The code here that each row speaks of, null for a new one, in the order of the file. */
  | { readonly status: 'ok'; readonly codes: readonly (HereCode | null)[] }
  | { readonly status: 'refused'; readonly faults: readonly string[] }

/**
 * Which code a row speaks of: the one of its id, also when that is out of use; else the one in use of its name; else, where the
 * row has no id, the one in use of its handle. Handles come last, since other projects have the same ones for other codes.
 */
export function matchCodes(rows: readonly FileCode[], here: readonly HereCode[]): Matched {
  const byGuid = new Map(here.map((code) => [code.guid, code]))
  const inUse = here.filter(({ isInUse }) => isInUse)
  const byName = new Map(inUse.map((code) => [nameKey(code.name), code]))
  const byHandle = new Map(inUse.map((code) => [code.handle, code]))

  const found: (HereCode | null)[] = rows.map(({ guid }) => (guid === null ? null : (byGuid.get(guid) ?? null)))
  const taken = new Set(found)
  const look = (find: (row: FileCode) => HereCode | undefined) => {
    const now = rows.map((row, nth) => {
      const code = found[nth] ? undefined : find(row)
      return code && !taken.has(code) ? code : null
    })
    for (const [nth, code] of now.entries()) {
      if (!code) continue
      found[nth] = code
      taken.add(code)
    }
  }
  look(({ name }) => byName.get(nameKey(name)))
  look(({ guid, handle }) => (guid === null && handle !== null ? byHandle.get(handle) : undefined))

  const first = new Map<HereCode, FileCode>()
  const faults = rows.flatMap((row, nth) => {
    const code = found[nth]
    const twin = code && first.get(code)
    if (code && !twin) first.set(code, row)
    return code && twin
      ? [`${row.place} and ${lower(twin.place)} both speak of "${code.name}" (${code.handle}). Leave one out.`]
      : []
  })
  return faults.length > 0 ? { status: 'refused', faults } : { status: 'ok', codes: found }
}

function lower(place: string): string {
  return place.replace(/^Row /u, 'row ')
}
