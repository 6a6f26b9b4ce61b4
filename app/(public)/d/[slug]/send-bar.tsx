'use client'

import { SubmitButton } from '@/app/ui/submit-button'
import type { DraftComment } from './draft'
import { useWriting } from './writing-context'

type Props = { comments: readonly DraftComment[]; isKept: boolean; isSentElsewhere: boolean }

export const counted = (count: number) => `${count} ${count === 1 ? 'comment' : 'comments'}`

/** What stands in the draft, and the way to look through it. */
export function SendBar({ comments, isKept, isSentElsewhere }: Props) {
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
            <span className={isKept ? 'quiet grow small' : 'small'}>
              {isKept ? 'kept on this device only' : 'This browser keeps no draft: send before you leave this page.'}
            </span>
            <span role="status" className="small">
              {isSentElsewhere && 'This draft was sent from another window. Send from here only what is new.'}
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
