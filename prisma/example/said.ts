import type { Use } from '@/lib/domain/comment/uses'
import type { Category } from '@/lib/domain/privacy/categories'

/**
 * A code put on a quote of the anonymised text. `code` is a key of the codebook, or a clause key with the mark of a stance
 * (`c3~`). Without a coder both coders saw it; with `a` or `b` only that one did: this is where their disagreements come from.
 */
export type Mark = readonly [code: string, quote: string, coder?: 'a' | 'b']

export type Said = {
  /** Key of the clause aimed at, null for the whole description. */
  readonly on: string | null
  readonly text: string
  /** How the commenter would write the clause. */
  readonly so?: string
  readonly marks: readonly Mark[]
}

export type ExampleCommenter = {
  readonly job: string
  readonly sector: 'university' | 'college' | 'library' | 'company' | 'other'
  readonly years: '0-2' | '3-5' | '6-10' | 'over 10'
  readonly objects?: readonly Use[]
  readonly agrees?: readonly Use[]
  /** What the custodian hides besides mail addresses, phone numbers and the like, which are found by themselves. */
  readonly hide?: readonly (readonly [surface: string, category: Category])[]
  readonly excluded?: string
  readonly withdraws?: true
  readonly says: readonly Said[]
}
