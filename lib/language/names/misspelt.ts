import { gazetteer } from '../gazetteer/gazetteer'

const letters = [...'abcdefghijklmnopqrstuvwxyz']
const known = new Map<string, boolean>()

/** Lets go of the words that were asked about: they are kept between texts for speed alone. */
export function forgetMisspelt(): void {
  known.clear()
}

/** Whether a word of four letters and more is a usual English word but for one slip: a letter too many, too few, another one, or two turned. */
export function isMisspelt(folded: string): boolean {
  const kept = known.get(folded)
  if (kept !== undefined) return kept
  if (known.size > 20_000) known.clear()
  const is = folded.length > 3 && hasSlip(folded)
  known.set(folded, is)
  return is
}

function hasSlip(folded: string): boolean {
  const { common } = gazetteer()
  for (let at = 0; at <= folded.length; at++) {
    const [head, tail] = [folded.slice(0, at), folded.slice(at)]
    if (tail && common.has(head + tail.slice(1))) return true
    if (tail.length > 1 && common.has(`${head}${tail[1]}${tail[0]}${tail.slice(2)}`)) return true
    for (const letter of letters)
      if (common.has(head + letter + tail) || (tail && common.has(head + letter + tail.slice(1)))) return true
  }
  return false
}
