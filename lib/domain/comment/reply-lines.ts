/** A run of lines, half-open. `isForward`: somebody passes on what another wrote. */
export type LineRun = { readonly kind: 'own' | 'quoted'; readonly from: number; readonly to: number; readonly isForward: boolean }

const wrote =
  /(?:wrote|writes|schrieb(?: .{1,80})?|a écrit|écrit|escribió|schreef(?: .{1,80})?|ha scritto|escreveu|skrev|napisał\(?a?\)?)\s*:\s*$/iu
const opening = /^(?:>\s?)*\s*(?:(?:on|am|le|el|op|il|em|den|dne|w dniu)\b|\d{4}-\d{2}-\d{2}|.{2,80}<\S+@\S+>)/iu
const originalMark =
  /^\s*[-_*]{2,}\s*(?:original(?:\s+message|nachricht)?|ursprüngliche nachricht|message d'origine|mensaje original|oorspronkelijk bericht|reply message)\s*[-_*]{2,}\s*$/iu
const forwardMark =
  /^\s*(?:[-_*]{2,}\s*(?:forwarded|weitergeleitete|message transféré|mensaje reenviado|doorgestuurd)[^\n]{0,60}|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message réexpédié\s*:)\s*$/iu
const headerField =
  /^\s*\*?(?:from|sent|date|to|cc|subject|reply-to|von|gesendet|datum|an|betreff|de|envoyé|à|objet|enviado|para|asunto|fecha|van|verzonden|aan|onderwerp)\s?\*?:\*?\s*\S/iu

/** Lines that begin what an earlier message said; `isForward` where it is passed on rather than answered. */
export function earlierMessageAt(
  lines: readonly string[],
  at: number,
): { readonly lines: number; readonly isForward: boolean } | null {
  const line = lines[at] ?? ''
  if (forwardMark.test(line)) return { lines: 1, isForward: true }
  if (originalMark.test(line)) return { lines: 1, isForward: false }
  const fields = countWhile(lines, at, (next) => headerField.test(next))
  if (fields >= 3) return { lines: fields, isForward: false }
  const isRule = /^\s*_{10,}\s*$/u.test(line) && countWhile(lines, at + 1, (next) => headerField.test(next)) >= 2
  return isRule ? { lines: 1, isForward: false } : null
}

/** How many lines at `at` say "On … wrote:", which mail programs break over up to three; 0 where none do. */
export function attributionAt(lines: readonly string[], at: number): number {
  if (!opening.test((lines[at] ?? '').slice(0, 200))) return 0
  for (const length of [1, 2, 3]) {
    const together = lines.slice(at, at + length)
    if (together.some((line) => line.trim() === '' || line.length > 300)) return 0
    const isClosed = wrote.test(together.join(' ')) && /\d|@/u.test(together.join(' '))
    if (isClosed) return length
  }
  return 0
}

export function isQuotedLine(line: string): boolean {
  return /^\s{0,3}>/u.test(line)
}

/**
 * The lines as runs of what the sender wrote and what they quoted; blank lines go with what stands before them.
 * Lines that begin with `>` are quoted where `marks` says so; after an unmarked earlier message everything is.
 */
export function runsOf(lines: readonly string[], marks: boolean): LineRun[] {
  const runs: { kind: 'own' | 'quoted'; from: number; to: number; isForward: boolean }[] = []
  const add = (kind: 'own' | 'quoted', from: number, to: number, isForward = false) => {
    const last = runs.at(-1)
    if (last?.kind === kind) last.to = to
    else runs.push({ kind, from, to, isForward })
  }
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? ''
    const earlier = earlierMessageAt(lines, at)
    const attribution = attributionAt(lines, at)
    const followed = attribution > 0 && isQuotedLine(lines.slice(at + attribution).find((next) => next.trim() !== '') ?? '')
    if (earlier || (attribution > 0 && !followed)) {
      add('quoted', at, lines.length, earlier?.isForward ?? false)
      return runs
    }
    if (followed) add('quoted', at, at + attribution)
    else if (line.trim() === '') add(runs.at(-1)?.kind ?? 'own', at, at + 1)
    else add(isQuotedLine(line) && (marks || runs.at(-1)?.kind === 'quoted') ? 'quoted' : 'own', at, at + 1)
    at += Math.max(1, followed ? attribution : 1)
  }
  return runs
}

function countWhile(lines: readonly string[], at: number, holds: (line: string) => boolean): number {
  let count = 0
  while (count < 12 && at + count < lines.length && holds(lines[at + count] ?? '')) count += 1
  return count
}
