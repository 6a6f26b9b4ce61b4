import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { LinkButton } from '@/app/ui/link-button'
import { StatusLine } from '@/app/ui/status-line'
import { SubmitButton } from '@/app/ui/submit-button'
import { Table } from '@/app/ui/table'
import type { LettersPreview } from '@/lib/exchange/import-preview'

type Props = { action: FormAction; project: string; upload: string; preview: LettersPreview }

/** What was found in letters, letter by letter; nothing is kept before somebody says so. */
export function LettersForm({ action, project, upload, preview }: Props) {
  const { letters, moreLetters, faults, moreFaults, remarks, comments, rows } = preview
  return (
    <Form action={action} label="Bring in the letters" className="" keep>
      <input type="hidden" name="project" value={project} />
      <input type="hidden" name="upload" value={upload} />
      <p>
        {rows} read, {comments} comments found. Who sent them goes to the vault; quoted replies, signatures and copied text are
        set apart, counted, and sealed beside the comment that they came with.
      </p>
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      {faults.length > 0 && (
        <StatusLine tone="caution">
          <ul>
            {faults.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {moreFaults > 0 && <p>And {moreFaults} more; the account lists each.</p>}
        </StatusLine>
      )}
      <Table
        caption="Letters and what was found in each"
        columns={[{ name: 'Letter' }, { name: 'Begins' }, { name: 'Found' }, { name: 'Leave out' }]}
      >
        {letters.map(({ file, row, begins, ...counts }) => (
          <tr key={`${file}:${row}`}>
            <th scope="row">
              {file}.{row}
            </th>
            <td dir="auto">{begins}</td>
            <td>{foundIn(counts)}</td>
            <td>
              <input type="checkbox" name="skip[]" value={`${file}:${row}`} aria-label={`Leave out letter ${file}.${row}`} />
            </td>
          </tr>
        ))}
      </Table>
      {moreLetters > 0 && <p>And {moreLetters} more, which come in too.</p>}
      <div className="acts">
        <SubmitButton busy="Bringing them in">Bring in the comments</SubmitButton>
        <LinkButton href={`/p/${project}/comments/import`}>Choose another file</LinkButton>
      </div>
    </Form>
  )
}

function foundIn({ comments, passages, wordings, apart }: Record<'comments' | 'passages' | 'wordings' | 'apart', number>) {
  return [
    `${comments} ${comments === 1 ? 'comment' : 'comments'}`,
    ...(passages > 0 ? [`${passages} on quoted words`] : []),
    ...(wordings > 0 ? [`${wordings} with a wording`] : []),
    ...(apart > 0 ? [`${apart} set apart`] : []),
  ].join(', ')
}
