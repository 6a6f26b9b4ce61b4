import type { PlacedClause } from '@/lib/domain/description/clause'
import { fingerprintText } from '@/lib/domain/description/fingerprint'

/** Version 1 of a small fictional description: two sections, a quotation, three core clauses, one optional. */
export const versionOne: readonly PlacedClause[] = [
  placed('work', null, 0, { kind: 'section', standing: 'context', text: 'The work' }, null),
  placed('lead', 'work', 0, { kind: 'statement', standing: 'context', text: 'A garden adviser:' }, null),
  placed('visit', 'lead', 0, { kind: 'statement', standing: 'core', text: 'Visits gardens.' }, '1'),
  placed('learn', 'lead', 1, { kind: 'statement', standing: 'core', text: 'Keeps up with new varieties.' }, '2'),
  placed('bring', 'lead', 2, { kind: 'statement', standing: 'core', text: 'Brings people together.' }, '3'),
  placed('quote', 'work', 1, { kind: 'quotation', standing: 'context', text: 'The growing belongs to those who asked.' }, null),
  placed('more', null, 1, { kind: 'section', standing: 'context', text: 'What one might also do' }, null),
  placed('soil', 'more', 0, { kind: 'statement', standing: 'optional', text: 'Writes about soil.' }, '4'),
]

type Said = Pick<PlacedClause, 'kind' | 'standing' | 'text'>

function placed(clauseId: string, parentId: string | null, position: number, said: Said, number: string | null): PlacedClause {
  const clause = { ...said, level: null }
  return { ...clause, clauseId, handle: `K-${clauseId}`, fingerprint: fingerprintText(clause), parentId, position, number }
}
