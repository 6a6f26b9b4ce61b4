import { applyCoding } from '../apply-coding'
import type { Stance } from '../stance'
import { byPlace, type CodingPlace, type DeskCoding, keyOf } from './desk-coding'
import { byNotePlace, type DeskNote, type NoteAct, notesChanged } from './desk-notes'

export type DeskState = 'todo' | 'done' | 'skipped'
export type DeskMark = { readonly state: DeskState; readonly question: string | null }
type Marked = { readonly commentId: string; readonly before: DeskState; readonly after: DeskState }

/** What one act did on the desk, so that it can be taken back and done again. */
export type Step = {
  readonly act: string
  readonly ended: readonly DeskCoding[]
  readonly born: readonly DeskCoding[]
  readonly marks: readonly Marked[]
  readonly written: readonly DeskNote[]
  readonly taken: readonly DeskNote[]
}
export type Steps = { readonly done: readonly Step[]; readonly undone: readonly Step[] }

/** What a coder's desk holds of a round: the own codings and states of the comments loaded so far, and the steps that led there. */
export type DeskWork = Steps & {
  readonly codings: ReadonlyMap<string, readonly DeskCoding[]>
  readonly marks: ReadonlyMap<string, DeskMark>
  readonly notes: ReadonlyMap<string, readonly DeskNote[]>
}

export type DeskAct = { readonly act: string } & (
  | { readonly verb: 'coding.apply-codings'; readonly input: { readonly codings: readonly (DeskCoding & { id: string })[] } }
  | { readonly verb: 'coding.remove-codings'; readonly input: { readonly at: readonly CodingPlace[] } }
  | { readonly verb: 'coding.change-coding'; readonly input: CodingChange }
  | { readonly verb: 'coding.mark-assignment'; readonly input: MarkInput }
  | { readonly verb: 'coding.give-to-copies'; readonly input: object }
  | { readonly verb: 'coding.undo-act'; readonly input: { readonly actId: string } }
  | NoteAct
)
type MarkInput = {
  readonly commentIds: readonly string[]
  readonly state: DeskState
  readonly question?: string | null | undefined
}
export type CodingChange = {
  readonly at: CodingPlace
  readonly codeId?: string | undefined
  readonly stance?: Stance | undefined
  readonly start?: number | undefined
  readonly end?: number | undefined
}

export const noMark: DeskMark = { state: 'todo', question: null }
export const emptyWork: DeskWork = { codings: new Map(), marks: new Map(), notes: new Map(), done: [], undone: [] }

/** The desk as it will be once the server has done this act: the same rules decide on both sides. An act done already changes nothing. */
export function withAct(work: DeskWork, act: DeskAct): DeskWork {
  if (work.done.some((step) => step.act === act.act) || work.undone.some((step) => step.act === act.act)) return work
  if (act.verb === 'coding.undo-act') return withUndo(work, act.act, act.input.actId)
  const step = stepOf(work, act)
  const next = step ? { ...afterStep(work, step), done: [...work.done, step], undone: [] } : work
  return act.verb === 'coding.mark-assignment' ? withQuestion(next, act.input) : next
}

/** The same work where an act that was tried under another name has its own. */
export function withName(work: DeskWork, tried: string, act: string): DeskWork {
  const named = (steps: readonly Step[]) => steps.map((step) => (step.act === tried ? { ...step, act } : step))
  return { ...work, done: named(work.done), undone: named(work.undone) }
}

/** What a comment holds as the server says it; the steps stay as they are. */
export function withLoaded(
  work: DeskWork,
  commentId: string,
  codings: readonly DeskCoding[],
  mark: DeskMark,
  notes: readonly DeskNote[] = [],
): DeskWork {
  return {
    ...work,
    codings: new Map([...work.codings, [commentId, codings.toSorted(byPlace)]]),
    marks: new Map([...work.marks, [commentId, mark]]),
    notes: new Map([...work.notes, [commentId, notes.toSorted(byNotePlace)]]),
  }
}

function stepOf(work: DeskWork, act: Exclude<DeskAct, { verb: 'coding.undo-act' }>): Step | null {
  const nothing = { act: act.act, ended: [], born: [], marks: [], written: [], taken: [] }
  if (act.verb === 'coding.give-to-copies') return nothing
  if (act.verb === 'coding.mark-assignment') {
    const { commentIds, state } = act.input
    const marks = commentIds.flatMap((commentId) => {
      const before = work.marks.get(commentId)?.state ?? 'todo'
      return before === state ? [] : [{ commentId, before, after: state }]
    })
    return marks.length > 0 ? { ...nothing, marks } : null
  }
  if (act.verb === 'coding.quote-words' || act.verb === 'coding.miss-code' || act.verb === 'coding.remove-notes') {
    const { written, taken } = notesChanged([...work.notes.values()].flat(), act)
    return written.length + taken.length > 0 ? { ...nothing, written, taken } : null
  }
  const { ended, born } = put(work, ...wantedBy(work, act))
  return ended.length + born.length > 0 ? { ...nothing, ended, born } : null
}

/** What an act wants put, and which codings it ends for that. */
function wantedBy(
  work: DeskWork,
  act: Extract<DeskAct, { verb: 'coding.apply-codings' | 'coding.remove-codings' | 'coding.change-coding' }>,
): [DeskCoding[], DeskCoding[]] {
  if (act.verb === 'coding.apply-codings')
    return [act.input.codings.map(({ commentId, codeId, start, end, stance }) => ({ commentId, codeId, start, end, stance })), []]
  if (act.verb === 'coding.remove-codings') return [[], act.input.at.flatMap((at) => standingAt(work, at) ?? [])]
  const { at, codeId, stance, start, end } = act.input
  const before = standingAt(work, at)
  if (!before) return [[], []]
  const after = {
    commentId: before.commentId,
    codeId: codeId ?? before.codeId,
    stance: stance ?? before.stance,
    start: start ?? before.start,
    end: end ?? before.end,
  }
  return [[after], [before]]
}

function standingAt(work: DeskWork, at: CodingPlace): DeskCoding | undefined {
  const key = keyOf(at)
  return work.codings.get(at.commentId)?.find((coding) => keyOf(coding) === key)
}

function put(work: DeskWork, wanted: readonly DeskCoding[], replaced: readonly DeskCoding[]) {
  const gone = new Map(replaced.map((coding) => [keyOf(coding), coding]))
  const born = new Map<string, DeskCoding>()
  for (const coding of wanted) {
    const before = (work.codings.get(coding.commentId) ?? []).filter((one) => !gone.has(keyOf(one)))
    const here = [...before, ...[...born.values()].filter(({ commentId }) => commentId === coding.commentId)]
    const applied = applyCoding(
      here.map((one) => ({ ...one, id: keyOf(one) })),
      { ...coding, id: 'new' },
    )
    for (const key of applied.ended) {
      const known = here.find((one) => keyOf(one) === key)
      if (!born.delete(key) && known) gone.set(key, known)
    }
    if (!applied.born) continue
    const { commentId, codeId, start, end, stance } = applied.born
    born.set(keyOf(applied.born), { commentId, codeId, start, end, stance })
  }
  // A coding put back as it stood neither ended nor began.
  for (const [key, coding] of born)
    if (gone.get(key)?.stance === coding.stance) {
      gone.delete(key)
      born.delete(key)
    }
  return { ended: [...gone.values()], born: [...born.values()] }
}

function withUndo(work: DeskWork, act: string, of: string): DeskWork {
  const done = work.done.find((step) => step.act === of)
  if (done) {
    const step = turned(done, act)
    return { ...afterStep(work, step), done: work.done.filter((one) => one !== done), undone: [...work.undone, step] }
  }
  const undone = work.undone.find((step) => step.act === of)
  if (!undone) return work
  const step = turned(undone, act)
  return { ...afterStep(work, step), undone: work.undone.filter((one) => one !== undone), done: [...work.done, step] }
}

function turned({ ended, born, marks, written, taken }: Step, act: string): Step {
  return {
    act,
    ended: born,
    born: ended,
    written: taken,
    taken: written,
    marks: marks.map(({ commentId, before, after }) => ({ commentId, before: after, after: before })),
  }
}

/** A question is no step of its own: it stays when the state is taken back, and an empty one withdraws it. */
function withQuestion(work: DeskWork, { commentIds, question }: MarkInput): DeskWork {
  if (question === undefined) return work
  const marks = new Map(work.marks)
  for (const id of commentIds) marks.set(id, { state: marks.get(id)?.state ?? 'todo', question: question || null })
  return { ...work, marks }
}

/** Comments that are not loaded are left alone: they are asked for when somebody goes there. */
function afterStep(work: DeskWork, { ended, born, marks, written, taken }: Step): DeskWork {
  const touched = new Set([...ended, ...born].map(({ commentId }) => commentId))
  const codings = new Map(work.codings)
  for (const commentId of touched) {
    const here = codings.get(commentId)
    if (!here) continue
    const gone = new Set(ended.filter((one) => one.commentId === commentId).map(keyOf))
    const added = born.filter((one) => one.commentId === commentId)
    codings.set(commentId, [...here.filter((one) => !gone.has(keyOf(one))), ...added].toSorted(byPlace))
  }
  const marked = new Map(work.marks)
  for (const { commentId, after } of marks)
    if (marked.has(commentId)) marked.set(commentId, { ...(marked.get(commentId) ?? noMark), state: after })
  const notes = new Map(work.notes)
  for (const commentId of new Set([...written, ...taken].map((note) => note.commentId))) {
    const gone = new Set([...taken, ...written].map(({ id }) => id))
    const here = notes.get(commentId)?.filter(({ id }) => !gone.has(id))
    const added = written.filter((note) => note.commentId === commentId)
    if (here) notes.set(commentId, [...here, ...added].toSorted(byNotePlace))
  }
  return { ...work, codings, marks: marked, notes }
}
