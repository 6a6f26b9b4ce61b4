'use client'

import { Button } from '@/app/ui/button'
import type { DeskCopy } from '@/lib/queries/desk-copies'

export type Given = { readonly comments: number; readonly born: readonly string[]; readonly leftOut: number }
type Props = {
  /** Near copies of the comment among the coder's own of this round. */
  copies: readonly DeskCopy[]
  onOpen: (commentId: string) => void
  isOpen: boolean
  isCoded: boolean
  /** What was given and not taken back. */
  given: Given | 'giving' | null
  onGive: () => void
  onTakeBack: () => void
}

/** Says that others wrote nearly the same, and lets the coder give them the codings of this one: never by itself. */
export function CopiesBar({ copies, onOpen, isOpen, isCoded, given, onGive, onTakeBack }: Props) {
  return (
    <section className="list" aria-label="Near copies of this comment">
      <h2>{copies.length === 1 ? 'A near copy of this comment' : `${copies.length} near copies of this comment`} in your list</h2>
      <p className="small">
        {copies.slice(0, 12).map(({ commentId, handle }, nth) => (
          <span key={commentId}>
            {nth > 0 && ', '}
            <button type="button" className="link mono" onClick={() => onOpen(commentId)}>
              {handle}
            </button>
          </span>
        ))}
        {copies.length > 12 && ` and ${copies.length - 12} more`}. Your codings can be given to{' '}
        {copies.length === 1 ? 'it' : 'them'} where the very words stand; what is new in a copy stays for you to read.
      </p>
      <p className="acts" role="status">
        {given === null ? (
          <>
            <Button low isDisabled={!isOpen || !isCoded} onPress={onGive}>
              Give these codings to {copies.length === 1 ? 'the copy' : 'the copies'} <kbd>g</kbd>
            </Button>
            {isOpen && !isCoded && <span className="small quiet">Code this comment first.</span>}
          </>
        ) : given === 'giving' ? (
          <span className="small">Giving.</span>
        ) : (
          <>
            <span className="small">{sentence(given)}</span>
            <Button low plain onPress={onTakeBack}>
              Take them back
            </Button>
          </>
        )}
      </p>
    </section>
  )
}

function sentence({ comments, born, leftOut }: Given): string {
  const gave = `${count(born.length, 'coding')} on ${count(comments, 'comment')} added.`
  return leftOut === 0 ? gave : `${gave} ${leftOut} left out, because the words do not stand there.`
}

const count = (many: number, what: string) => `${many} ${what}${many === 1 ? '' : 's'}`
