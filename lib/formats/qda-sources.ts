import { codePointsOf } from './code-points'
import type { GuidOf } from './qda-code'
import type { QdaCoding, QdaComment, QdaProject } from './qda-project'
import { valueElements } from './qda-values'
import { element, type XmlElement } from './xml-writer'

/** Other programs show the name of a selection in lists; they cut it about here too. In code points. */
const longestName = 100

/** The comments as text sources, each with its selections; `losses` names codings that point past their text or to nothing. */
export function sourceElements(
  project: QdaProject,
  guidOf: GuidOf,
): { readonly sources: readonly XmlElement[]; readonly losses: readonly string[] } {
  const losses: string[] = []
  const codeIds = new Set([...project.clauses, ...project.codes].map(({ id }) => id))
  const coderIds = new Set(project.coders.map(({ id }) => id))
  const valuesOf = new Map(project.commenters.map(({ id, values }) => [id, values]))
  const codingsOf = codingsByComment(project.codings)

  const sources = project.comments.map((comment) => {
    const own = codingsOf.get(comment.id) ?? []
    const kept = own.filter(
      ({ start, end, codeId, coderId }) =>
        0 <= start && start < end && end <= comment.text.length && codeIds.has(codeId) && coderIds.has(coderId),
    )
    if (kept.length < own.length)
      losses.push(
        `${comment.handle}: ${own.length - kept.length} codings point to a place, code or coder that is not in this export.`,
      )
    const guid = guidOf('comment', comment.id)
    const values = comment.commenterId === null ? {} : (valuesOf.get(comment.commenterId) ?? {})
    return element(
      'TextSource',
      { guid, name: comment.handle, plainTextPath: `internal://${guid}.txt`, creationDateTime: instant(project.exportedAt) },
      [...selectionElements(comment, kept, guidOf), ...valueElements(values, project.variables, guidOf)],
    )
  })
  return { sources, losses }
}

/** One selection per coder, code and span, in reading order: shared ones lose their coder in other programs. */
function selectionElements({ text }: QdaComment, codings: readonly QdaCoding[], guidOf: GuidOf): XmlElement[] {
  const points = codePointsOf(text)
  const once = new Map(codings.map((coding) => [[coding.coderId, coding.codeId, coding.start, coding.end].join(), coding]))
  const inOrder = [...once.values()].sort(
    (one, other) => one.start - other.start || one.end - other.end || (one.id < other.id ? -1 : 1),
  )

  return inOrder.map(({ id, coderId, codeId, start, end, at, stance, memo }) => {
    const made = { creatingUser: guidOf('coder', coderId), creationDateTime: instant(at) }
    const said = [stance === null ? '' : `Stance: ${stance}`, memo ?? ''].filter((part) => part !== '').join('\n')
    const selected = [...text.slice(start, end)]
    const name = selected.length > longestName ? `${selected.slice(0, longestName).join('')}…` : selected.join('')
    const place = { startPosition: points.toCodePoint(start), endPosition: points.toCodePoint(end) }

    return element('PlainTextSelection', { guid: guidOf('selection', id), name, ...place, ...made }, [
      ...(said === '' ? [] : [element('Description', {}, said)]),
      element('Coding', { guid: guidOf('coding', id), ...made }, [element('CodeRef', { targetGUID: guidOf('code', codeId) })]),
    ])
  })
}

/** A moment as the schema writes it: UTC, whole seconds. */
export function instant(at: Date): string {
  return at.toISOString().replace(/\.\d{3}Z$/, 'Z')
}

function codingsByComment(codings: readonly QdaCoding[]): ReadonlyMap<string, readonly QdaCoding[]> {
  const grouped = new Map<string, QdaCoding[]>()
  for (const coding of codings) {
    const group = grouped.get(coding.commentId)
    if (group) group.push(coding)
    else grouped.set(coding.commentId, [coding])
  }
  return grouped
}
