import { codeElements, type GuidOf, memberSets } from './qda-code'
import type { QdaMemo, QdaProject, QdaVariable } from './qda-project'
import { instant, sourceElements } from './qda-sources'
import { valueElements } from './qda-values'
import { uuidV5 } from './uuid-v5'
import { element, writeXml, type XmlElement } from './xml-writer'
import { writeZip, type ZipFile } from './zip'

/**
 * A REFI-QDA project (.qdpx, schema 1.0): `project.qde` and one UTF-8 text without byte order mark per comment and memo;
 * positions are code points, the end exclusive. The same project gives the same bytes. `losses` names what it cannot say.
 */
export function writeQdpx(project: QdaProject): { readonly bytes: Uint8Array; readonly losses: readonly string[] } {
  const { xml, files, losses } = qdaDocument(project)
  return { bytes: writeZip([{ path: 'project.qde', bytes: new TextEncoder().encode(xml) }, ...files]), losses }
}

/** The parts of a .qdpx before they are packed. */
export function qdaDocument(project: QdaProject): {
  readonly xml: string
  readonly files: readonly ZipFile[]
  readonly losses: readonly string[]
} {
  const guidOf: GuidOf = (kind, id) => uuidV5(project.namespace, `${kind}:${id}`)
  const { sources, losses } = sourceElements(project, guidOf)
  const codes = codeElements(project.clauses, project.codes, guidOf)
  const coders = project.coders.toSorted(({ name: one }, { name: other }) => (one < other ? -1 : 1))

  const root = element(
    'Project',
    { xmlns: 'urn:QDA-XML:project:1.0', name: project.name, origin: 'Codicil', creationDateTime: instant(project.exportedAt) },
    [
      ...container(
        'Users',
        coders.map(({ id, name }) => element('User', { guid: guidOf('coder', id), name })),
      ),
      ...(codes.length > 0 ? [element('CodeBook', {}, [element('Codes', {}, codes)])] : []),
      ...container(
        'Variables',
        project.variables.map((variable) => variableElement(variable, guidOf)),
      ),
      ...container('Cases', caseElements(project, guidOf)),
      ...container('Sources', sources),
      ...container(
        'Notes',
        project.memos.map((memo) => noteElement(memo, guidOf)),
      ),
      ...container('Links', linkElements(project, guidOf)),
      ...container('Sets', setElements(project, guidOf)),
    ],
  )
  const { xml, losses: dropped } = writeXml(root)
  const left = dropped.map(({ where, characters }) => `${where}: left out ${characters.join(', ')}, which XML cannot hold.`)
  return { xml, files: textFiles(project, guidOf), losses: [...losses, ...left] }
}

/** The schema takes no empty container, so one without content is left out. */
function container(name: string, children: readonly XmlElement[]): readonly XmlElement[] {
  return children.length > 0 ? [element(name, {}, children)] : []
}

function variableElement({ key, question, kind }: QdaVariable, guidOf: GuidOf): XmlElement {
  const attributes = { guid: guidOf('variable', key), name: key, typeOfVariable: kind === 'number' ? 'Float' : 'Text' }
  return element('Variable', attributes, [element('Description', {}, question)])
}

function caseElements({ commenters, comments, variables }: QdaProject, guidOf: GuidOf): XmlElement[] {
  return commenters.map(({ id, name, values }) => {
    const own = comments.filter(({ commenterId }) => commenterId === id)
    const sources = own.map((comment) => element('SourceRef', { targetGUID: guidOf('comment', comment.id) }))
    return element('Case', { guid: guidOf('commenter', id), name }, [...valueElements(values, variables, guidOf), ...sources])
  })
}

function noteElement({ id, title, coderId, at }: QdaMemo, guidOf: GuidOf): XmlElement {
  const guid = guidOf('memo', id)
  return element('Note', {
    guid,
    name: title,
    plainTextPath: `internal://${guid}.txt`,
    creatingUser: guidOf('coder', coderId),
    creationDateTime: instant(at),
  })
}

function linkElements({ memos }: QdaProject, guidOf: GuidOf): XmlElement[] {
  return memos.flatMap(({ id, title, codeIds }) =>
    codeIds.map((codeId) =>
      element('Link', {
        guid: guidOf('link', `${id}:${codeId}`),
        name: title,
        direction: 'OneWay',
        originGUID: guidOf('memo', id),
        targetGUID: guidOf('code', codeId),
      }),
    ),
  )
}

function setElements({ clauses, codes, sets }: QdaProject, guidOf: GuidOf): XmlElement[] {
  const own = memberSets(clauses, codes).map((set) => ({ ...set, guid: guidOf('set', set.name) }))
  const given = sets.map(({ id, name, codeIds }) => ({ name, codeIds, guid: guidOf('theme', id) }))
  return [...own, ...given].map(({ guid, name, codeIds }) =>
    element(
      'Set',
      { guid, name },
      codeIds.map((id) => element('MemberCode', { targetGUID: guidOf('code', id) })),
    ),
  )
}

function textFiles({ comments, memos }: QdaProject, guidOf: GuidOf): ZipFile[] {
  const file = (guid: string, text: string) => ({ path: `sources/${guid}.txt`, bytes: new TextEncoder().encode(text) })
  return [
    ...comments.map(({ id, text }) => file(guidOf('comment', id), text)),
    ...memos.map(({ id, text }) => file(guidOf('memo', id), text)),
  ]
}
