'use client'

import { Check } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { queueWords } from '@/app/acts/queue-words'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import type { FormAction } from '@/app/ui/form-state'
import { custodyKeys, KeyList } from '@/app/ui/key-list'
import { StatusLine } from '@/app/ui/status-line'
import { useDeskKeys } from '@/app/ui/use-desk-keys'
import { categories, categoryNames } from '@/lib/domain/privacy/categories'
import type { RedactionView } from '@/lib/queries/custody'
import type { UseSentenceView } from '@/lib/queries/use-sentences'
import { EverywhereDialog } from './everywhere-dialog'
import { LevelColumns } from './level-columns'
import type { OpenedWords } from './opened-words'
import { PlaceBar, standing } from './place-bar'
import { PlaceList } from './place-list'
import { selectedSpan } from './selection'
import { useAtHand } from './use-at-hand'
import { useRedacting } from './use-redacting'
import { numberOf } from './use-sentences'

export type OpenDeskProps = {
  project: string
  memberId: string
  commentId: string
  words: OpenedWords
  redactions: readonly RedactionView[]
  /** Sentences that speak of use and wait for a decision. */
  sentences: readonly UseSentenceView[]
  isWaiting: boolean
  /** Addresses where the queue goes on and came from, with its filter; null where it ends. */
  next: string | null
  previous: string | null
  findEverywhere: FormAction
  regionOf: FormAction
}

/** One comment open before the custodian: two columns, the words at hand, and all places below. */
export function OpenDesk(props: OpenDeskProps) {
  const { project, memberId, commentId, words, isWaiting, next, previous, findEverywhere } = props
  const router = useRouter()
  const hands = useRedacting(project, memberId, commentId, props.redactions)
  const { redactions } = hands
  const at = useAtHand(words, redactions, hands)
  const roots = { text: useRef<HTMLDivElement>(null), proposedText: useRef<HTMLDivElement>(null) }
  const choice = useRef<HTMLSelectElement>(null)
  const wording = useRef<HTMLInputElement>(null)
  const [showsKeys, setShowsKeys] = useState(false)
  const [isEverywhere, setEverywhere] = useState(false)
  const open = redactions.filter(({ state }) => state === 'proposed').length
  const sweeps = redactions.filter(({ state, tier }) => state === 'proposed' && tier === 'sweep').length

  function admit() {
    void hands.send('comment.admit', { commentId }).answer.then((said) => {
      if (said.status !== 'done') return
      if (next) router.push(`${next}&open=1`)
      else router.refresh()
    })
  }

  useDeskKeys((key, held) => {
    if (held.ctrl && key !== 'z') return false
    if (held.ctrl) held.shift ? hands.redo() : hands.undo()
    else if (key === '?') setShowsKeys(true)
    else if (key === 'd' && isWaiting) admit()
    else if (key === 'j' && next) router.push(`${next}&open=1`)
    else if (key === 'k' && previous) router.push(`${previous}&open=1`)
    else if (key === 'c' && at.span) choice.current?.focus()
    else if (key === 'g' && at.span) wording.current?.focus()
    else if (key === 'e' && at.span) setEverywhere(true)
    else if (/^[1-9]$/.test(key) && at.span) at.recategorise(categoryNames[Number(key) - 1] ?? 'detail')
    else return at.key(key, held.shift)
    return true
  })

  return (
    <div className="custody">
      <p className="legend small">
        <span className="spot s-proposed t-flag">to decide</span>{' '}
        <span className="spot s-proposed t-sweep">unusual, have a look</span>{' '}
        <span className="spot s-accepted t-auto">masked beforehand</span>{' '}
        <span className="spot s-accepted t-own">hidden by a person</span>
      </p>
      {(['text', 'proposedText'] as const).map(
        (field) =>
          words[field] !== null &&
          (field === 'text' || words[field] !== '') && (
            <LevelColumns
              key={field}
              field={field}
              text={words[field] ?? ''}
              redactions={redactions}
              sentences={props.sentences.flatMap((one, nth) =>
                one.field === field ? [{ ...one, nth: numberOf(props.sentences, nth) }] : [],
              )}
              at={at.place?.id ?? null}
              chosen={at.place || at.span?.field !== field ? null : at.span}
              original={roots[field]}
              onPlace={at.goTo}
              onSelect={() => {
                const root = roots[field].current
                const span = root && selectedSpan(root, words[field] ?? '')
                if (span) at.choose({ field, ...span })
              }}
            />
          ),
      )}
      {words.proposedText === '' && <p className="quiet">No wording is proposed: its commenter would strike these words out.</p>}
      <p className="sr" role="status">
        {at.place &&
          `“${at.words}”, ${categories[at.category].says}, ${standing[at.place.state]}, place ${at.nth} of ${redactions.length}`}
        {!at.place && at.span && `Selected: “${at.words}”`}
      </p>
      {hands.refusal && (
        <div role="alert">
          <StatusLine tone="bad">{hands.refusal}</StatusLine>
        </div>
      )}
      {at.span ? (
        <PlaceBar
          key={at.place?.id ?? 'new'}
          project={project}
          regionOf={props.regionOf}
          words={at.words}
          category={at.category}
          place={at.place}
          edge={at.edge}
          choice={choice}
          wording={wording}
          onCategory={at.recategorise}
          onHide={() => at.hide()}
          onLeave={at.leave}
          onVaguer={at.sayVaguer}
          onEverywhere={() => setEverywhere(true)}
        />
      ) : (
        <p className="place-bar quiet">
          Go to a place with <kbd>f</kbd>, or select words in the original with the mouse or with <kbd>s</kbd>.
        </p>
      )}
      <PlaceList
        redactions={redactions}
        words={words}
        at={at.place?.id ?? null}
        onPlace={at.goTo}
        onHide={(one) => hands.accept(one)}
        onLeave={hands.reject}
      />
      <footer className="custody-foot">
        <span className="saved" role="status" data-state={hands.state}>
          <Check className="i" aria-hidden />
          {queueWords[hands.state]}
        </span>
        <span className="quiet">
          {open === 0 ? 'Nothing left to decide' : `${open} to decide${sweeps > 0 ? `, ${sweeps} of them only unusual` : ''}`}
        </span>
        <span className="acts">
          <Button low plain onPress={hands.undo} isDisabled={!hands.canUndo}>
            Undo
          </Button>
          <Button low plain onPress={hands.redo} isDisabled={!hands.canRedo}>
            Do it again
          </Button>
          <Button low plain onPress={() => setShowsKeys(true)}>
            All keys
          </Button>
          {isWaiting && (
            <Button low main onPress={admit} isDisabled={open > 0 || props.sentences.length > 0}>
              {next ? 'Admit and go on' : 'Admit the comment'} <kbd>d</kbd>
            </Button>
          )}
        </span>
      </footer>
      <Dialog title="Keys" open={showsKeys} onOpenChange={setShowsKeys}>
        <KeyList rows={custodyKeys} />
      </Dialog>
      {isEverywhere && at.span && (
        <EverywhereDialog
          project={project}
          place={{ commentId, field: at.span.field, start: at.span.start, end: at.span.end }}
          words={at.words}
          find={findEverywhere}
          onClose={() => setEverywhere(false)}
          onHide={(places) => {
            hands.everywhere({
              category: at.category,
              places: places.map(({ commentId: id, field, start, end }) => ({ commentId: id, field, start, end })),
            })
            setEverywhere(false)
          }}
        />
      )}
    </div>
  )
}
