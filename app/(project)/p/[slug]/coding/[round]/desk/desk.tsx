'use client'

import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { StatusLine } from '@/app/ui/status-line'
import type { DeskFilter } from '@/lib/domain/coding/desk/desk-filter'
import { keysOf } from '@/lib/domain/coding/desk/key-bindings'
import { purposeRules } from '@/lib/domain/coding/round'
import type { DeskFrame } from '@/lib/queries/desk'
import type { DeskComments } from '@/lib/queries/desk-comments'
import type { DeskRows } from '@/lib/queries/desk-list'
import { CodesPanel } from './codes-panel'
import { ContextDrawer } from './context-drawer'
import { CopiesBar } from './copies-bar'
import { DeskFloats } from './desk-floats'
import { DeskFoot } from './desk-foot'
import { DeskHead } from './desk-head'
import { deskCommands } from './desk-keys'
import { DeskMemoList } from './desk-memo-list'
import { DeskNoteList } from './desk-note-list'
import { Divider } from './divider'
import { ListMode } from './list-mode'
import { Queue } from './queue'
import { SingleMode } from './single-mode'
import { SuggestedCodes } from './suggested-codes'
import { TouchBar } from './touch-bar'
import { type Comfort, useComfort } from './use-comfort'
import { useCopies } from './use-copies'
import { useDeskChoice } from './use-desk-choice'
import { useDeskCommands } from './use-desk-commands'
import { useDeskContext } from './use-desk-context'
import { useDeskHands } from './use-desk-hands'
import { type DeskViewName, useDeskList } from './use-desk-list'
import { useDeskMemos } from './use-desk-memos'
import { useDeskWork } from './use-desk-work'
import { useSuggestions } from './use-suggestions'

type Props = {
  project: string
  memberId: string
  frame: DeskFrame
  filter: DeskFilter
  rows: DeskRows
  comments: DeskComments
  at: string | null
  view: DeskViewName
}

/** Where a coder works: comment by comment or many on one page, with the same keys. */
export function Desk({ project, memberId, frame, filter, rows, comments, at: first, view: firstView }: Props) {
  const { round } = frame
  const base = `/p/${project}/coding/${round.number}/desk`
  const isOpen = round.state === 'open'
  const store = useDeskWork({ project, memberId, roundId: round.id, base }, frame.steps, comments)
  const list = useDeskList(base, store, { filter, rows, at: first, view: firstView })
  const hands = useDeskHands(frame, store)
  const choice = useDeskChoice(list, store, isOpen)
  const copies = useCopies(base, choice.isList ? null : list.at)
  const memos = useDeskMemos({ project, memberId, roundId: round.id, base }, list.at)
  const [showsKeys, setShowsKeys] = useState(false)
  const [comfort, setComfort] = useComfort()
  const isSeen = !comfort.foldsPanel || choice.open?.kind === 'code'
  const suggestions = useSuggestions({ base, frame, store, hands, choice, isSeen })
  const context = useDeskContext(base, list.at, () =>
    (choice.focused ? [choice.focused] : choice.codings).map(({ codeId }) => codeId),
  )
  const filterField = useRef<HTMLInputElement>(null)
  const onKeys = () => setShowsKeys(true)
  const { set, mark, give, closeContext } = useDeskCommands({
    ...{ frame, list, store, hands, choice, copies, suggestions, context, filterField, onKeys },
  })
  const { isList, comment, codings, at, setAt, state, moved } = choice
  const classes = ['desk', isList && 'many', comfort.foldsQueue && 'no-queue', comfort.foldsPanel && 'no-panel']
    .filter(Boolean)
    .join(' ')
  const all = frame.counts.todo + frame.counts.done + frame.counts.skipped
  const left = frame.counts.todo + store.toDoSince

  // What the bench waits for, and whoever looks at the page's own timeline.
  useEffect(() => void performance.mark('desk ready'), [])

  /** A code carried onto the selected words codes these; onto other words, their whole comment. */
  function drop(commentId: string, codeId: string) {
    const code = hands.byId.get(codeId)
    const text = store.comments.get(commentId)?.text ?? ''
    const { chosen } = choice
    if (isOpen && code) hands.code(code, [chosen?.commentId === commentId ? chosen : { commentId, start: 0, end: text.length }])
  }

  const floats = (
    <DeskFloats round={round} choice={choice} hands={hands} store={store} memos={memos} suggestions={suggestions} onSet={set} />
  )
  const showsNotes = choice.notes.length > 0 || (isOpen && (!isList || choice.chosen !== null))
  const noteList = comment && showsNotes && (
    <DeskNoteList
      project={project}
      comment={comment}
      notes={choice.notes}
      canChange={isOpen}
      canMiss={!purposeRules[round.purpose].privateCodes}
      onNew={choice.openNote}
      onEdit={choice.setOpen}
      onRemove={hands.removeNote}
    />
  )
  const notes = (store.refusal || list.failure) && (
    <div role="alert">
      <StatusLine tone="bad">{store.refusal || list.failure}</StatusLine>
    </div>
  )

  return (
    <div className={classes} style={laidOut(comfort)}>
      {!isList && !comfort.foldsQueue && (
        <Queue round={round} list={list} left={left} all={all} filterField={filterField} frame={frame} codes={hands.byId} />
      )}
      {isList && (
        <ListMode
          head={<DeskHead frame={frame} list={list} codes={hands.byId} filterField={filterField} />}
          list={list}
          store={store}
          codes={hands.byId}
          picked={choice.picked}
          isOpen={isOpen}
          onSelected={choice.takeSelection}
          onRun={choice.openRun}
          onDropCode={drop}
          onRemove={(coding) => hands.remove([coding])}
          notes={
            <>
              {notes}
              {noteList}
              {comment && (memos.shown.length > 0 || memos.answered) && (
                <DeskMemoList
                  comment={comment}
                  memos={memos}
                  codes={hands.byId}
                  onNew={() => choice.setOpen({ kind: 'memo' })}
                  onEdit={(memo) => choice.setOpen({ kind: 'memo', memo })}
                />
              )}
            </>
          }
        >
          {floats}
        </ListMode>
      )}
      {!isList && (
        <SingleMode
          comment={comment}
          codings={codings}
          codes={hands.byId}
          at={at}
          state={state}
          isOpen={isOpen}
          onAt={setAt}
          onSelected={choice.takeSelection}
          onRun={choice.openRun}
          onDropCode={drop}
          onStance={hands.restance}
          onRemove={(coding) => hands.remove([coding])}
          onMark={mark}
          onView={() => void list.setView('list')}
          notes={notes}
          copies={
            comment && (
              <>
                {noteList}
                <DeskMemoList
                  comment={comment}
                  memos={memos}
                  codes={hands.byId}
                  onNew={() => choice.setOpen({ kind: 'memo' })}
                  onEdit={(memo) => choice.setOpen({ kind: 'memo', memo })}
                />
                {copies.length > 0 && (
                  <CopiesBar
                    key={comment.id}
                    copies={copies}
                    isOpen={isOpen}
                    isCoded={codings.length > 0}
                    given={store.givenFrom(comment.id)}
                    onOpen={(id) => void moved(list.open(id))}
                    onGive={give}
                    onTakeBack={store.takeBack}
                  />
                )}
              </>
            )
          }
        >
          {floats}
        </SingleMode>
      )}
      {!isList && !comfort.foldsQueue && (
        <Divider
          side="left"
          label="Width of the list of comments"
          width={comfort.queue}
          onWidth={(queue) => setComfort({ queue })}
          onFold={() => setComfort({ foldsQueue: true })}
        />
      )}
      {!comfort.foldsPanel && (
        <Divider
          side="right"
          label="Width of clauses and codes"
          width={comfort.panel}
          onWidth={(panel) => setComfort({ panel })}
          onFold={() => setComfort({ foldsPanel: true })}
        />
      )}
      {!comfort.foldsPanel && (
        <CodesPanel
          codes={hands.codes}
          recent={hands.recent}
          canPick={isOpen && choice.places().length > 0}
          canDrag={isOpen}
          onPick={(code) => set(code)}
          suggested={
            <SuggestedCodes suggestions={suggestions} acceptKey={keysOf(deskCommands, 'accept', comfort.keys)[0] ?? null} />
          }
        />
      )}
      {context.isOpen && comment && <ContextDrawer comment={comment} hands={context} codes={hands.byId} onClose={closeContext} />}
      <TouchBar
        canCode={isOpen && comment !== null}
        onSelection={choice.takeSelection}
        onWhole={() => {
          if (comment) choice.select({ start: 0, end: comment.text.length })
          choice.setOpen({ kind: 'code' })
        }}
        onDone={() => mark('done')}
      />
      <DeskFoot
        pace={frame.pace}
        store={store}
        left={left}
        all={all}
        showsKeys={showsKeys}
        onShowKeys={setShowsKeys}
        onContext={() => (context.isOpen ? closeContext() : context.setOpen(comment !== null))}
      />
    </div>
  )
}

function laidOut({ queue, panel, reading }: Comfort): CSSProperties {
  return { '--queue': `${queue}px`, '--panel': `${panel}px`, '--reading': reading } as CSSProperties
}
