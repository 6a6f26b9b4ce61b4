import { type FrameworkTable, frameworkTable } from '@/lib/queries/framework'
import { type SeenAttributes, seenAttributes } from '@/lib/queries/seen'
import type { Seeing } from '../enter-seeing'

type Definitions = Extract<SeenAttributes, { status: 'shown' }>['definitions']
type Reading =
  | { readonly status: 'kept-from-you' | 'nothing-asked' | 'too-many' }
  | { readonly status: 'shown'; readonly framework: FrameworkTable; readonly definitions: Definitions }

/** The framework by the attribute that the address names, by the first one when it names none. */
export async function frameworkOf({ member, work, content }: Seeing, asked: unknown): Promise<Reading> {
  const attributes = await seenAttributes(member)
  if (attributes.status === 'kept-from-you') return attributes
  const { definitions } = attributes
  const chosen = definitions.find(({ key }) => key === asked) ?? definitions[0]
  if (!chosen) return { status: 'nothing-asked' }
  const codes = content.map(({ id }) => id)
  const framework = await frameworkTable(member, work, { attributes, codes, key: chosen.key })
  return framework ? { status: 'shown', framework, definitions } : { status: 'too-many' }
}
