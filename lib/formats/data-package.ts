import { z } from 'zod'
import type { ReleaseFile } from '@/lib/domain/release/package'

export const dataPackagePath = 'datapackage.json'
/** Rises when a table changes what its columns mean, not when columns are added. */
const format = 2

/**
 * The tables of a release described for programs, as a Tabular Data Package of Frictionless Data
 * (https://specs.frictionlessdata.io/tabular-data-package/). A release without it was built before format 2.
 */
export function writeDataPackage(name: string, title: string, tables: readonly ReleaseFile[]): string {
  const resources = tables.map(({ path, says, columns }) => ({
    name: path.replace(/\.csv$/, ''),
    path,
    profile: 'tabular-data-resource',
    description: says,
    encoding: 'utf-8',
    schema: {
      fields: columns.map(({ name, kind, says }) => ({
        name,
        type: kind === 'number' ? 'number' : 'string',
        description: says,
      })),
      missingValues: [''],
    },
  }))
  return `${JSON.stringify({ profile: 'tabular-data-package', name, title, codicil: { format }, resources }, null, 2)}\n`
}

const DataPackage = z.object({
  codicil: z.object({ format: z.int().min(2) }),
  resources: z.array(z.object({ path: z.string(), schema: z.object({ fields: z.array(z.object({ name: z.string() })) }) })),
})

export type Described =
  | { readonly status: 'read'; readonly columns: ReadonlyMap<string, readonly string[]> }
  | { readonly status: 'refused'; readonly why: string }

/** The columns that a release says its tables have, by path. */
export function readDataPackage(text: string): Described {
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    return { status: 'refused', why: `${dataPackagePath} cannot be read.` }
  }
  const read = DataPackage.safeParse(said)
  if (!read.success) return { status: 'refused', why: `${dataPackagePath} does not describe the tables of a release.` }
  if (read.data.codicil.format > format)
    return { status: 'refused', why: 'This release was built by a newer Codicil. Verify it with that one.' }
  const columns = read.data.resources.map(({ path, schema }) => [path, schema.fields.map(({ name }) => name)] as const)
  return { status: 'read', columns: new Map(columns) }
}
