import { segments } from './segments'
import type { Span } from './span'

/** A piece of a line: words, or the place where what is said in the margin begins or ends. */
export type MarginPiece<Mark> =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'opens' | 'closes'; readonly mark: Mark }

/**
 * A text as lines whose words stand between the places where marks open and close, for programs that show remarks beside a text.
 * Every mark that covers something of the text opens once and then closes once; at one place ends come before beginnings. Line ends
 * (LF, CRLF, CR) are in no piece: lines are what they end. An empty text is one line without pieces.
 */
export function marginLines<Mark extends Span>(text: string, marks: readonly Mark[]): MarginPiece<Mark>[][] {
  const lines: MarginPiece<Mark>[][] = [[]]
  const write = (piece: MarginPiece<Mark>) => lines.at(-1)?.push(piece)
  let open: readonly Mark[] = []
  const turnTo = (members: readonly Mark[]) => {
    for (const mark of open.filter((one) => !members.includes(one))) write({ kind: 'closes', mark })
    for (const mark of members.filter((one) => !open.includes(one))) write({ kind: 'opens', mark })
    open = members
  }
  for (const { start, end, members } of segments(marks, text.length)) {
    turnTo(members)
    const isCut = text[end - 1] === '\r' && text[end] === '\n'
    for (const [nth, words] of text
      .slice(start, isCut ? end - 1 : end)
      .split(/\r\n|\n|\r/)
      .entries()) {
      if (nth > 0) lines.push([])
      if (words !== '') write({ kind: 'words', words })
    }
  }
  turnTo([])
  return lines
}
