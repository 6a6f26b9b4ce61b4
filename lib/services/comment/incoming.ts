import type { AttributeValues } from '@/lib/domain/comment/attributes'
import type { BesidePart } from '@/lib/domain/comment/beside'
import type { PermissionAnswer, Use } from '@/lib/domain/comment/uses'
import type { Span } from '@/lib/domain/span/span'

type Channel = 'web' | 'import' | 'mail' | 'letter' | 'interview'

export type IncomingComment = {
  readonly clauseId: string | null
  /** Words of the clause that are aimed at, as positions in its text of the version; checked by the caller. */
  readonly passage?: Span | null
  readonly text: string
  readonly proposedText: string | null
  /** The question that it answers, as the heading of its column puts it. */
  readonly asked?: string | null
  /** Its writer says that it is a question; then it is answered, and never data. */
  readonly isQuestion?: boolean
  /** What came in the same letter and is not its own; kept with the original. */
  readonly beside?: readonly BesidePart[]
}

/** What one person sent at one time, as it stands at the door. */
export type Incoming = {
  readonly channel: Channel
  readonly receivedOn: Date
  /** The canonical form of a receipt code; only its keyed hash is kept. Null when nobody can be given one. */
  readonly receipt: string | null
  readonly comments: readonly IncomingComment[]
  /** `source` says where the answer stands: a form, a column, a sentence in a mail. */
  readonly answers: readonly { readonly use: Use; readonly answer: PermissionAnswer['answer']; readonly source: string }[]
  readonly attributes: AttributeValues
  readonly contact: Readonly<Record<string, string>> | null
  /** A word of the invitation log; null where nobody came through one of its addresses. */
  readonly via?: string | null
  readonly importId?: string
  /** Counted over all files of the import. */
  readonly importRow?: number
  /** Where in the import it stood, for the account. */
  readonly from?: { readonly file: number; readonly row: number }
  /** Keyed hash by which the same letter is known again. */
  readonly cameAs?: Uint8Array
}

/** Submissions of one import with the same key are one commenter's. */
export type Submitted = { readonly incoming: Incoming; readonly commenterKey: string | null }
