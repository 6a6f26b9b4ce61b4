import type { CodeDifference, RoundDifference } from './round-difference'
import { counted, decimals, intervalWords } from './wording'

type Named = { readonly earlier: string; readonly later: string }

/** How the two rounds differ, in one sentence; a difference counts when its interval leaves out 0. */
export function differenceSentence({ codes, commenters, seed }: RoundDifference, { earlier, later }: Named): string {
  const compared = codes.filter(({ rise }) => rise !== null)
  if (compared.length === 0) return `No code has an alpha in both ${earlier} and ${later}, so there is no difference to give.`

  const rose = compared.filter((code) => directionOf(code) === 'rose').length
  const fell = compared.filter((code) => directionOf(code) === 'fell').length
  const rest = compared.length - rose - fell
  const parts = [
    rose > 0 ? `rose for ${counted(rose, 'code')}` : '',
    fell > 0 ? `fell for ${counted(fell, 'code')}` : '',
    rest > 0 ? `may be the same for ${counted(rest, 'code')}, whose interval holds 0 or is missing` : '',
  ].filter((part) => part !== '')
  const said = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0]
  return `From ${earlier} to ${later} Krippendorff’s alpha (nominal) ${said}; ${counted(commenters, 'commenter')} redrawn in both rounds by the same throws, seed “${seed}”.`
}

/** One code for the methods section. */
export function codeDifferenceSentence(
  { earlier, later, rise, interval }: CodeDifference,
  subject: string,
  named: Named,
): string {
  if (rise === null || earlier.status !== 'value' || later.status !== 'value')
    return `For ${subject} alpha has no value in one of the rounds, so there is no difference to give.`
  const [before, after] = [decimals(earlier.coefficient), decimals(later.coefficient)]
  return `Krippendorff’s alpha (nominal) for ${subject} was ${before} in ${named.earlier} and ${after} in ${named.later}, a difference of ${decimals(rise)}${intervalWords(interval ?? undefined, decimals)}.`
}

export function directionOf({ interval }: CodeDifference): 'rose' | 'fell' | 'unsure' {
  if (interval?.status !== 'value') return 'unsure'
  if (interval.low > 0) return 'rose'
  return interval.high < 0 ? 'fell' : 'unsure'
}
