import { writeDescription } from './qda-description'
import { element, type XmlElement } from './xml-writer'

/** A code as exchange formats know it. `parentId` points inside the same tree; handle and name together are unique. */
export type QdaCode = {
  readonly id: string
  readonly parentId: string | null
  readonly handle: string
  readonly name: string
  /** `#RRGGBB`. */
  readonly colour: string
  readonly isCodable: boolean
  /** Parts of the definition with their headings, such as `Use when`; empty ones are left out. */
  readonly definition: readonly (readonly [heading: string, text: string])[]
}

/** Forms the id of a thing from its kind and our own id. */
export type GuidOf = (kind: string, id: string) => string

/** The codes in two trees under roots that cannot be coded with, as both exchange formats take them. */
export function codeElements(clauses: readonly QdaCode[], codes: readonly QdaCode[], guidOf: GuidOf): readonly XmlElement[] {
  return [root('Clauses', clauses, guidOf), root('Codes', codes, guidOf)].filter((each) => each !== null)
}

/** Two sets that name the codes of each tree, for programs that flatten trees; a set without members is left out. */
export function memberSets(
  clauses: readonly QdaCode[],
  codes: readonly QdaCode[],
): readonly { readonly name: string; readonly codeIds: readonly string[] }[] {
  const sets = [
    { name: 'Clauses', codeIds: clauses.map(({ id }) => id) },
    { name: 'Codes', codeIds: codes.map(({ id }) => id) },
  ]
  return sets.filter(({ codeIds }) => codeIds.length > 0)
}

/** Names must be unique in the whole codebook, or readers drop the second: the handle stands first. */
export function qdaName({ handle, name }: Pick<QdaCode, 'handle' | 'name'>): string {
  return `${handle} ${name}`.trim()
}

function root(name: string, codes: readonly QdaCode[], guidOf: GuidOf): XmlElement | null {
  if (codes.length === 0) return null
  const known = new Set(codes.map(({ id }) => id))
  const below = (parentId: string | null): XmlElement[] =>
    codes
      .filter((code) => (code.parentId !== null && known.has(code.parentId) ? code.parentId : null) === parentId)
      .map((code) => codeElement(code, below(code.id), guidOf))
  return element('Code', { guid: guidOf('root', name), name, isCodable: false }, below(null))
}

function codeElement(code: QdaCode, children: readonly XmlElement[], guidOf: GuidOf): XmlElement {
  const words = writeDescription(code.definition)
  const description = words === '' ? [] : [element('Description', {}, words)]
  const attributes = { guid: guidOf('code', code.id), name: qdaName(code), isCodable: code.isCodable, color: code.colour }
  return element('Code', attributes, [...description, ...children])
}
