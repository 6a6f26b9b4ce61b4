'use client'

import { useContext, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { FormContext } from '@/app/ui/form-context'
import { SubmitButton } from '@/app/ui/submit-button'
import type { DraftComment } from './draft'

type Props = { comments: readonly DraftComment[]; isKept: boolean; form: () => HTMLFormElement | null }

const counted = (count: number) => `${count} ${count === 1 ? 'comment' : 'comments'}`

/** What stands in the draft, and the way to look through it and send it. Without script the button sends at once. */
export function SendBar({ comments, isKept, form }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { pending } = useContext(FormContext)
  const count = comments.length

  return (
    <div className="sendbar">
      <div className="pub">
        <span>
          <b>{count === 0 ? 'No comment in your draft yet' : `${counted(count)} in your draft`}</b>{' '}
          {count > 0 && <span className="quiet">on {comments.map(({ on }) => on).join(', ')}</span>}
        </span>
        <span className="quiet grow small">
          {isKept ? 'kept on this device only' : 'not kept: this browser does not allow it'}
        </span>
        <noscript>
          <SubmitButton>Send my comments</SubmitButton>
        </noscript>
        <Button main isDisabled={count === 0 || pending} onPress={() => setOpen(true)}>
          {count === 0 ? 'Review and send' : `Review and send ${counted(count)}`}
        </Button>
      </div>
      <Dialog title={`Send ${counted(count)}`} wide open={isOpen} onOpenChange={setOpen}>
        {(close) => (
          <>
            <Review comments={comments} />
            <p className="small quiet">
              What you allow stands above, under “What happens to your comment”. You can change it later with your receipt code.
            </p>
            <div className="acts">
              <Button plain onPress={close}>
                Go on writing
              </Button>
              <Button
                main
                onPress={() => {
                  close()
                  form()?.requestSubmit()
                }}
              >
                Send my comments
              </Button>
            </div>
          </>
        )}
      </Dialog>
    </div>
  )
}

function Review({ comments }: { comments: readonly DraftComment[] }) {
  return (
    <ul className="lines review">
      {comments.map(({ on, text, wording }) => (
        <li key={on}>
          <span>
            <b>On {on}</b>
            {text.trim() !== '' && (
              <span className="prose" dir="auto">
                {text}
              </span>
            )}
            {wording !== null && (
              <span className="prose" dir="auto">
                <span className="small quiet">I would write it so: </span>
                {wording}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
