'use client'

import { useState } from 'react'
import type { MemoView } from '@/lib/queries/memo-views'
import { writeMemo } from './actions'
import { MemoForm } from './memo-form'
import { MemoList } from './memo-list'

type Props = {
  project: string
  /** What is spoken of: a coding, or a code itself. */
  on: { readonly field: 'codingId' | 'codeId'; readonly id: string; readonly name: string }
  memos: readonly MemoView[]
  /** Null for whoever may only read. */
  canWrite: boolean
}

/** What members say to each other on one coding or code, where it stands. It is made once it is opened: a page can hold many. */
export function Thread({ project, on, memos, canWrite }: Props) {
  const [isMade, setMade] = useState(false)
  const said = memos.reduce((sum, { answers }) => sum + 1 + answers.length, 0)
  const open = memos.filter(({ settledAt }) => settledAt === null).length
  if (said === 0 && !canWrite) return null
  return (
    <details className="thread" onToggle={({ currentTarget }) => currentTarget.open && setMade(true)}>
      <summary>
        {said === 0 ? 'Write a memo' : `${said} ${said === 1 ? 'memo' : 'memos'}${open === 0 ? ', settled' : ''}`}
        <span className="unseen"> on {on.name}</span>
      </summary>
      {isMade && (
        <>
          {/* It stays where the last memo was taken off, with the line from which that can be put back. */}
          <MemoList memos={memos} project={project} />
          {canWrite && <MemoForm action={writeMemo} project={project} draft={`${project}.memo.on.${on.id}`} on={on} />}
        </>
      )}
    </details>
  )
}
