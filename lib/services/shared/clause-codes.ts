import type { ClauseKind } from '@/lib/domain/description/clause'
import { firstWords } from '@/lib/domain/description/first-words'
import type { Ids } from '@/lib/server/call'
import type { Tx } from '@/lib/server/db'

type Scene = { readonly tx: Tx; readonly projectId: number; readonly ids: Ids; readonly now: Date }

const colours = 15

/** A code for each clause that can be spoken of, named by its first words; sections have none. `number` is the clause's handle. */
export async function makeClauseCodes(
  { tx, projectId, ids, now }: Scene,
  clauses: readonly { readonly id: string; readonly number: number; readonly kind: ClauseKind; readonly text: string }[],
): Promise<void> {
  const codes = clauses.filter(({ kind }) => kind !== 'section').map((clause) => ({ clause, codeId: ids.next() }))
  await tx.code.createMany({
    data: codes.map(({ clause, codeId: id }) => ({
      projectId,
      id,
      kind: 'clause' as const,
      clauseId: clause.id,
      position: clause.number,
      textRev: 1,
    })),
  })
  await tx.codeText.createMany({
    data: codes.map(({ clause, codeId }) => ({
      projectId,
      codeId,
      rev: 1,
      name: firstWords(clause.text),
      colour: 1 + ((clause.number - 1) % colours),
      madeAt: now,
    })),
  })
}
