import { Checkbox } from '@/app/ui/choice'
import type { TableGlance } from '@/lib/exchange/letters-preview'
import { chosenMeaning, meaningChoices } from './meanings'

/** Tables in an archive: what each column was taken for, to be left out as a whole or brought alone where that is wrong. */
export function BundledTables({ tables }: { tables: readonly TableGlance[] }) {
  if (tables.length === 0) return null
  return (
    <section aria-labelledby="bundled-tables">
      <h2 id="bundled-tables">Tables among the files</h2>
      <p>
        What their columns hold was guessed. To change that, leave the file out here and bring it as a file of its own: then you
        choose for each column.
      </p>
      {tables.map(({ file, name, columns, fault }) => (
        <div key={file} className="bundled-table">
          <h3>
            File {file}: {name}
          </h3>
          {fault ? (
            <p>Nothing of it comes in. {fault}</p>
          ) : (
            <>
              <p>
                {columns.map(({ name: column, meaning }, nth) => (
                  <span key={column}>
                    {nth > 0 && '; '}
                    <b>{column}</b>: {labelOf(meaning)}
                  </span>
                ))}
                .
              </p>
              <Checkbox name="skipFile[]" value={file} label="Leave this file out" />
            </>
          )}
        </div>
      ))}
    </section>
  )
}

function labelOf(meaning: TableGlance['columns'][number]['meaning']): string {
  if (meaning.as === 'attribute') return 'about them'
  return meaningChoices([], meaning).find(({ value }) => value === chosenMeaning(meaning))?.label ?? 'left out'
}
