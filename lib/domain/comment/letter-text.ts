import type { LetterPart } from './incoming-file'
import { type LineRun, runsOf } from './reply-lines'
import { signatureAt } from './signature-lines'

const inLine =
  /\b(?:in[- ]?line|below|beneath|in (?:red|blue|green|bold|italics|capitals|caps)|between the lines|inserted|unten|weiter unten|in rot|in blau|im text|ci-dessous|en rouge|dans le texte|abajo|en rojo)\b/iu

/**
 * What a letter says, in order, with what an earlier message said and what is signed set apart: all lines, none lost.
 * Answers between quoted lines are not cut from what they answer. `isMail` false: a `>` quotes a passage, not a message.
 */
export function letterParts(text: string, { isMail, place = '' }: { isMail: boolean; place?: string }): LetterPart[] {
  const lines = text.replace(/\r\n?/gu, '\n').split('\n')
  const runs = runsOf(lines, isMail)
  const part = (kind: LetterPart['kind'], from: number, to: number, remark: string | null, setApart = remark !== null) =>
    partOf(lines, { kind, from, to, remark, setApart, place })

  const end = answeredUntil(lines, runs)
  const isMixed = end !== null
  const first = runs[0]
  const startsWithQuote =
    runs.length >= 2 && first?.kind === 'quoted' && runs.filter(({ kind }) => kind === 'quoted').length === 1
  const parts = runs.flatMap((run): LetterPart[] => {
    if (isMixed && !startsWithQuote && run.to <= end) return []
    if (run.kind === 'quoted') return part('quoted-reply', run.from, run.to, ...remarkOf(run))
    const signed = signatureAt(lines, run.from, run.to)
    return [...part('body', run.from, signed, null), ...part('signature', signed, run.to, 'Probably a signature.')]
  })
  if (!isMixed || startsWithQuote) return parts

  const signed = signatureAt(lines, lastOwn(runs, end)?.from ?? 0, end)
  const remark = 'Answers stand between quoted lines, so nothing was cut. Split it where it walks through several clauses.'
  return [...part('body', 0, signed, remark, false), ...part('signature', signed, end, 'Probably a signature.'), ...parts]
}

function remarkOf({ isForward }: LineRun): [string, boolean] {
  if (isForward) return ['A message that was passed on: it may be the comment itself, from somebody else.', false]
  return ['Probably an earlier message that was answered.', true]
}

/** The line up to which own words stand after quoted ones; null where they do not. */
function answeredUntil(lines: readonly string[], runs: readonly LineRun[]): number | null {
  const says = ({ kind, from, to }: LineRun) =>
    kind === 'own' &&
    signatureAt(lines, from, to) > from &&
    lines.slice(from, signatureAt(lines, from, to)).some((line) => line.trim() !== '')
  const firstQuoted = runs.findIndex(({ kind }) => kind === 'quoted')
  if (firstQuoted === -1) return null
  const last = runs.findLastIndex(says)
  if (last > firstQuoted) return runs[last]?.to ?? null

  const own = runs.slice(0, firstQuoted).flatMap(({ from, to }) => lines.slice(from, to))
  const quoted = runs[firstQuoted]
  const isUnmarked = quoted && !quoted.isForward && !lines.slice(quoted.from, quoted.to).some((line) => /^\s{0,3}>/u.test(line))
  return isUnmarked && inLine.test(own.join('\n').slice(0, 2000)) ? (quoted.to ?? null) : null
}

function lastOwn(runs: readonly LineRun[], end: number): LineRun | undefined {
  return runs.findLast(({ kind, to }) => kind === 'own' && to <= end)
}

type Asked = { kind: LetterPart['kind']; from: number; to: number; remark: string | null; setApart: boolean; place: string }

/** None for lines that are all blank. */
function partOf(lines: readonly string[], { kind, from, to, remark, setApart, place }: Asked): LetterPart[] {
  let [first, after] = [from, to]
  while (first < after && (lines[first] ?? '').trim() === '') first += 1
  while (after > first && (lines[after - 1] ?? '').trim() === '') after -= 1
  if (first === after) return []
  const where = after - first === 1 ? `line ${first + 1}` : `lines ${first + 1} to ${after}`
  return [
    { kind, text: lines.slice(first, after).join('\n'), quote: null, proposedText: null, setApart, place: place + where, remark },
  ]
}
