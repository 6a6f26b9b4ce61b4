'use client'

import { SubmitButton } from '@/app/ui/submit-button'
import type { DraftComment } from './draft'
import { useWriting } from './writing-context'

type Props = { comments: readonly DraftComment[]; isKept: boolean }

export const counted = (count: number) => `${count} ${count === 1 ? 'comment' : 'comments'}`

/** What stands in the draft, and the way to look through it. */
export function SendBar({ comments, isKept }: Props) {
  const { isLive } = useWriting()
  const count = comments.length
  return (
    <div className="sendbar">
      <div className="pub">
        {isLive && (
          <>
            <span>
              <b>{count === 0 ? 'No comment in your draft yet' : `${counted(count)} in your draft`}</b>{' '}
              {count > 0 && <span className="quiet">on {[...new Set(comments.map(({ on }) => on))].join(', ')}</span>}
            </span>
            <span className="quiet grow small">
              {isKept ? 'kept on this device only' : 'not kept: this browser does not allow it'}
            </span>
          </>
        )}
        <SubmitButton name="step" value="review" busy="One moment">
          {count === 0 ? 'Review and send' : `Review and send ${counted(count)}`}
        </SubmitButton>
      </div>
    </div>
  )
}
