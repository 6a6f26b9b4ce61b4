'use client'

import { Check } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useMemo, useRef, useState } from 'react'
import { AskedAbove } from '@/app/ui/asked-above'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { KeyList } from '@/app/ui/key-list'
import { ProposedWording } from '@/app/ui/proposed-wording'
import { StatusLine } from '@/app/ui/status-line'
import { TranslationBeside } from '@/app/ui/translation-beside'
import { useDeskKeys } from '@/app/ui/use-desk-keys'
import { type Stance, stanceOfKey } from '@/lib/domain/coding/stance'
import type { Span } from '@/lib/domain/span/span'
import { snapToWords } from '@/lib/domain/span/words'
import type { DeskCode, DeskComment, DeskView } from '@/lib/queries/desk'
import { CodePicker } from './code-picker'
import { CodedText } from './coded-text'
import { CodesPanel } from './codes-panel'
import { CodingRows } from './coding-rows'
import { CopiesBar } from './copies-bar'
import { byWord, nextSentence, oneSentenceMore, selectedSpan } from './selection'
import { useCoding } from './use-coding'

type Mark = 'todo' | 'done' | 'skipped'
type Props = {
  project: string
  memberId: string
  view: DeskView
  /** Ids of near copies of the comment, whoever has them to code. */
  copies: readonly string[]
}
type CentreProps = Props & { comment: DeskComment; base: string; left: number; onMark: (mark: Mark) => void }

/** Where a coder reads one comment after the other: queue left, words in the middle, clauses and codes right. */
export function Desk({ project, memberId, view, copies }: Props) {
  const { round, comment } = view
  const base = `/p/${project}/coding/${round.number}/desk`
  // What was decided on this page counts at once; the server hears of it in its own time.
  const [marks, setMarks] = useState<ReadonlyMap<string, Mark>>(new Map())
  const queue = view.queue.map((entry) => ({ ...entry, state: marks.get(entry.commentId) ?? entry.state }))
  const left = queue.filter(({ state }) => state === 'todo').length

  return (
    <div className="desk">
      <nav className="queue" aria-label="Your comments in this round">
        <h2>
          {round.title}{' '}
          <span>
            {queue.length - left} of {queue.length}
          </span>
        </h2>
        <div className="bar">
          <i style={{ width: `${queue.length === 0 ? 0 : Math.round(((queue.length - left) / queue.length) * 100)}%` }} />
        </div>
        <ol>
          {queue.map(({ commentId, handle, words, state, codings }) => (
            <li key={commentId} className={state === 'done' ? 'done' : codings > 0 ? 'part' : ''}>
              <Link href={`${base}?c=${handle}`} prefetch={false} aria-current={commentId === comment?.id ? 'true' : undefined}>
                <i className="st" />
                <span>
                  <span className="words" dir="auto">
                    {words}
                  </span>
                  <small>
                    {handle}
                    <span>{state === 'todo' ? '' : state}</span>
                  </small>
                </span>
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      {comment ? (
        <Centre
          key={comment.id}
          project={project}
          memberId={memberId}
          view={{ ...view, queue }}
          copies={copies}
          comment={comment}
          base={base}
          left={left}
          onMark={(mark) => setMarks(new Map([...marks, [comment.id, mark]]))}
        />
      ) : (
        <section className="centre">
          <p className="meta">No comment of this round can be coded any more.</p>
        </section>
      )}
    </div>
  )
}

function Centre({ project, memberId, view, copies, comment, base, left, onMark }: CentreProps) {
  const { round, queue, codes } = view
  const router = useRouter()
  const root = useRef<HTMLParagraphElement>(null)
  const [chosen, setChosen] = useState<Span | null>(null)
  const [isPicking, setPicking] = useState(false)
  const [at, setAt] = useState<string | null>(null)
  const [recent, setRecent] = useState<readonly string[]>([])
  const [added, setAdded] = useState<readonly DeskCode[]>([])
  const state = queue.find(({ commentId }) => commentId === comment.id)?.state ?? comment.state
  const [showsKeys, setShowsKeys] = useState(false)
  const hands = useCoding({ project, memberId, roundId: round.id, comment }, view.codings)
  const all = useMemo(() => [...codes, ...added], [codes, added])
  const byId = useMemo(() => new Map(all.map((code) => [code.id, code])), [all])
  const isOpen = round.state === 'open'
  const ownCopies = queue.filter(({ commentId }) => copies.includes(commentId))

  function set(code: DeskCode, stance: Stance, span = chosen) {
    if (!isOpen) return
    setAt(hands.apply(code.id, span ?? { start: 0, end: comment.text.length }, stance))
    setRecent([code.id, ...recent.filter((id) => id !== code.id)].slice(0, 9))
    setPicking(false)
    root.current?.focus({ preventScroll: true })
  }

  function add(name: string) {
    const id = crypto.randomUUID()
    hands.send('coding.add-private-code', { roundId: round.id, id, name })
    const code: DeskCode = {
      ...{ id, kind: 'content', handle: '', name, says: '', notWhen: '', parentId: null, isPrivate: true },
      colour: 1 + (all.length % 15),
    }
    setAdded([...added, code])
    set(code, 'none')
  }

  function mark(next: Mark) {
    hands.send('coding.mark-assignment', { roundId: round.id, commentId: comment.id, state: next })
    onMark(next)
    if (next !== 'todo') go(1, true)
  }

  /** The neighbour in the queue; after a decision the next one that is still to do. */
  function go(step: 1 | -1, toDo = false) {
    const here = queue.findIndex(({ commentId }) => commentId === comment.id)
    const ahead =
      step === 1 ? [...queue.slice(here + 1), ...(toDo ? queue.slice(0, here) : [])] : queue.slice(0, Math.max(0, here)).reverse()
    const next = toDo ? ahead.find((one) => one.state === 'todo') : ahead[0]
    if (next) router.push(`${base}?c=${next.handle}`)
  }

  function give() {
    if (isOpen && hands.codings.length > 0 && hands.given === null) hands.give(ownCopies.map(({ commentId }) => commentId))
  }

  function select(span: Span | null) {
    setChosen(span)
    setPicking(false)
  }

  useDeskKeys((key, { shift, ctrl }) => {
    const last = hands.codings.find(({ id }) => id === at)
    const stance = stanceOfKey(key)
    if (ctrl && key === 'z') shift ? hands.redo() : hands.undo()
    else if (ctrl) return false
    else if (key === 's') select(nextSentence(comment.text, chosen))
    else if (key === 'S' && chosen) select(oneSentenceMore(comment.text, chosen))
    else if (key === 'a') select({ start: 0, end: comment.text.length })
    else if (shift && key === 'ArrowRight' && chosen) select(byWord(comment.text, chosen, 1))
    else if (shift && key === 'ArrowLeft' && chosen) select(byWord(comment.text, chosen, -1))
    else if (key === 'Enter' && chosen && isOpen) setPicking(true)
    else if (key === 'Escape') select(null)
    else if (key === 'q' && recent[0]) again(recent[0])
    else if (/^[1-9]$/.test(key) && recent[Number(key) - 1]) again(recent[Number(key) - 1] ?? '')
    else if (key === 'g' && ownCopies.length > 0) give()
    else if (key === 'j') go(1)
    else if (key === 'k') go(-1)
    else if (key === 'd' && isOpen) mark('done')
    else if (key === '?') setShowsKeys(true)
    else if (stance && last && byId.get(last.codeId)?.kind === 'clause' && isOpen) setAt(hands.restance(last.id, stance))
    else return false
    return true
  })

  function again(codeId: string) {
    const code = byId.get(codeId)
    if (code && chosen) set(code, 'none')
  }

  return (
    <>
      <section className="centre" aria-label={`Comment ${comment.handle}`}>
        <div>
          <div className="meta">
            <b className="mono">{comment.handle}</b> <span>{comment.commenter}</span>
            {comment.attributes.length > 0 && <span>{comment.attributes.join(' · ')}</span>}
            {comment.target && (
              <span dir="auto">
                wrote {comment.passage ? `on “${comment.passage}” in` : 'beside'} {comment.target}
              </span>
            )}
            <span className="to">
              {isOpen && state === 'todo' && (
                <>
                  <Button low onPress={() => mark('skipped')}>
                    Skip
                  </Button>
                  <Button low main onPress={() => mark('done')}>
                    {hands.codings.length === 0 ? 'Done, no code applies' : 'Done'}
                  </Button>
                </>
              )}
              {isOpen && state !== 'todo' && (
                <Button low onPress={() => mark('todo')}>
                  {state === 'done' ? 'Not done yet' : 'Take it up again'}
                </Button>
              )}
              {!isOpen && 'This round is locked'}
            </span>
          </div>
          {comment.asked && <AskedAbove question={comment.asked} />}
        </div>
        <div className="reading">
          {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears where a selection ended */}
          <div
            onMouseUp={() => {
              const span = root.current && selectedSpan(root.current, comment.text)
              if (span && isOpen) {
                setChosen(snapToWords(comment.text, span))
                setPicking(true)
              }
            }}
          >
            <CodedText
              ref={root}
              text={comment.text}
              codings={hands.codings}
              codes={byId}
              chosen={chosen}
              at={at}
              onRun={([smallest]) => setAt(smallest ?? null)}
            />
            <ProposedWording wording={comment.proposedText} className="prose proposed" />
          </div>
          {comment.translation && <TranslationBeside translation={comment.translation} coded />}
          {isPicking && chosen && (
            <CodePicker
              codes={all}
              words={comment.text.slice(chosen.start, chosen.end)}
              canAdd={round.purpose === 'exploratory'}
              onPick={(code, stance) => set(code, stance)}
              onAdd={add}
              onClose={() => {
                setPicking(false)
                root.current?.focus({ preventScroll: true })
              }}
            />
          )}
          {hands.refusal && (
            <div role="alert">
              <StatusLine tone="bad">{hands.refusal} Reload the page to see what is saved.</StatusLine>
            </div>
          )}
        </div>
        <CodingRows
          text={comment.text}
          codings={hands.codings}
          codes={byId}
          at={at}
          canChange={isOpen}
          onFocus={setAt}
          onStance={(id, stance) => setAt(hands.restance(id, stance))}
          onRemove={hands.remove}
        />
        {ownCopies.length > 0 && (
          <CopiesBar
            copies={ownCopies}
            base={base}
            isOpen={isOpen}
            isCoded={hands.codings.length > 0}
            given={hands.given}
            onGive={give}
            onTakeBack={hands.takeBack}
          />
        )}
      </section>
      <CodesPanel codes={all} recent={recent} canPick={chosen !== null && isOpen} onPick={(code) => set(code, 'none')} />
      <footer className="foot">
        <span className="saved" role="status" data-state={hands.state}>
          <Check className="i" aria-hidden />
          {{ saved: 'Saved', saving: 'Saving', offline: 'Offline; your work is kept here and sent later' }[hands.state]}
        </span>
        <span>
          {left} of {queue.length} left in this round
        </span>
        <span className="keys">
          <Button low plain onPress={() => setShowsKeys(true)}>
            All keys
          </Button>
        </span>
      </footer>
      <Dialog title="Keys" open={showsKeys} onOpenChange={setShowsKeys}>
        <KeyList desk="coding" />
      </Dialog>
    </>
  )
}
