import type { Candidate } from '@/lib/domain/privacy/candidate'
import { foldName } from '../gazetteer/fold-name'
import { isEnglishWord } from '../gazetteer/gazetteer'
import { harmless, particles, titles } from './closed-words'
import { tokensOf } from './tokens'

/** Other places of a text where a part of a name that was found in it stands again, whatever its case. */
export function repeatedNames(text: string, found: readonly Candidate[]): readonly Candidate[] {
  const people = found.filter(({ category, finder }) => category === 'person' && finder !== 'sweep')
  const parts = new Set(
    people.flatMap(({ start, end }) =>
      text
        .slice(start, end)
        .split(/[\s\u00a0.]+/)
        .map((part) => foldName(part.replace(/['’]s$/, '')))
        .filter((part) => part.length > 2 && !particles.has(part) && !titles.has(part) && !harmless.has(part)),
    ),
  )
  if (parts.size === 0) return []
  return tokensOf(text).flatMap(({ start, end, folded, shape, opens }) => {
    // A name that is a word as well counts only where it is written as a name, or right behind one: `Taylor tanner`.
    const isBehind = shape === 'small' && people.some((one) => one.end + 1 === start)
    const isWritten = isEnglishWord(folded) && !isBehind ? (shape === 'title' || shape === 'capitals') && !opens : true
    if (!parts.has(folded) || !isWritten || found.some((one) => one.start < end && start < one.end)) return []
    return [
      {
        start,
        end,
        category: 'person' as const,
        reason: 'Is part of a name that stands elsewhere in this text.',
        tier: 'flag' as const,
        finder: 'repeated',
      },
    ]
  })
}
