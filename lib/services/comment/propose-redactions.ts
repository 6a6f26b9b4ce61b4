import { type Candidate, settleCandidates } from '@/lib/domain/privacy/candidate'
import { withoutPossessive } from '@/lib/domain/privacy/grammar'
import { foldSurface } from '@/lib/domain/privacy/pseudonym'
import { snapToGraphemes } from '@/lib/domain/span/graphemes'
import { detect, detectorVersions, forgetTexts } from '@/lib/language/detect'
import type { Surroundings } from '@/lib/language/detector'
import type { Ids } from '@/lib/server/call'
import type { Tx } from '@/lib/server/db'
import type { Words } from '@/lib/server/vault'
import { hiddenBefore } from './hidden-before'
import { nameHidden } from './name-hidden'

type Scene = { readonly tx: Tx; readonly projectId: number; readonly ids: Ids }
type ToLookThrough = Surroundings & {
  readonly commentId: string
  readonly words: Words
  /** Only the text from there on is new, in UTF-16 units; what stands before it, and a wording, were looked through. */
  readonly from?: number
}

/** `detectors` says which looked, so that a report of the method can name them. */
export type Proposed = { readonly masked: number; readonly flagged: number; readonly detectors: string }

/**
 * Looks through comments for what may point to somebody and writes it down. What is sure is hidden beforehand, under its
 * pseudonym and by nobody, and can be undone; everything else waits for a person.
 */
export async function proposeRedactions(scene: Scene, comments: readonly ToLookThrough[]): Promise<Proposed> {
  const { tx, projectId, ids } = scene
  const known = await hiddenBefore(tx, projectId)
  const placesIn = (commentId: string, field: 'text' | 'proposedText', text: string, surroundings: Surroundings) =>
    settleCandidates(text, [...detect(text, surroundings), ...known(text)]).map(
      ({ category, tier, finder, ...span }: Candidate) => {
        const { start, end } = withoutPossessive(text, snapToGraphemes(text, span))
        const surface = text.slice(start, end)
        return { commentId, field, start, end, category, tier, finder, surface, key: `${category} ${foldSurface(surface)}` }
      },
    )
  const places = comments.flatMap(({ commentId, words, from = 0, ...surroundings }) => [
    ...placesIn(commentId, 'text', words.text, surroundings).filter(({ end }) => end > from),
    ...(from > 0 ? [] : placesIn(commentId, 'proposedText', words.proposedText ?? '', surroundings)),
  ])
  // Whoever takes a comment back later finds nothing of it in this process.
  forgetTexts()
  const pseudonyms = new Map<string, string>()
  for (const { key, surface, category, tier } of places)
    if (tier === 'auto' && !pseudonyms.has(key)) pseudonyms.set(key, (await nameHidden(scene, category, surface)).id)

  await tx.redaction.createMany({
    data: places.map(({ key, surface: _surface, ...place }) => ({
      ...{ ...place, projectId, id: ids.next() },
      ...(place.tier === 'auto'
        ? { state: 'accepted' as const, pseudonymId: pseudonyms.get(key) ?? null }
        : { state: 'proposed' as const, pseudonymId: null }),
    })),
  })
  const masked = places.filter(({ tier }) => tier === 'auto').length
  return { masked, flagged: places.length - masked, detectors: detectorVersions }
}
