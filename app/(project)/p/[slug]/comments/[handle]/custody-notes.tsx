import { TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { SubmitButton } from '@/app/ui/submit-button'
import type { CustodyNoteView } from '@/lib/exchange/read-notes'
import { noteCustody, removeCustodyNote } from '../actions'

type Props = {
  project: string
  commentId: string
  notes: readonly CustodyNoteView[]
  /** Not on a comment whose words stand in its parts: notes go there. */
  canWrite: boolean
}

/** What custodians tell each other about a comment. */
export function CustodyNotes({ project, commentId, notes, canWrite }: Props) {
  if (!canWrite && notes.length === 0) return null
  return (
    <>
      <h2>Notes for custodians</h2>
      <ul className="lines">
        {notes.map(({ id, by, at, words }) => (
          <li key={id}>
            <span className="note-words">
              {words}{' '}
              <span className="small quiet">
                {by}, {at.toISOString().slice(0, 10)}
              </span>
            </span>
            <Form action={removeCustodyNote} label="Take the note away" className="">
              <input type="hidden" name="project" value={project} />
              <input type="hidden" name="noteId" value={id} />
              <SubmitButton low plain busy="One moment">
                Take it away
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      {canWrite && (
        <details>
          <summary>Write a note</summary>
          <Form action={noteCustody} label="Write a note for custodians">
            <input type="hidden" name="project" value={project} />
            <input type="hidden" name="commentId" value={commentId} />
            <TextField
              name="words"
              label="Note"
              help="Sealed like the original; coders and editors never see it, and it goes when the comment is withdrawn."
              rows={2}
              required
            />
            <SubmitButton main={false}>Keep the note</SubmitButton>
          </Form>
        </details>
      )}
    </>
  )
}
