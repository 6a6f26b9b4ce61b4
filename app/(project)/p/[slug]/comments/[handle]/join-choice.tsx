'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { useActs } from '@/app/acts/use-acts'
import { Button } from '@/app/ui/button'
import { formatHandle } from '@/lib/domain/project/handle'
import type { PartsView } from '@/lib/queries/parts'

type Props = {
  commentId: string
  handle: string
  base: string
  parts: PartsView
  send: ReturnType<typeof useActs>['send']
}

/** What the comment can be joined with, and how a joining is taken back. */
export function JoinChoice({ commentId, handle, base, parts, send }: Props) {
  const router = useRouter()

  function join(otherId: string) {
    void send('comment.join', { commentIds: [commentId, otherId] }).answer.then((answer) => {
      if (answer.status !== 'done') return
      const { number } = answer.value as { number: number }
      router.push(`${base}/${formatHandle('comment', number)}?open=1`)
    })
  }
  function takeApart() {
    void send('comment.take-apart', { commentId }).answer.then((answer) => {
      if (answer.status === 'done') router.push(`${base}/${parts.joinedOf[0]}`)
    })
  }

  return (
    <>
      {parts.pieceOf && (
        <p>
          It is a piece of <Link href={`${base}/${parts.pieceOf}`}>{parts.pieceOf}</Link>, where the pieces can be put together
          again.
        </p>
      )}
      {parts.joinedOf.length > 0 && (
        <p>
          It was joined of {parts.joinedOf.join(' and ')}.{' '}
          <Button low onPress={takeApart}>
            Take them apart again
          </Button>
        </p>
      )}
      {parts.beside.length > 0 && (
        <details>
          <summary>Join it with another that was sent with it</summary>
          <p className="small quiet">The other comes behind {handle}; places to hide move along. It can be taken apart again.</p>
          <ul className="lines">
            {parts.beside.map(({ id, handle: other, on }) => (
              <li key={id}>
                <span>
                  <Link href={`${base}/${other}`}>{other}</Link> on {on}
                </span>
                <Button low plain onPress={() => join(id)}>
                  Join with {other}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
