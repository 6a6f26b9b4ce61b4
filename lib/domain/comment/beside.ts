/** Why words stand beside a comment: they were set apart from it, or it quotes them and no clause has them. */
export type BesideKind = 'quotedReply' | 'signature' | 'copied' | 'aimedAt'

/**
 * Words that came in the same letter as a comment and are not its own. Sealed like the original, and gone with it.
 * `place` says where in the file, without names; `before` and `after` are what stood around a quote, else empty.
 */
export type BesidePart = {
  readonly kind: BesideKind
  readonly words: string
  readonly place: string
  readonly before: string
  readonly after: string
}

/** What a custodian reads above such words. */
export const besideNames: Readonly<Record<BesideKind, string>> = {
  quotedReply: 'Quoted reply',
  signature: 'Signature',
  copied: 'Text that came with it',
  aimedAt: 'The words that it is about',
}

/**
 * The text of a comment with words put back at its end, a blank line between: every position in it stays what it was.
 * `start` is where the words begin, in UTF-16 units.
 */
export function putAtEnd(text: string, words: string): { readonly text: string; readonly start: number } {
  if (text === '') return { text: words, start: 0 }
  const gap = text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n'
  return { text: text + gap + words, start: text.length + gap.length }
}
