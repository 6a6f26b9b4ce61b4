import { isLetterWord } from '../folded-words'
import { groupByTies } from './clusters-of-ties'
import { joinByCore, withoutQuotations } from './common-core'
import { copyWords } from './copy-words'
import { shinglesOf } from './shingles'
import { type Ties, tieFinder } from './ties'

/** Texts that are near copies of each other, by their place in what was given, in that order. */
export type CopyCluster = {
  /** The most typical one: most closely tied to the others. */
  readonly template: number
  /** All of them, the template too; two at least. */
  readonly members: readonly number[]
}

/**
 * Clusters of near copies, the largest first: MinHash over word 3-grams finds candidates, Jaccard and containment confirm them.
 * A text that is like no other stands in none, and so does one of fewer than eight words, also when many people wrote the same.
 * What stands in `quoted` (such as the clauses that people comment on) makes nobody a copy of another.
 */
export function nearCopies(texts: readonly string[], quoted: readonly string[] = []): CopyCluster[] {
  const finder = copyFinder(quoted)
  for (const text of texts) finder.add(text)
  return finder.clusters()
}

/** The same text by text, for a caller that has to rest between two. */
export function copyFinder(quoted: readonly string[] = []) {
  const finder = tieFinder()
  const except = new Set(quoted.flatMap((text) => [...shinglesOf(keysOf(text))]))
  /** Place of each distinct wording; texts of the same words are compared once. */
  const places = new Map<string, number>()
  const texts: number[][] = []
  let count = 0

  function add(text: string): void {
    const words = keysOf(text)
    const own = count++
    if (lengthOf(words) < fewestWords) return
    const wording = words.join(' ')
    const place = places.get(wording) ?? places.size
    if (place === places.size) {
      places.set(wording, place)
      texts.push([])
      finder.add(shinglesOf(words, except))
    }
    texts[place]?.push(own)
  }

  function clusters(): CopyCluster[] {
    const ties = finder.ties()
    const members = new Map<number, number[]>()
    const shingles = finder.shingles()
    const groups = joinByCore(withoutQuotations(groupByTies(ties), shingles), shingles)
    for (const [place, group] of groups.entries()) {
      const key = group === -1 ? place : group
      const known = members.get(key)
      if (known) known.push(place)
      else members.set(key, [place])
    }
    return [...members.values()]
      .map((places) => ({
        template: texts[mostTypical(places, ties, texts)]?.[0] ?? 0,
        members: places.flatMap((place) => texts[place] ?? []).sort((one, other) => one - other),
      }))
      .filter((cluster) => cluster.members.length > 1)
      .sort((one, other) => other.members.length - one.members.length || one.template - other.template)
  }
  return { add, clusters }
}

/** Fewer words than this say nothing of copying: hundreds of people write "I agree with this clause" by themselves. */
const fewestWords = 8

function keysOf(text: string): string[] {
  return copyWords(text).map(({ folded }) => folded)
}

/** A letter of a script without blanks counts as half a word. */
function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (isLetterWord(word) ? 0.5 : 1), 0)
}

/** The wording with the strongest ties inside its cluster, each copy of a wording counted. */
function mostTypical(places: readonly number[], ties: readonly Ties[], texts: readonly (readonly number[])[]): number {
  const inside = new Set(places)
  let [best, strongest] = [places[0] ?? 0, -1]
  for (const place of places) {
    let strength = (texts[place]?.length ?? 1) - 1
    for (const [nth, other] of (ties[place]?.to ?? []).entries())
      if (inside.has(other)) strength += (ties[place]?.weight[nth] ?? 0) * (texts[other]?.length ?? 1)
    if (strength > strongest) [best, strongest] = [place, strength]
  }
  return best
}
