import { ConfirmButton } from '@/app/ui/confirm-button'
import { counted } from '@/app/ui/counted'
import type { FormAction } from '@/app/ui/form-state'
import { StatusLine } from '@/app/ui/status-line'
import type { ImportView } from '@/lib/queries/imports'

type Props = { one: ImportView; project: string; undoImport: FormAction }

const ended = { landed: '', working: '', undone: ' (undone)', failed: ' (nothing was brought in)', cancelled: ' (cancelled)' }

/** What became of each text of one file. */
export function ImportAccount({ one, project, undoImport }: Props) {
  const day = one.at.toISOString().slice(0, 10)
  if (one.state === 'failed' || one.state === 'cancelled')
    return (
      <li>
        <h3>
          {day}
          {ended[one.state]}
        </h3>
        <StatusLine tone={one.state === 'failed' ? 'bad' : 'caution'}>{one.job?.why ?? 'It ended.'}</StatusLine>
      </li>
    )

  return (
    <li>
      <h3>
        {day}: {counted(one.comments, 'comment')} from {counted(one.rows, 'row')}
        {ended[one.state]}
      </h3>
      <p>
        {counted(one.read, 'text')} read = {counted(one.comments, 'comment')} + {one.empty} empty +{' '}
        {counted(one.duplicates, 'duplicate')} + {one.refused} refused
        {one.skipped > 0 && <> + {one.skipped} left out by hand</>}
        {one.apart > 0 && <> + {one.apart} set apart</>}.
      </p>
      {one.lines.length > 0 && (
        <details>
          <summary>What was left out and what was noticed, row by row</summary>
          <ul>
            {one.lines.map(({ file, row, outcome, why }, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an account never changes, and two lines of it may be the same
              <li key={nth}>
                {row === 0 ? `file ${file}` : `${file > 1 ? `file ${file}, ` : ''}row ${row}`}
                {outcome === 'remark' && ', noticed'}: {why}
              </li>
            ))}
          </ul>
          {one.moreLines > 0 && <p>And {one.moreLines} more: the account as a file has all of them.</p>}
        </details>
      )}
      <div className="acts">
        <a href={`/p/${project}/comments/import/account/${one.id}`} download>
          The account as a file (.csv)
        </a>
        {one.state === 'landed' && (
          <ConfirmButton label="Undo this import" action={undoImport} values={{ project, importId: one.id }}>
            <p>Its comments are deleted with their originals. This is possible as long as nobody has worked with them.</p>
          </ConfirmButton>
        )}
      </div>
    </li>
  )
}
