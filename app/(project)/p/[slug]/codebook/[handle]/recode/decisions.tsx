'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { SelectField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'

type Props = {
  project: string
  codeId: string
  codingIds: readonly string[]
  others: readonly { readonly id: string; readonly name: string }[]
  /** Place among those that wait, from 0. */
  at: number
  waiting: number
  /** Null while nothing can be decided. */
  actions: Readonly<Record<'confirmCodings' | 'moveCodings' | 'takeAwayCodings', FormAction>> | null
}

/** Keep, move or take away, by one key each; what is decided leaves the queue, and the next one takes its place. */
export function Decisions({ project, codeId, codingIds, others, at, waiting, actions }: Props) {
  const bar = useRef<HTMLDivElement>(null)
  const router = useRouter()
  const next = (at + 1) % waiting
  const previous = (at + waiting - 1) % waiting

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role=dialog]')
      if (isTyping || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const wanted = bar.current?.querySelector<HTMLElement>(`[data-key="${event.key.toLowerCase()}"] :is(button, select, a)`)
      if (wanted) {
        event.preventDefault()
        if (wanted instanceof HTMLSelectElement) wanted.focus()
        else wanted.click()
      } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
        event.preventDefault()
        router.push(`?at=${event.key === 'ArrowRight' ? next : previous}`, { scroll: false })
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [router, next, previous])

  const hidden = (
    <>
      <input type="hidden" name="project" value={project} />
      <input type="hidden" name="codingIds" value={codingIds.join(' ')} />
    </>
  )
  return (
    <div className="decisions" ref={bar}>
      {actions && (
        <>
          <Form action={actions.confirmCodings} className="inline" label="Keep">
            {hidden}
            <input type="hidden" name="codeId" value={codeId} />
            <span data-key="k">
              <SubmitButton busy="Keeping">
                It holds <kbd>K</kbd>
              </SubmitButton>
            </span>
          </Form>
          <Form action={actions.takeAwayCodings} className="inline" label="Take the code away">
            {hidden}
            <input type="hidden" name="codeId" value={codeId} />
            <span data-key="x">
              <SubmitButton main={false} busy="Taking away">
                Take the code away <kbd>X</kbd>
              </SubmitButton>
            </span>
          </Form>
          {others.length > 0 && (
            <Form action={actions.moveCodings} className="inline move-to" label="Move to another code">
              {hidden}
              <span data-key="m">
                <SelectField
                  name="toCodeId"
                  label={
                    <>
                      Move to <kbd>M</kbd>
                    </>
                  }
                  choices={others.map(({ id, name }) => ({ value: id, label: name }))}
                />
              </span>
              <SubmitButton main={false} busy="Moving">
                Move
              </SubmitButton>
            </Form>
          )}
        </>
      )}
      {waiting > 1 && (
        <nav className="acts" aria-label="Others that wait">
          <Link href={`?at=${previous}`} scroll={false}>
            Earlier <kbd>←</kbd>
          </Link>
          <Link href={`?at=${next}`} scroll={false}>
            Pass over <kbd>→</kbd>
          </Link>
        </nav>
      )}
    </div>
  )
}
