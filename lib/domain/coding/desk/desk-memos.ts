import type { Span } from '@/lib/domain/span/span'
import type { MemoKind } from '../memo'

/** A memo beside the text of a comment. */
export type DeskMemo = {
  readonly id: string
  readonly kind: MemoKind
  readonly words: string
  /** Null for the reader's own. */
  readonly by: string | null
  /** The words that it stands at, half-open UTF-16 offsets of the present text; null for the whole comment. */
  readonly span: Span | null
  /** The code of the coding that it stands at. */
  readonly codeId: string | null
}
/** What stands beside the text of a comment: memos, and what the coder asked an editor and was answered. */
export type DeskBeside = {
  readonly memos: readonly DeskMemo[]
  readonly question: string | null
  readonly answer: string | null
}
type Written = {
  readonly id: string
  readonly kind: MemoKind
  readonly words: string
  readonly commentId?: string | undefined
  readonly at?: (Span & { readonly codeId?: string | undefined }) | undefined
}
export type MemoAct = { readonly act: string } & (
  | { readonly verb: 'memo.write-memo'; readonly input: Written }
  | { readonly verb: 'memo.remove-memo' | 'memo.restore-memo'; readonly input: { readonly id: string } }
)
export const memoVerbs: readonly string[] = ['memo.write-memo', 'memo.remove-memo', 'memo.restore-memo']

/** The memos of a comment as they will be once the server has done this act; what belongs to another comment changes nothing. */
export function withMemoAct(memos: readonly DeskMemo[], act: MemoAct, commentId: string): readonly DeskMemo[] {
  if (act.verb !== 'memo.write-memo')
    return act.verb === 'memo.remove-memo' ? memos.filter(({ id }) => id !== act.input.id) : memos
  const { id, kind, words, at } = act.input
  if (memos.some((memo) => memo.id === id)) return memos.map((memo) => (memo.id === id ? { ...memo, kind, words } : memo))
  if (act.input.commentId !== commentId) return memos
  const span = at ? { start: at.start, end: at.end } : null
  return [...memos, { ...{ id, kind, words }, by: null, span, codeId: at?.codeId ?? null }]
}
