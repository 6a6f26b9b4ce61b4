'use client'

import { Button } from '@/app/ui/button'
import { StatusLine } from '@/app/ui/status-line'
import type { DeskMemo } from '@/lib/domain/coding/desk/desk-memos'
import { memoFaces } from '@/lib/domain/coding/memo'
import type { DeskCode } from '@/lib/queries/desk-codes'
import type { DeskComment } from '@/lib/queries/desk-comments'
import { shortened } from './shortened'
import type { DeskMemoHands } from './use-desk-memos'

type Props = {
  comment: DeskComment
  memos: DeskMemoHands
  codes: ReadonlyMap<string, DeskCode>
  onNew: () => void
  onEdit: (memo: DeskMemo) => void
}

/** The memos beside one comment, each with the words it stands at. */
export function DeskMemoList({ comment, memos, codes, onNew, onEdit }: Props) {
  return (
    <section className="list" aria-label={`Memos on ${comment.handle}`}>
      <h2>
        Memos, {memos.shown.length}
        <span>
          <Button low plain onPress={onNew}>
            Memo <kbd>m</kbd>
          </Button>
        </span>
      </h2>
      {memos.refusal && (
        <div role="alert">
          <StatusLine tone="bad">{memos.refusal} Your words are kept: press m to see them again.</StatusLine>
        </div>
      )}
      {memos.answered && (
        <p className="small desk-answer" role="status">
          You asked <q dir="auto">{memos.answered.question}</q> An editor answers <b dir="auto">{memos.answered.answer}</b>
        </p>
      )}
      <ul className="desk-memos">
        {memos.shown.map((memo) => (
          <li key={memo.id}>
            <p className="memo-head">
              {memo.by && <b>{memo.by}</b>} <span className="memo-kind">{memoFaces[memo.kind].name}</span>
              {memo.codeId && <span>{codes.get(memo.codeId)?.name}</span>}
              {memo.span && (
                <q className="quiet" dir="auto">
                  {shortened(comment.text.slice(memo.span.start, memo.span.end))}
                </q>
              )}
              {memo.by === null && (
                <>
                  <Button low plain aria-label={`Word the memo “${shortened(memo.words)}” anew`} onPress={() => onEdit(memo)}>
                    Word anew
                  </Button>
                  <Button
                    low
                    plain
                    aria-label={`Take the memo “${shortened(memo.words)}” off`}
                    onPress={() => memos.remove(memo)}
                  >
                    Take off
                  </Button>
                </>
              )}
            </p>
            <p className="memo-words" dir="auto">
              {memo.words}
            </p>
          </li>
        ))}
      </ul>
      {memos.gone && (
        <p className="small" role="status">
          A memo was taken off.{' '}
          <Button low plain onPress={() => memos.gone && memos.putBack(memos.gone)}>
            Put it back
          </Button>
        </p>
      )}
    </section>
  )
}
