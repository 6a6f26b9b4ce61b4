'use client'

import { MessageSquare } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '@/app/ui/button'
import { useTyped } from '@/app/ui/form-context'
import { KeptText } from './kept-text'
import { PassageFields } from './passage-fields'
import { useWriting } from './writing-context'

type Props = { clauseId: string; text: string; name: string }

/** What one may say beside a clause. Closed it is one word in the margin; it is a <details>, so it opens without script. */
export function CommentBox({ clauseId, text, name }: Props) {
  const { isLive, counts, aims } = useWriting()
  const box = useRef<HTMLDetailsElement>(null)
  const typed = useTyped(`text.${clauseId}`)
  const mine = isLive ? (counts.get(clauseId) ?? 0) : typed ? 1 : 0
  const isReworded = useTyped(`so.${clauseId}`)

  function close() {
    if (box.current) box.current.open = false
    box.current?.querySelector('summary')?.focus()
  }

  return (
    <details ref={box} className="boxwrap" name="box" data-on={name} data-box={clauseId}>
      <summary className={mine > 0 ? 'mine' : undefined}>
        <MessageSquare className="i" aria-hidden />
        {mine > 0 ? `${mine} in your draft` : 'Comment'}
        <span className="sr"> on {name}</span>
      </summary>
      <div className="box">
        <div className="ask">
          <label htmlFor={`text-${clauseId}`}>Your comment on {name}</label>
          <KeptText id={`text-${clauseId}`} name={`text.${clauseId}`} rows={3} />
        </div>
        <PassageFields clauseId={clauseId} text={text} aims={aims.filter((aim) => aim.clauseId === clauseId)} />
        <details className="so" open={isReworded !== undefined && isReworded.trim() !== text.trim() ? true : undefined}>
          <summary>I would write it so</summary>
          <label className="sr" htmlFor={`so-${clauseId}`}>
            How you would write {name}
          </label>
          <KeptText id={`so-${clauseId}`} name={`so.${clauseId}`} rows={3} defaultValue={text} />
        </details>
        {isLive && (
          <div className="foot2">
            <Button low onPress={close}>
              Keep in my draft
            </Button>
            <span className="small">kept on this device only</span>
          </div>
        )}
      </div>
    </details>
  )
}
