import { createHash } from 'node:crypto'
import type { ClauseContent } from '@/lib/domain/description/clause'
import { fingerprintText } from '@/lib/domain/description/fingerprint'
import { canonical } from '@/lib/domain/project/canonical'

/** Plain SHA-256 of the UTF-8 of recipe `fp:1`, so that anybody can make it again from a published text. */
export function fingerprintOf(content: ClauseContent): Uint8Array<ArrayBuffer> {
  return digest(fingerprintText(content))
}

/** The state of a whole version: handles, printed numbers, depths and fingerprints in reading order. */
export function contentHashOf(
  clauses: readonly { handle: string; printed: string | null; depth: number; fingerprint: Uint8Array }[],
): Uint8Array<ArrayBuffer> {
  return digest(
    canonical(
      clauses.map(({ handle, printed, depth, fingerprint }) => [
        handle,
        printed,
        depth,
        Buffer.from(fingerprint).toString('hex'),
      ]),
    ),
  )
}

function digest(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(text, 'utf8').digest())
}
