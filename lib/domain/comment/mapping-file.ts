import type { AttributeDefinition } from './attributes'
import type { ColumnMapping, ColumnMeaning } from './column-meaning'

/** A mapping as the page and the command line exchange it: a meaning per column, beside the column's name where that is known. */
export type MappingFile = {
  readonly columns: readonly (ColumnMeaning & { readonly name?: string | undefined })[]
  readonly dateOrder: ColumnMapping['dateOrder']
}

export type Fitted =
  | { readonly status: 'fits'; readonly mapping: ColumnMapping }
  | { readonly status: 'refused'; readonly why: string }

/** The same with the names of the columns, so that it fits another table with these columns in another order. */
export function namedMapping(header: readonly string[], { columns, dateOrder }: ColumnMapping): MappingFile {
  return { columns: columns.map((meaning, nth) => ({ name: header[nth] ?? '', ...meaning })), dateOrder }
}

/**
 * A mapping put on a table: by the names of the columns where all have one, else by their place. By name, columns that the
 * mapping does not know are left out; one that it needs and the table lacks is a refusal, since a permission may stand in it.
 */
export function fitMapping(
  header: readonly string[],
  { columns, dateOrder }: MappingFile,
  attributes: readonly AttributeDefinition[],
): Fitted {
  const unknown = columns.find((meaning) => meaning.as === 'attribute' && !attributes.some(({ key }) => key === meaning.key))
  if (unknown?.as === 'attribute')
    return refused(`The mapping fills "${unknown.key}", which this project does not ask. Change the mapping or the questions.`)

  if (columns.length === 0 || columns.some(({ name }) => !name)) {
    if (columns.length !== header.length)
      return refused(`The mapping is for ${columns.length} columns, and the table has ${header.length}. Choose another mapping.`)
    return { status: 'fits', mapping: { columns: columns.map(meaningOf), dateOrder } }
  }
  const byName = new Map(columns.map((meaning) => [meaning.name ?? '', meaningOf(meaning)]))
  const lacking = [...byName].find(([name, { as }]) => as !== 'drop' && as !== 'vault' && !header.includes(name))
  if (lacking) return refused(`The mapping needs the column "${lacking[0]}", which this table does not have.`)
  return { status: 'fits', mapping: { columns: header.map((name) => byName.get(name) ?? { as: 'drop' }), dateOrder } }
}

function meaningOf({ name: _, ...meaning }: MappingFile['columns'][number]): ColumnMeaning {
  return meaning
}

function refused(why: string): Fitted {
  return { status: 'refused', why }
}
