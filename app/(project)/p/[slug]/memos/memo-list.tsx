'use client'

import { useState } from 'react'
import type { MemoView } from '@/lib/queries/memo-views'
import { MemoEntry, RemovedMemo } from './memo-entry'

/** Memos of one page; what was taken off here leaves a line from which it can be put back. */
export function MemoList({ memos, project }: { memos: readonly MemoView[]; project: string }) {
  const [removed, setRemoved] = useState<readonly MemoView[]>([])
  const gone = removed.filter(({ id }) => !memos.some((memo) => memo.id === id))
  const shown = [...memos, ...gone].toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
  return (
    <div className="memos">
      {shown.map((memo) =>
        gone.includes(memo) ? (
          <RemovedMemo
            key={memo.id}
            memo={memo}
            project={project}
            onBack={() => setRemoved(removed.filter(({ id }) => id !== memo.id))}
          />
        ) : (
          <MemoEntry key={memo.id} memo={memo} project={project} onRemoved={(one) => setRemoved([...removed, one])} />
        ),
      )}
    </div>
  )
}
