'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Form } from '@/app/ui/form'
import { LinkedWords } from '@/app/ui/linked-words'
import { SubmitButton } from '@/app/ui/submit-button'
import { memoFaces } from '@/lib/domain/coding/memo'
import type { MemoAnswer, MemoView } from '@/lib/queries/memo-views'
import { removeMemo, restoreMemo, settleThread, writeMemo } from './actions'
import { MemoForm } from './memo-form'

type Props = {
  memo: MemoView
  project: string
  /** Called when its writer asks for it to be taken off: once it is, nothing of it is drawn that could tell. */
  onRemoving: (memo: MemoView) => void
}

/** One memo with what it is about and the answers to it; its writer can word it anew or take it off. */
export function MemoEntry({ memo, project, onRemoving }: Props) {
  const [opened, setOpened] = useState<'edit' | 'answer' | null>(null)
  const base = `/p/${project}`
  const named = memoFaces[memo.kind].name
  return (
    <article
      id={`memo-${memo.id}`}
      className={memo.settledAt ? 'memo settled' : 'memo'}
      aria-label={`Memo of ${memo.by}, ${named}`}
    >
      <p className="memo-head">
        <b>{memo.by}</b> <span className="memo-kind">{named}</span>
        {memo.about.map(({ handle, name, path }) => (
          <About key={`${handle} ${name}`} handle={handle} name={name} href={path === '' ? null : `${base}${path}`} />
        ))}
        <Moment at={memo.at} changedAt={memo.changedAt} />
        {memo.settledAt && <span className="memo-state">settled</span>}
      </p>
      {memo.quote !== null && (
        <blockquote dir="auto" className="memo-quote">
          {memo.quote}
        </blockquote>
      )}
      {opened === 'edit' ? (
        <MemoForm
          action={writeMemo}
          project={project}
          draft={`${project}.memo.${memo.id}`}
          memo={memo}
          onDone={() => setOpened(null)}
        />
      ) : (
        <p className="prose memo-words" dir="auto">
          <LinkedWords words={memo.words} base={base} />
        </p>
      )}
      {memo.isBlind && <p className="small quiet">Only you see it until the round is locked.</p>}
      {memo.answers.length > 0 && (
        <ol className="memo-answers">
          {memo.answers.map((answer) => (
            <Answer key={answer.id} answer={answer} project={project} />
          ))}
        </ol>
      )}
      {opened === 'answer' && (
        <MemoForm
          action={writeMemo}
          project={project}
          draft={`${project}.answer.${memo.id}`}
          replyToId={memo.id}
          onDone={() => setOpened(null)}
        />
      )}
      <div className="acts memo-acts">
        {opened !== null ? (
          <Button low plain onPress={() => setOpened(null)}>
            Leave it
          </Button>
        ) : (
          <>
            {!memo.isBlind && (
              <Button low plain onPress={() => setOpened('answer')}>
                Answer
              </Button>
            )}
            {memo.isMine && (
              <Button low plain onPress={() => setOpened('edit')}>
                Word anew
              </Button>
            )}
            {(memo.answers.length > 0 || memo.settledAt) && (
              <OneStep
                action={settleThread}
                values={{ project, id: memo.id, settled: String(memo.settledAt === null) }}
                label={memo.settledAt ? 'Open again' : 'Settled'}
              />
            )}
            {memo.isMine && memo.answers.every(({ isMine }) => isMine) && (
              <OneStep action={removeMemo} values={{ project, id: memo.id }} label="Take off" onSend={() => onRemoving(memo)} />
            )}
          </>
        )}
      </div>
    </article>
  )
}

/** What stands in the place of a memo that was just taken off. */
export function RemovedMemo({ memo, project, onBack }: { memo: MemoView; project: string; onBack: () => void }) {
  return (
    <div className="memo gone" role="status">
      <span>The memo “{firstOf(memo.words)}” was taken off.</span>
      <OneStep action={restoreMemo} values={{ project, id: memo.id }} label="Put it back" onDone={onBack} />
    </div>
  )
}

function Answer({ answer, project }: { answer: MemoAnswer; project: string }) {
  const [edits, setEdits] = useState(false)
  return (
    <li id={`memo-${answer.id}`}>
      <p className="memo-head">
        <b>{answer.by}</b>
        <Moment at={answer.at} changedAt={answer.changedAt} />
        {answer.isMine && !edits && (
          <Button low plain onPress={() => setEdits(true)}>
            Word anew
          </Button>
        )}
        {answer.isMine && !edits && <OneStep action={removeMemo} values={{ project, id: answer.id }} label="Take off" />}
      </p>
      {edits ? (
        <MemoForm
          action={writeMemo}
          project={project}
          draft={`${project}.memo.${answer.id}`}
          memo={{ id: answer.id, kind: 'analytic', words: answer.words }}
          onDone={() => setEdits(false)}
        />
      ) : (
        <p className="prose memo-words" dir="auto">
          <LinkedWords words={answer.words} base={`/p/${project}`} />
        </p>
      )}
      {answer.isBlind && <p className="small quiet">Only you see it until the round is locked.</p>}
    </li>
  )
}

type Step = Pick<Parameters<typeof Form>[0], 'action' | 'onDone'> & {
  values: Readonly<Record<string, string>>
  label: string
  onSend?: () => void
}

function OneStep({ action, values, label, onDone, onSend }: Step) {
  return (
    <div className="one-step" onSubmit={onSend}>
      <Form action={action} className="" {...(onDone && { onDone })}>
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton low plain>
          {label}
        </SubmitButton>
      </Form>
    </div>
  )
}

function About({ handle, name, href }: { handle: string; name: string; href: string | null }) {
  const words = (
    <>
      {handle && <span className="mono">{handle}</span>} {name}
    </>
  )
  return href ? (
    <Link href={href} prefetch={false}>
      {words}
    </Link>
  ) : (
    <span>{words}</span>
  )
}

function Moment({ at, changedAt }: { at: Date; changedAt: Date | null }) {
  const day = at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return (
    <span className="quiet">
      <time dateTime={at.toISOString()}>{day}</time>
      {changedAt && ', worded anew'}
    </span>
  )
}

function firstOf(words: string): string {
  const [line = ''] = words.split('\n')
  return line.length > 60 ? `${line.slice(0, 60).trimEnd()} …` : line
}
