/**
 * A part of a text that a coder gave a code. Offsets are UTF-16, half-open; `coder` and `category` are places in the lists
 * that the continuum counts.
 */
export type CodedSpan = { readonly coder: number; readonly start: number; readonly end: number; readonly category: number }

/**
 * One text from `start` to `end` and what several coders marked in it. A coder without a span counts all the same:
 * all of the text is a gap then. Which coders and categories there are is declared, not read off the spans.
 */
export type Continuum = {
  readonly start: number
  readonly end: number
  readonly coders: number
  readonly categories: number
  readonly spans: readonly CodedSpan[]
}
