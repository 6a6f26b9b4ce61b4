import { Field } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { LinkButton } from '@/app/ui/link-button'
import { StatusLine } from '@/app/ui/status-line'
import { SubmitButton } from '@/app/ui/submit-button'
import { Table } from '@/app/ui/table'
import type { LettersPreview } from '@/lib/exchange/letters-preview'
import { BundledTables } from './bundled-tables'
import { LetterAnswersFields } from './letter-answers'

type Props = { action: FormAction; project: string; upload: string; preview: LettersPreview; today: string }

/** What was found in letters, letter by letter; nothing is kept before somebody says so. */
export function LettersForm({ action, project, upload, preview, today }: Props) {
  const { letters, moreLetters, tables, faults, moreFaults, remarks, comments, rows, uses, needsAnswers } = preview
  return (
    <Form action={action} label="Bring in the letters" className="letters-form" keep>
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
      <LetterAnswersFields uses={uses} needsAnswers={needsAnswers} today={today} />
      <BundledTables tables={tables} />
      <Table
        caption="Letters and what was found in each"
        columns={[{ name: 'Letter' }, { name: 'Begins' }, { name: 'Found' }, { name: 'Leave out' }]}
      >
        {letters.map(({ file, row, begins, remarks: noticed, ...counts }) => (
          <tr key={`${file}:${row}`}>
            <th scope="row">
              {file}.{row}
            </th>
            <td dir="auto">{begins}</td>
            <td>
              {foundIn(counts)}
              {noticed.map((remark) => (
                <span key={remark} className="noticed">
                  {remark}
                </span>
              ))}
            </td>
            <td>
              <input type="checkbox" name="skip[]" value={`${file}:${row}`} aria-label={`Leave out letter ${file}.${row}`} />
            </td>
          </tr>
        ))}
      </Table>
      {moreLetters > 0 && (
        <>
          <p>
            And {moreLetters} more, which come in too.{' '}
            <a href={`/p/${project}/comments/import/letters/${upload}`} download>
              All letters and what was found in each (.csv)
            </a>
          </p>
          <Field
            name="skipMore"
            label="Leave out as well"
            help="Numbers as in the first column, such as 1.1204, with blanks between."
          />
        </>
      )}
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
