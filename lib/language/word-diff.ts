import { cleanupSemantic, DIFF_DELETE, DIFF_INSERT, makeDiff } from '@sanity/diff-match-patch'

/** A stretch of a redline. Same and removed runs make up the old text, same and added ones the new text, exactly. */
export type Run = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** Fewer equal words than this between two changes read worse than one longer change. */
const fewestEqualWords = 3

const words = new Intl.Segmenter('en', { granularity: 'word' })

/** What changed between two wordings, word by word; joined where the eye would stumble over islands of one or two words. */
export function redline(before: string, after: string): Run[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  return joinIslands(tokenRuns(before, after))
}

/** Each distinct word, space and mark becomes one character, so that the diff compares words and never cuts one. */
function tokenRuns(before: string, after: string): Run[] {
  const [old, next] = [tokensOf(before), tokensOf(after)]
  if (old.length + next.length > mostTokens) return middleReplaced(old, next)

  const numbers = new Map<string, number>()
  for (const token of [...old, ...next]) if (!numbers.has(token)) numbers.set(token, numbers.size)
  const tokens = [...numbers.keys()]
  const encode = (list: readonly string[]) =>
    list.map((token) => String.fromCharCode(firstChar + (numbers.get(token) ?? 0))).join('')

  /** No time limit: with one, the same texts would differ in one way on a fast machine and in another on a slow one. */
  const diffs = makeDiff(encode(old), encode(next), { timeout: Number.POSITIVE_INFINITY, checkLines: false })
  return cleanupSemantic(diffs).map(([type, encoded]) => ({
    kind: type === DIFF_DELETE ? 'removed' : type === DIFF_INSERT ? 'added' : 'same',
    text: Array.from(encoded, (char) => tokens[char.charCodeAt(0) - firstChar] ?? '').join(''),
  }))
}

/** Chinese characters stand for tokens: there are enough of them in one row, and none is a letter to the English eyes of the diff. */
const firstChar = 0x4e00

/** Beyond this the time grows with the square; texts so long are compared at their two ends only. */
const mostTokens = 20_000

function middleReplaced(old: readonly string[], next: readonly string[]): Run[] {
  const shorter = Math.min(old.length, next.length)
  let head = 0
  while (head < shorter && old[head] === next[head]) head += 1
  let tail = 0
  while (tail < shorter - head && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail += 1

  const runs: Run[] = [
    { kind: 'same', text: old.slice(0, head).join('') },
    { kind: 'removed', text: old.slice(head, old.length - tail).join('') },
    { kind: 'added', text: next.slice(head, next.length - tail).join('') },
    { kind: 'same', text: old.slice(old.length - tail).join('') },
  ]
  return runs.filter(({ text }) => text !== '')
}

/**
 * Words, punctuation and single spaces. Doubled spaces come apart, so that taking one out is a small change. The segmenter
 * gets short pieces only: its time grows with the square of the text.
 */
function tokensOf(text: string): string[] {
  const pieces = text.match(/\s|\S{1,400}/gu) ?? []
  return pieces.flatMap((piece) => Array.from(words.segment(piece), ({ segment }) => segment))
}

function joinIslands(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  let removed = ''
  let added = ''
  const close = () => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed })
    if (added !== '') joined.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }

  runs.forEach(({ kind, text }, at) => {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (at > 0 && at < runs.length - 1 && countWords(text) < fewestEqualWords) {
      removed += text
      added += text
    } else {
      close()
      joined.push({ kind, text })
    }
  })
  close()
  return joined
}

function countWords(text: string): number {
  return text.length > 200 ? fewestEqualWords : Array.from(words.segment(text)).filter(({ isWordLike }) => isWordLike).length
}
