import { type FrameworkTable, frameworkTable } from '@/lib/queries/framework'
import { type SeenAttributes, seenAttributes } from '@/lib/queries/seen'
import type { Seeing } from '../enter-seeing'

type Definitions = Extract<SeenAttributes, { status: 'shown' }>['definitions']
type Reading =
  | { readonly status: 'kept-from-you' | 'nothing-asked' }
  /** `framework` is null where the answers are too many to be groups. */
  | {
      readonly status: 'asked'
      readonly key: string
      readonly framework: FrameworkTable | null
      readonly definitions: Definitions
    }

/** The framework by the attribute that the address names; when it names none, by the first one whose answers make groups. */
export async function frameworkOf({ member, work, content }: Seeing, asked: unknown): Promise<Reading> {
  const attributes = await seenAttributes(member)
  if (attributes.status === 'kept-from-you') return attributes
  const { definitions } = attributes
  const codes = content.map(({ id }) => id)
  const named = definitions.filter(({ key }) => key === asked)
  const keys = (named.length > 0 ? named : definitions).map(({ key }) => key)
  for (const key of keys) {
    const framework = await frameworkTable(member, work, { attributes, codes, key })
    if (framework) return { status: 'asked', key, framework, definitions }
  }
  const [key] = keys
  return key === undefined ? { status: 'nothing-asked' } : { status: 'asked', key, framework: null, definitions }
}
