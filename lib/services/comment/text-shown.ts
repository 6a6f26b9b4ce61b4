import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { anonymised } from './anonymised-text'
import { type Held, wordsOfHeld } from './hold-comment'

type Scene = { readonly tx: Tx; readonly projectId: number; readonly now: Date }

/** The text as coders read it, or will read it once it is admitted; refuses while that is not settled. */
export async function textShown(scene: Scene, comment: Held): Promise<string> {
  const text = comment.state === 'admitted' ? await textNow(scene, comment) : await textToCome(scene, comment)
  if (text === '')
    throw new Refusal('conflict', 'This comment has no text beside its proposed wording, so there is nothing to translate.')
  return text
}

async function textNow({ tx, projectId }: Scene, { id, textRev }: Held): Promise<string> {
  const row = await tx.commentText.findUnique({
    where: { projectId_commentId_rev: { projectId, commentId: id, rev: textRev } },
    select: { text: true },
  })
  return row?.text ?? ''
}

async function textToCome(scene: Scene, { id, state, isLookedThrough }: Held): Promise<string> {
  const { tx, projectId } = scene
  if (state !== 'waiting')
    throw new Refusal('conflict', `This comment is ${state}. Let it wait again first, then put a translation beside it.`)
  const open = await tx.redaction.count({ where: { projectId, commentId: id, state: 'proposed' } })
  if (!isLookedThrough || open > 0)
    throw new Refusal(
      'conflict',
      'Decide first on what may point to somebody. A translation is made from the text as it will be shown, never from the original.',
    )
  return (await anonymised(scene, id, await wordsOfHeld(tx, projectId, id))).text.text
}
