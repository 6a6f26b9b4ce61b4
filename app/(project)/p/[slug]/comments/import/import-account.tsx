import { ConfirmButton } from '@/app/ui/confirm-button'
import type { FormAction } from '@/app/ui/form-state'
import type { ImportView } from '@/lib/queries/imports'

type Props = { one: ImportView; project: string; undoImport: FormAction }

/** What became of each text of one file. */
export function ImportAccount({ one, project, undoImport }: Props) {
  return (
    <li>
      <h3>
        {one.at.toISOString().slice(0, 10)}: {one.comments} comments from {one.rows} rows
        {one.state === 'undone' && ' (undone)'}
      </h3>
      <p>
        {one.read} texts read = {one.comments} comments + {one.empty} empty + {one.duplicates} duplicates + {one.refused} refused.
      </p>
      {one.leftOut.length > 0 && (
        <details>
          <summary>What was left out, line by line</summary>
          <ul>
            {one.leftOut.slice(0, 200).map(({ line, column, why }) => (
              <li key={`${line}:${column}`}>
                line {line}: {why}
              </li>
            ))}
          </ul>
          {one.leftOut.length > 200 && <p>And {one.leftOut.length - 200} more.</p>}
        </details>
      )}
      {one.state === 'landed' && (
        <ConfirmButton label="Undo this import" action={undoImport} values={{ project, importId: one.id }}>
          <p>Its comments are deleted with their originals. This is possible as long as nobody has worked with them.</p>
        </ConfirmButton>
      )}
    </li>
  )
}
