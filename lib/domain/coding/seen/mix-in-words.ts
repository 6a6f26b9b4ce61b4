import type { Provenance } from '@/lib/domain/coding/settled'

/** Where the settled codings of one comment come from, as it stands beside them. */
export const provenanceNames: Readonly<Record<Provenance['from'], string>> = {
  consensus: 'reconciled',
  'one-coder': 'single-coded',
  own: 'by its own coders',
  'nothing-yet': 'not reconciled',
}

type Mix = Readonly<Record<Provenance['from'], number>>

/**
 * Where settled codings come from, of how many comments that may be counted.
 * @example mixInWords({ consensus: 92, 'one-coder': 26, own: 0, 'nothing-yet': 2 }, 130)
 * // '92 of 130 comments reconciled, 26 single-coded; 2 coded but not reconciled, 10 not coded'
 */
export function mixInWords(mix: Mix, of: number): string {
  const settled = [
    [mix.consensus, 'reconciled'],
    [mix['one-coder'], 'single-coded'],
    [mix.own, 'by the readings of their own coders'],
  ] as const
  const left = [
    [mix['nothing-yet'], 'coded but not reconciled'],
    [of - Object.values(mix).reduce((sum, one) => sum + one, 0), 'not coded'],
  ] as const
  const some = settled.filter(([count]) => count > 0)
  const [first, ...others] = some.length > 0 ? some : [[0, 'settled'] as const]
  const said = [`${first[0]} of ${of} ${of === 1 ? 'comment' : 'comments'} ${first[1]}`, ...others.map(inWords)].join(', ')
  return [
    said,
    left
      .filter(([count]) => count > 0)
      .map(inWords)
      .join(', '),
  ]
    .filter(Boolean)
    .join('; ')
}

const inWords = ([count, words]: readonly [number, string]) => `${count} ${words}`
