'use client'

import { useState } from 'react'
import type { MemoView } from '@/lib/queries/memo-views'
import { MemoEntry, RemovedMemo } from './memo-entry'

/** Memos of one page; what was taken off here leaves a line from which it can be put back. */
export function MemoList({ memos, project }: { memos: readonly MemoView[]; project: string }) {
  const [leaving, setLeaving] = useState<readonly MemoView[]>([])
  const gone = leaving.filter(({ id }) => !memos.some((memo) => memo.id === id))
  const shown = [...memos, ...gone].toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
  return (
    <div className="memos">
      {shown.map((memo) =>
        gone.includes(memo) ? (
          <RemovedMemo
            key={memo.id}
            memo={memo}
            project={project}
            onBack={() => setLeaving(leaving.filter(({ id }) => id !== memo.id))}
          />
        ) : (
          <MemoEntry
            key={memo.id}
            memo={memo}
            project={project}
            onRemoving={(one) => setLeaving([...leaving.filter(({ id }) => id !== one.id), one])}
          />
        ),
      )}
    </div>
  )
}
