import type { Stance } from '@/lib/domain/coding/stance'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'

type Place = { readonly tx: Tx; readonly projectId: number; readonly roundId: string; readonly coderId: string }

/** Codes of the round's frozen codebook and, where the round allows them, the coder's own; a stance belongs to clause codes only. */
export async function requireUsableCodes(
  { tx, projectId, roundId, coderId }: Place,
  wanted: readonly { readonly codeId: string; readonly stance: Stance }[],
): Promise<void> {
  const ids = [...new Set(wanted.map((coding) => coding.codeId))]
  const codes = await tx.$queryRaw<{ id: string; kind: 'clause' | 'content' }[]>`
    SELECT c.id::text AS id, c.kind::text AS kind FROM "Code" c JOIN "Round" r ON r."projectId" = c."projectId" AND r.id = ${roundId}::uuid
    WHERE c."projectId" = ${projectId} AND c.id = ANY (${ids}::uuid[]) AND (
      (c."ownerId" = ${coderId}::uuid AND r.purpose = 'exploratory') OR EXISTS (
        SELECT 1 FROM "CodebookEntry" e
        WHERE e."projectId" = c."projectId" AND e."codebookId" = r."codebookId" AND e."codeId" = c.id))`
  const kinds = new Map(codes.map((code) => [code.id, code.kind]))
  for (const { codeId, stance } of wanted) {
    const kind = kinds.get(codeId)
    if (!kind) throw new Refusal('not-found', 'This code is not in the codebook of this round.')
    if (kind === 'content' && stance !== 'none')
      throw new Refusal('input', 'Only a clause can be supported or objected to. Leave the stance out.')
  }
}
