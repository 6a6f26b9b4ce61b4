import { foldName } from '../gazetteer/fold-name'

export type Shape = 'small' | 'title' | 'capitals' | 'mixed' | 'initial'

/** A word of a text, half-open UTF-16 offsets, without the possessive behind it. */
export type Token = {
  readonly start: number
  readonly end: number
  readonly surface: string
  readonly folded: string
  readonly shape: Shape
  /** Stands where English writes any word with a capital: first in a sentence, line, list entry or quotation. */
  readonly opens: boolean
  /** An apostrophe and s stand behind it. */
  readonly owns: boolean
  /** What stands between the word before and this one. */
  readonly gap: string
}

const word = /[\p{L}\p{M}\p{Nd}]+(?:(?:[’'\u2011-]|(?<=[\p{L}])\u00ad)[\p{L}\p{M}\p{Nd}]+)*/gu
/** Whom a message answers stands before its first sentence: `@quiet_heron Great to hear`. */
const answered = /^\s*(?:@[\p{L}\p{N}_]{1,60}[ \u00a0]+)+/u
const abbreviations = new Set(
  'mr mrs ms miss dr prof professor sr sra st rev fr hon mx dame sir jr eg ie vs cf al fig vol dept univ inc ltd gen capt lt sgt col gov sen rep'.split(
    ' ',
  ),
)

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let from = 0
  const beginning = answered.exec(text)?.[0].length
  for (const match of text.matchAll(word)) {
    const raw = match[0]
    const surface = raw.replace(/(?<=.)['’](?:s|S)$/u, '')
    const start = match.index
    const before = tokens.at(-1)
    const gap = text.slice(from, start)
    tokens.push({
      start,
      end: start + surface.length,
      surface,
      folded: foldName(surface),
      shape: shapeOf(surface),
      owns: raw.length > surface.length || isOwner(text, start + raw.length),
      opens: before === undefined || start === beginning || opensAfter(gap, before),
      gap,
    })
    from = start + raw.length
  }
  return tokens
}

/** The possessive stands apart: `Ada ' s`, as texts cut into words have it. */
function isOwner(text: string, end: number): boolean {
  return text[end] === ' ' && /^ ['’] ?s(?![\p{L}\p{M}])/u.test(text.slice(end, end + 5))
}

function shapeOf(surface: string): Shape {
  const first = surface[0] ?? ''
  if (/^\p{Ll}/u.test(first)) return /\p{Lu}/u.test(surface) ? 'mixed' : 'small'
  if (!/^\p{Lu}/u.test(first)) return 'small'
  if (surface.length === 1) return 'initial'
  if (!/\p{Ll}/u.test(surface)) return 'capitals'
  return 'title'
}

function opensAfter(gap: string, before: Token): boolean {
  if (/[\n\r!?…•|]|[.](?=.*\s)|[:;]\s|^\s*[-–—*]{1,3}\s|[“"«][^\p{L}]*$|["”)]\s*$/u.test(gap)) {
    const isAbbreviation =
      gap.trimStart().startsWith('.') && !/[\n\r]/.test(gap) && (abbreviations.has(before.folded) || before.shape === 'initial')
    return !isAbbreviation
  }
  return false
}
