import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'

/** Where the schemas of the exchange format lie beside a checkout; null when they are not there. */
export function schemaPath(name: 'Project.xsd' | 'Codebook.xsd'): string | null {
  const places = ['../shared/refi-qda', '../../shared/refi-qda'].map((folder) =>
    path.resolve(import.meta.dirname, '../..', folder, name),
  )
  return places.find((place) => existsSync(place)) ?? null
}

/** What the schema says against a document; null when it is valid. */
export function schemaFault(schema: string, xml: string): string | null {
  using rules = XmlDocument.fromBuffer(readFileSync(schema))
  using validator = XsdValidator.fromDoc(rules)
  using document = XmlDocument.fromString(xml)
  try {
    validator.validate(document)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : 'not valid'
  }
}
