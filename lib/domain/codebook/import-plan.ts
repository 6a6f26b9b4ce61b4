import { type CodeFields, nextColour, readCode } from './code'
import type { FileCode, HereCode } from './file-code'
import { matchCodes } from './match-codes'
import { nameKey } from './name'
import { type Arrival, placeArrivals } from './place-arrivals'
import { type PrintedPart, printedParts } from './printed-code'

export type PlannedChange = 'name' | PrintedPart | 'colour' | 'parent' | 'use'

/** A code of the file with what would come of it. */
export type PlannedCode = {
  /** Its id, or `new 3` for the third row. */
  readonly key: string
  readonly before: HereCode | null
  readonly code: CodeFields
  readonly nameKey: string
  readonly parentKey: string | null
  /** Empty for a code that is here just so already; of a new one not told. */
  readonly changes: readonly PlannedChange[]
}

export type ImportPlan =
  | {
      readonly status: 'ok'
      readonly codes: readonly PlannedCode[]
      /** Where codes come to stand, those that make room among them. */
      readonly places: ReadonlyMap<string, { readonly parentKey: string | null; readonly position: number }>
      /** Codes in use of which the file does not speak: they stay as they are. */
      readonly left: readonly HereCode[]
    }
  | { readonly status: 'refused'; readonly faults: readonly string[] }

/** What a file would do to a codebook; refused as a whole when any of its rows cannot be, so that nothing is done by half. */
export function planImport(rows: readonly FileCode[], here: readonly HereCode[]): ImportPlan {
  if (rows.length === 0) return { status: 'refused', faults: ['There is no code in this file.'] }
  const matched = matchCodes(rows, here)
  if (matched.status === 'refused') return matched

  const keys = matched.codes.map((code, nth) => code?.id ?? `new ${nth}`)
  const spoken = new Set(keys)
  const left = here.filter(({ id, isInUse }) => isInUse && !spoken.has(id))
  const staying = new Set(left.map(({ id }) => id))
  const colours = here.filter(({ isInUse }) => isInUse).map(({ colour }) => colour)
  const findParent = parentFinder(rows, keys, left)
  const faults: string[] = []

  const codes = rows.flatMap((row, nth): PlannedCode[] => {
    const before = matched.codes[nth] ?? null
    const reading = readCode(fieldsOf(row, before, colours))
    if (reading.status === 'refused') {
      faults.push(`${row.place}: ${reading.why}`)
      return []
    }
    if (!before) colours.push(reading.code.colour)
    const given = row.parent === undefined ? stays(before, spoken, staying) : findParent(row.parent)
    if (given === undefined)
      faults.push(
        `${row.place} stands under "${row.parent}", which is neither in the file nor in the codebook. Add it, or mend the name.`,
      )
    const parentKey = given ?? null
    const key = keys[nth] ?? ''
    return [
      {
        key,
        before,
        code: reading.code,
        nameKey: reading.nameKey,
        parentKey,
        changes: changesOf(reading.code, before, parentKey),
      },
    ]
  })
  faults.push(...twins(codes, rows, keys, left), ...circles(codes, rows, keys, left))
  if (faults.length > 0) return { status: 'refused', faults }

  const arrivals: Arrival[] = codes.map(({ key, parentKey, before, changes }) => ({
    key,
    parentKey,
    isHere: before !== null && !changes.includes('parent') && !changes.includes('use'),
  }))
  return {
    status: 'ok',
    codes,
    left,
    places: placeArrivals(
      arrivals,
      here.filter(({ isInUse }) => isInUse),
    ),
  }
}

function fieldsOf(row: FileCode, before: HereCode | null, colours: readonly number[]): CodeFields {
  const words = (part: PrintedPart) => row.words[part] ?? before?.[part] ?? ''
  return {
    name: row.name,
    shortDefinition: words('shortDefinition'),
    fullDefinition: words('definition'),
    useWhen: words('useWhen'),
    doNotUseWhen: words('notWhen'),
    example: words('example'),
    colour: row.colour ?? before?.colour ?? nextColour(colours),
  }
}

function changesOf(code: CodeFields, before: HereCode | null, parentKey: string | null): PlannedChange[] {
  if (!before) return []
  const changes: PlannedChange[] = printedParts.filter((part) => plain(saysNow(code, part)) !== plain(before[part]))
  if (code.name !== before.name) changes.unshift('name')
  if (code.colour !== before.colour) changes.push('colour')
  if (parentKey !== before.parentId) changes.push('parent')
  if (!before.isInUse) changes.push('use')
  return changes
}

/** What a planned code says under a heading. */
export function saysNow({ fullDefinition: definition, doNotUseWhen: notWhen, ...code }: CodeFields, part: PrintedPart): string {
  return { ...code, definition, notWhen }[part]
}

/** Line ends and blanks around make no difference. */
function plain(words: string): string {
  return words.replace(/\r\n?/g, '\n').trim()
}

/** Where a code stands of whose place the file says nothing; at the top when that place is out of use. */
function stays(before: HereCode | null, spoken: ReadonlySet<string>, staying: ReadonlySet<string>): string | null {
  const parent = before?.parentId ?? null
  return parent !== null && (spoken.has(parent) || staying.has(parent)) ? parent : null
}

/** The key of the code that is meant: in the file by handle, name or id, else in the codebook; undefined where there is none. */
function parentFinder(rows: readonly FileCode[], keys: readonly string[], left: readonly HereCode[]) {
  const known = new Map<string, string>()
  const learn = (said: string | null, key: string) => {
    if (said !== null && said !== '' && !known.has(said)) known.set(said, key)
  }
  const both = [
    ...rows.map(({ handle, name, guid }, nth) => ({ handle, name, guid, key: keys[nth] ?? '' })),
    ...left.map(({ handle, name, guid, id }) => ({ handle, name, guid, key: id })),
  ]
  for (const { handle, key } of both) learn(handle && nameKey(handle), key)
  for (const { name, key } of both) learn(nameKey(name), key)
  for (const { guid, key } of both) learn(guid, key)
  return (said: number | string | null): string | null | undefined => {
    if (said === null || said === '') return null
    return typeof said === 'number' ? keys[said] : known.get(nameKey(said))
  }
}

function twins(codes: readonly PlannedCode[], rows: readonly FileCode[], keys: readonly string[], left: readonly HereCode[]) {
  const bearer = new Map(left.map(({ name, handle }) => [nameKey(name), `${handle} in the codebook`]))
  return codes.flatMap(({ key, code, nameKey: own }) => {
    const place = rows[keys.indexOf(key)]?.place ?? ''
    const twin = bearer.get(own)
    bearer.set(own, place.replace(/^Row /u, 'row '))
    return twin ? [`${place} is called "${code.name}", and so is ${twin}. Every code needs a name of its own.`] : []
  })
}

function circles(codes: readonly PlannedCode[], rows: readonly FileCode[], keys: readonly string[], left: readonly HereCode[]) {
  const above = new Map<string, string | null>([
    ...left.map(({ id, parentId }) => [id, parentId] as const),
    ...codes.map(({ key, parentKey }) => [key, parentKey] as const),
  ])
  const settled = new Set<string>()
  return codes.flatMap(({ key, code }) => {
    const way: string[] = []
    let at: string | null = key
    for (; at !== null && !settled.has(at) && !way.includes(at); at = above.get(at) ?? null) way.push(at)
    for (const one of way) settled.add(one)
    const isCircle = at !== null && way.includes(at)
    return isCircle
      ? [`${rows[keys.indexOf(key)]?.place}: "${code.name}" would stand under itself. Mend what it stands under.`]
      : []
  })
}
