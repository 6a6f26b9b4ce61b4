'use client'

import { useState } from 'react'
import { useActs } from '@/app/acts/use-acts'
import { Button } from '@/app/ui/button'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { ProposedWording } from '@/app/ui/proposed-wording'
import { StatusLine } from '@/app/ui/status-line'
import { SubmitButton } from '@/app/ui/submit-button'
import type { ClearComment } from '@/lib/exchange/read-together'

type Props = { project: string; memberId: string; base: string; waiting: number; read: FormAction }

/** Short comments to read one after the other and to admit as one step, which one step takes back. */
export function TogetherList({ project, memberId, base, waiting, read }: Props) {
  const { state, refusal, send } = useActs(project, memberId)
  const [comments, setComments] = useState<readonly ClearComment[] | null>(null)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [admitted, setAdmitted] = useState<{ act: string; ids: readonly string[] } | null>(null)

  function admit() {
    const ids = [...ticked]
    const { act, answer } = send('comment.admit-many', { commentIds: ids })
    void answer.then((said) => {
      if (said.status !== 'done') return
      setAdmitted({ act, ids })
      setTicked(new Set())
    })
  }
  function undo() {
    if (!admitted) return
    void send('comment.undo-admit-many', { actId: admitted.act }).answer.then((said) => {
      if (said.status === 'done') setAdmitted(null)
    })
  }

  if (!comments)
    return (
      <Form
        action={read}
        label="Read them together"
        className=""
        onDone={(value) => setComments(value as readonly ClearComment[])}
      >
        <input type="hidden" name="project" value={project} />
        <StatusLine>
          {waiting === 0
            ? 'No waiting comment is short and without anything to decide. Go through the queue instead.'
            : `${waiting === 1 ? 'One comment is' : `${waiting} comments are`} like this. Opening their originals is recorded, with their number.`}
        </StatusLine>
        {waiting > 0 && <SubmitButton busy="Opening">Open {waiting > 100 ? 'the first 100' : 'them'}</SubmitButton>}
      </Form>
    )

  const left = comments.filter(({ id }) => !admitted?.ids.includes(id))
  return (
    <>
      <div role="status">
        {admitted && (
          <StatusLine tone="good">
            {admitted.ids.length === 1 ? 'One comment was' : `${admitted.ids.length} comments were`} admitted.{' '}
            <Button low onPress={undo}>
              Undo
            </Button>
          </StatusLine>
        )}
      </div>
      {refusal && (
        <div role="alert">
          <StatusLine tone="bad">{refusal}</StatusLine>
        </div>
      )}
      <div className="acts together-bar">
        <Button low onPress={() => setTicked(new Set(left.map(({ id }) => id)))} isDisabled={left.length === 0}>
          Tick all without a flag
        </Button>
        <Button low plain onPress={() => setTicked(new Set())} isDisabled={ticked.size === 0}>
          Tick none
        </Button>
        <Button low main onPress={admit} isDisabled={ticked.size === 0 || state === 'saving'}>
          Admit {ticked.size === 1 ? 'one comment' : `${ticked.size} comments`}
        </Button>
      </div>
      {left.length === 0 && <p>All of these are decided.</p>}
      <ul className="together">
        {left.map(({ id, handle, text, proposedText, hidden }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                className="check"
                checked={ticked.has(id)}
                onChange={() => setTicked((before) => toggled(before, id))}
              />
              <span className="small quiet">
                {handle}
                {hidden > 0 && `, ${hidden === 1 ? 'one place' : `${hidden} places`} hidden`}
              </span>
              <span className="prose" dir="auto">
                {text}
              </span>
              <ProposedWording wording={proposedText} inline />
            </label>
            <a className="small" href={`${base}/${handle}`}>
              Open {handle}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(key)) next.add(key)
  return next
}
