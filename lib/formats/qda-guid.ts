import { uuidV5 } from './uuid-v5'

const codicil = 'f6cf7b23-5d1c-5d43-9a5e-1d2f0a0c0d11'

/** Within this the ids of exchange formats are formed, so that a project gives a thing the same id in every export. */
export function namespaceOf(slug: string): string {
  return uuidV5(codicil, slug)
}

/** The id that a code of the project bears outside. */
export function codeGuid(slug: string, codeId: string): string {
  return uuidV5(namespaceOf(slug), `code:${codeId}`)
}
