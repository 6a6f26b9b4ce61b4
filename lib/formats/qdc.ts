import { codeElements, memberSets, type QdaCode } from './qda-code'
import { uuidV5 } from './uuid-v5'
import { element, writeXml, type XmlLoss } from './xml-writer'

export type QdaCodebook = {
  /** A UUID that stands for the project; all ids are formed from it. */
  readonly namespace: string
  readonly clauses: readonly QdaCode[]
  readonly codes: readonly QdaCode[]
}

/** A REFI-QDA codebook (.qdc). The schema wants at least one code: null when there is none. */
export function writeQdc({
  namespace,
  clauses,
  codes,
}: QdaCodebook): { readonly xml: string; readonly losses: readonly XmlLoss[] } | null {
  const guidOf = (kind: string, id: string) => uuidV5(namespace, `${kind}:${id}`)
  const trees = codeElements(clauses, codes, guidOf)
  if (trees.length === 0) return null

  const sets = memberSets(clauses, codes).map(({ name, codeIds }) =>
    element(
      'Set',
      { guid: guidOf('set', name), name },
      codeIds.map((id) => element('MemberCode', { guid: guidOf('code', id) })),
    ),
  )
  return writeXml(
    element('CodeBook', { xmlns: 'urn:QDA-XML:codebook:1.0', origin: 'Codicil' }, [
      element('Codes', {}, trees),
      element('Sets', {}, sets),
    ]),
  )
}
