import { readCodeName } from './name'

/** Colours of the colour-blind safe set, counted 1 to 15. */
export const colours = [
  '#4477AA',
  '#66CCEE',
  '#228833',
  '#CCBB44',
  '#EE6677',
  '#AA3377',
  '#332288',
  '#88CCEE',
  '#44AA99',
  '#117733',
  '#999933',
  '#DDCC77',
  '#CC6677',
  '#882255',
  '#AA4499',
] as const

/** What a codebook says of one content code (after MacQueen et al. 1998, Codebook development for team-based analysis). */
export type CodeFields = {
  readonly name: string
  readonly shortDefinition: string
  readonly fullDefinition: string
  readonly useWhen: string
  readonly doNotUseWhen: string
  readonly example: string
  /** 1 to 15, see `colours`. */
  readonly colour: number
}

export type CodeReading =
  | { readonly status: 'ok'; readonly code: CodeFields; readonly nameKey: string }
  | { readonly status: 'refused'; readonly why: string }

const longest = {
  shortDefinition: 300,
  fullDefinition: 5000,
  useWhen: 3000,
  doNotUseWhen: 3000,
  example: 3000,
} as const

const spoken = {
  shortDefinition: 'short definition',
  fullDefinition: 'full definition',
  useWhen: '"use when"',
  doNotUseWhen: '"do not use when"',
  example: 'example',
} as const

/** The fields as they will be kept: trimmed, the name in its kept form. */
export function readCode(fields: CodeFields): CodeReading {
  const reading = readCodeName(fields.name)
  if (reading.status === 'refused') return reading
  if (!Number.isInteger(fields.colour) || fields.colour < 1 || fields.colour > colours.length) {
    return { status: 'refused', why: `Choose one of the ${colours.length} colours.` }
  }

  const wordy = (Object.keys(longest) as (keyof typeof longest)[]).find((field) => fields[field].trim().length > longest[field])
  if (wordy)
    return { status: 'refused', why: `The ${spoken[wordy]} of "${reading.name}" may have at most ${longest[wordy]} characters.` }

  const code = {
    name: reading.name,
    shortDefinition: fields.shortDefinition.trim(),
    fullDefinition: fields.fullDefinition.trim(),
    useWhen: fields.useWhen.trim(),
    doNotUseWhen: fields.doNotUseWhen.trim(),
    example: fields.example.trim(),
    colour: fields.colour,
  }
  return { status: 'ok', code, nameKey: reading.key }
}

/** The colour used least so far, the earlier of equals: neighbours in a codebook should differ. */
export function nextColour(used: readonly number[]): number {
  const counts = colours.map((_, nth) => used.filter((colour) => colour === nth + 1).length)
  return counts.indexOf(Math.min(...counts)) + 1
}

/** Hex of a colour number; the first colour for a number that is none. */
export function hexOf(colour: number): string {
  return colours[colour - 1] ?? colours[0]
}
