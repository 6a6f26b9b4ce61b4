import { counted } from '@/app/ui/counted'
import { SelectField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { LinkButton } from '@/app/ui/link-button'
import { SubmitButton } from '@/app/ui/submit-button'
import { Table } from '@/app/ui/table'
import type { TablePreview } from '@/lib/exchange/table-preview'
import { MappingChoice } from './mapping-choice'
import { MappingName } from './mapping-name'
import { chosenMeaning, meaningChoices } from './meanings'
import { RowGlances } from './row-glances'
import { SheetChoice } from './sheet-choice'

type Props = { action: FormAction; project: string; upload: string; table: TablePreview }

const delimiters: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' }

/** What each column holds: guessed by its name, mended by a person, landed as a whole. */
export function MappingForm({ action, project, upload, table }: Props) {
  const { header, sample, mapping, attributes } = table
  return (
    // Another mapping or sheet is another form: what was chosen for the one before is not carried into it.
    <Form
      key={`${table.sheet}:${table.chosen}:${table.plain}`}
      action={action}
      label="Bring in the table"
      className="form table-form"
      keep
    >
      <input type="hidden" name="project" value={project} />
      <input type="hidden" name="upload" value={upload} />
      {table.plain.length > 0 && <input type="hidden" name="plain" value={table.plain.join(',')} />}
      <p>
        {counted(table.rows, 'row')}, {counted(header.length, 'column')}
        {table.delimiter !== null && <>, separated by {delimiters[table.delimiter] ?? table.delimiter}</>}
        {table.encoding !== null && (
          <>, read as {table.encoding}. If letters look wrong below, save the table as UTF-8 and send it again</>
        )}
        .
      </p>
      {table.sheet !== null && <input type="hidden" name="sheet" value={table.sheet} />}
      <SheetChoice project={project} upload={upload} table={table} />
      <MappingChoice project={project} upload={upload} table={table} />
      {table.remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      <Table
        caption="Columns of the table and what they hold"
        columns={[{ name: 'Column' }, { name: 'Holds' }, { name: 'First rows' }]}
      >
        {header.map((name, nth) => (
          <tr key={name}>
            <th scope="row">
              {table.questions[nth] ?? name}
              {table.questions[nth] !== name && <small> ({name})</small>}
            </th>
            <td>
              <SelectField
                name={`column.${nth}`}
                label={`What ${name} holds`}
                defaultValue={chosenMeaning(mapping.columns[nth] ?? { as: 'drop' })}
                choices={meaningChoices(attributes, mapping.columns[nth] ?? { as: 'drop' })}
              />
            </td>
            <td dir="auto" className="small">
              {sample
                .map((cells) => cells[nth] ?? '')
                .filter((cell) => cell !== '')
                .join(' · ')}
            </td>
          </tr>
        ))}
      </Table>
      <SelectField
        name="dateOrder"
        label="Dates such as 03/04/2026 mean"
        defaultValue={mapping.dateOrder}
        choices={[
          { value: 'day-first', label: '3 April' },
          { value: 'month-first', label: 'March 4' },
        ]}
      />
      <RowGlances project={project} upload={upload} table={table} />
      <MappingName chosen={table.saved.find(({ id }) => id === table.chosen)?.name} />
      <div className="acts">
        <SubmitButton busy="Bringing them in">Bring in the comments</SubmitButton>
        <LinkButton href={`/p/${project}/comments/import`}>Choose another file</LinkButton>
      </div>
    </Form>
  )
}
