'use client'

import Link from 'next/link'
import { Button } from '@/app/ui/button'
import type { DeskNote } from '@/lib/domain/coding/desk/desk-notes'
import type { DeskComment } from '@/lib/queries/desk-comments'
import { shortened } from './shortened'
import type { DeskOpen } from './use-desk-choice'

type Props = {
  project: string
  comment: DeskComment
  notes: readonly DeskNote[]
  canChange: boolean
  /** The codebook of the round is frozen: codes that it lacks can be named. */
  canMiss: boolean
  onNew: (of: DeskNote['kind']) => void
  onEdit: (open: DeskOpen) => void
  onRemove: (id: string) => void
}

const faces = { quotable: 'quotable', missing: 'not in the codebook' } as const

/** What the coder marked on one comment as quotable or as missing from the codebook. */
export function DeskNoteList({ project, comment, notes, canChange, canMiss, onNew, onEdit, onRemove }: Props) {
  return (
    <section className="list" aria-label={`Marked on ${comment.handle}`}>
      <h2>
        Marked, {notes.length}
        {canChange && (
          <span>
            <Button low plain onPress={() => onNew('quotable')}>
              Quotable <kbd>i</kbd>
            </Button>
            {canMiss && (
              <Button low plain onPress={() => onNew('missing')}>
                Not in the codebook <kbd>b</kbd>
              </Button>
            )}
          </span>
        )}
      </h2>
      <ul className="desk-notes">
        {notes.map(({ id, kind, start, end, words, answer, code }) => (
          <li key={id}>
            <span className="memo-kind">{faces[kind]}</span>
            <span dir="auto">{words}</span>
            <q className="quiet" dir="auto">
              {shortened(comment.text.slice(start, end))}
            </q>
            {answer !== null && (
              <span className="quiet">
                an editor answers <b dir="auto">{answer}</b>
              </span>
            )}
            {code !== null && (
              <span className="quiet">
                an editor made{' '}
                <Link href={`/p/${project}/codebook?code=${code}`} prefetch={false}>
                  {code}
                </Link>{' '}
                of it
              </span>
            )}
            {canChange && (
              <span>
                <Button
                  low
                  plain
                  aria-label={`Word “${shortened(words)}” anew`}
                  onPress={() => onEdit({ kind: 'note', of: kind, span: { start, end } })}
                >
                  Word anew
                </Button>
                <Button low plain aria-label={`Take “${shortened(words)}” off`} onPress={() => onRemove(id)}>
                  Take off
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
