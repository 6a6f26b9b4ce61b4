'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '@/app/ui/button'
import { CodeName } from '@/app/ui/code-name'
import type { ContextClause, ContextCode, ContextCopy } from '@/lib/domain/coding/desk/desk-context'
import { segments } from '@/lib/domain/span/segments'
import type { DeskCode } from '@/lib/queries/desk-codes'
import type { DeskComment } from '@/lib/queries/desk-comments'
import type { DeskContextHands } from './use-desk-context'

type Props = {
  comment: DeskComment
  hands: DeskContextHands
  codes: ReadonlyMap<string, DeskCode>
  onClose: () => void
}

/** At the right, over clauses and codes: what stands around one comment. The text stays where it is and keeps its keys. */
export function ContextDrawer({ comment, hands: { context, isThere }, codes, onClose }: Props) {
  const drawer = useRef<HTMLElement>(null)
  useEffect(() => drawer.current?.focus({ preventScroll: true }), [])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys, and Escape closes it
    <aside ref={drawer} className="context" aria-label={`Context of ${comment.handle}`} tabIndex={0}>
      <header>
        <h2>Context of {comment.handle}</h2>
        <Button low plain onPress={onClose}>
          Close <kbd>Esc</kbd>
        </Button>
      </header>
      <div aria-live="polite" aria-busy={!isThere}>
        {!isThere && <p className="small quiet">Looking.</p>}
        {isThere && !context && (
          <p className="small">Nobody could be reached. What you code is kept; close this and open it again in a moment.</p>
        )}
        {context && (
          <>
            <Part title="Clauses" empty={comment.target ? '' : 'No clause was aimed at or is coded here.'} of={context.clauses}>
              {(clause) => <Clause key={clause.handle} clause={clause} />}
            </Part>
            <Part title="Codes" empty="Set a code, and its definition stands here." of={context.codes}>
              {(code) => <Code key={code.id} code={code} named={codes.get(code.id)} />}
            </Part>
            <Part title="Near copies" empty="None of your comments is nearly the same." of={context.copies}>
              {(copy) => <Copy key={copy.handle} copy={copy} />}
            </Part>
            {context.others === null ? (
              <section>
                <h3>The same commenter</h3>
                <p className="small quiet">In this round coders do not see what else a commenter wrote.</p>
              </section>
            ) : (
              <Part title="The same commenter" empty="This is all that was written." of={context.others}>
                {({ handle, target, text }) => (
                  <div key={handle}>
                    <p className="small quiet">
                      <span className="mono">{handle}</span> {target && `on ${target}`}
                    </p>
                    <p className="prose" dir="auto">
                      {text}
                    </p>
                  </div>
                )}
              </Part>
            )}
          </>
        )}
      </div>
    </aside>
  )
}

type PartProps<Of> = { title: string; empty: string; of: readonly Of[]; children: (one: Of) => ReactNode }

function Part<Of>({ title, empty, of, children }: PartProps<Of>) {
  return (
    <section>
      <h3>{title}</h3>
      {of.length === 0 && <p className="small quiet">{empty || 'It is not in the published text.'}</p>}
      {of.map(children)}
    </section>
  )
}

function Clause({ clause: { handle, text, before, after, isTarget } }: { clause: ContextClause }) {
  return (
    <div className="context-clause">
      <p className="small quiet">
        <span className="mono">{handle}</span> {isTarget ? 'aimed at' : 'coded here'}
      </p>
      {before && (
        <p className="quiet" dir="auto">
          {before}
        </p>
      )}
      <p className="prose" dir="auto">
        {text}
      </p>
      {after && (
        <p className="quiet" dir="auto">
          {after}
        </p>
      )}
    </div>
  )
}

function Code({ code, named }: { code: ContextCode; named: DeskCode | undefined }) {
  if (!named) return null
  const { definition, useWhen, notWhen, example, passages } = code
  const lines = [
    ['Use when', useWhen],
    ['Do not use when', notWhen],
    ['Example', example],
  ].filter(([, words]) => words !== '')
  return (
    <div>
      <p>
        <CodeName
          kind={named.kind}
          colour={named.colour}
          name={named.name}
          {...(named.kind === 'clause' ? { handle: named.handle } : {})}
        />
      </p>
      {definition && <p dir="auto">{definition}</p>}
      {lines.length > 0 && (
        <dl>
          {lines.map(([says, words]) => (
            <div key={says}>
              <dt>{says}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {named.kind === 'content' && !definition && lines.length === 0 && <p className="small quiet">It has no definition yet.</p>}
      {passages.map(({ handle, quote, isAgreed }) => (
        <p key={`${handle} ${quote}`} className="small">
          <q dir="auto">{quote.length > 240 ? `${quote.slice(0, 240)} …` : quote}</q>{' '}
          <span className="quiet">
            <span className="mono">{handle}</span>, {isAgreed ? 'agreed on before' : 'coded so by you'}
          </span>
        </p>
      ))}
    </div>
  )
}

function Copy({ copy: { handle, text, novel } }: { copy: ContextCopy }) {
  return (
    <div>
      <p className="small quiet">
        <span className="mono">{handle}</span>, {novel.length === 0 ? 'nothing new in it' : 'what is new is marked'}
      </p>
      <p className="prose" dir="auto">
        {segments(novel, text.length).map(({ start, end, members }) =>
          members.length > 0 ? <mark key={start}>{text.slice(start, end)}</mark> : text.slice(start, end),
        )}
      </p>
    </div>
  )
}
