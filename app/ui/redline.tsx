import { Fragment } from 'react'

export type RedlineRun = { kind: 'same' | 'added' | 'removed'; text: string }

/** Two wordings in one line. Screen readers rarely speak ins and del, so each change says what it is. */
export function Redline({ runs }: { runs: readonly RedlineRun[] }) {
  return runs.map((run, place) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
    return <Fragment key={place}>{showRun(run)}</Fragment>
  })
}

function showRun({ kind, text }: RedlineRun) {
  switch (kind) {
    case 'same':
      return text
    case 'added':
      return (
        <ins>
          <span className="sr">[added: </span>
          {text}
          <span className="sr">] </span>
        </ins>
      )
    case 'removed':
      return (
        <del>
          <span className="sr">[removed: </span>
          {text}
          <span className="sr">] </span>
        </del>
      )
    default:
      return kind satisfies never
  }
}
