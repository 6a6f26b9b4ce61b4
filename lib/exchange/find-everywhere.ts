import { occurrences } from '@/lib/domain/privacy/occurrences'
import { snapToGraphemes } from '@/lib/domain/span/graphemes'
import { custodyPlaces, type StandingPlace } from '@/lib/queries/custody-places'
import { answered, type FormState } from '@/lib/server/act'
import { type AnyMember, admit } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { memberOfForm, openMany } from './open-many'

type Field = 'text' | 'proposedText'
/** One place of a surface form, with a little of what stands around it. Half-open UTF-16 offsets of the original. */
export type FoundPlace = {
  readonly commentId: string
  readonly handle: string
  readonly state: 'waiting' | 'admitted'
  readonly field: Field
  readonly start: number
  readonly end: number
  readonly before: string
  readonly words: string
  readonly after: string
}
export type Found = { readonly places: readonly FoundPlace[]; readonly opened: number; readonly alreadyHidden: number }

type Asked = { readonly commentId: string; readonly field: Field; readonly start: number; readonly end: number }
const around = 48

/** Where else the words of one place stand, in waiting and admitted comments; places that are hidden already are only counted. */
export async function findEverywhere(member: AnyMember, asked: Asked): Promise<Found> {
  const custodian = admit(member, ['comment.redact', 'original.open'])
  const comments = await custodyPlaces(custodian)
  const known = new Map(comments.map((comment) => [comment.id, comment]))
  if (!known.has(asked.commentId)) throw new Refusal('not-found', 'This comment is not there any more. Reload the page.')
  // The asked comment comes first, since its words say what to look for.
  const ids = [asked.commentId, ...comments.map(({ id }) => id).filter((id) => id !== asked.commentId)]

  let surface = ''
  let alreadyHidden = 0
  const places: FoundPlace[] = []
  for await (const [id, words] of openMany(custodian, ids, 'search')) {
    if (id === asked.commentId) surface = (words[asked.field] ?? '').slice(asked.start, asked.end)
    const comment = known.get(id)
    if (!comment || surface.trim() === '') continue
    for (const field of ['text', 'proposedText'] as const) {
      const text = words[field] ?? ''
      for (const span of occurrences(text, surface)) {
        if (isHidden(comment.hidden, field, span)) alreadyHidden++
        else
          places.push({ commentId: id, handle: comment.handle, state: comment.state, field, ...span, ...contextOf(text, span) })
      }
    }
  }
  if (surface.trim() === '') throw new Refusal('input', 'Select the words in the original first.')
  return { places, opened: ids.length, alreadyHidden }
}

/** The button that looks for more places; the words travel to this page alone. */
export async function findEverywhereDoor(form: FormData): Promise<FormState<Found>> {
  return answered(async () => {
    const place = { start: Number(form.get('start')), end: Number(form.get('end')) }
    const field = form.get('field') === 'proposedText' ? 'proposedText' : 'text'
    return findEverywhere(await memberOfForm(form), { commentId: String(form.get('commentId') ?? ''), field, ...place })
  })
}

function isHidden(hidden: readonly StandingPlace[], field: Field, { start, end }: { start: number; end: number }): boolean {
  return hidden.some((one) => one.field === field && one.start <= start && end <= one.end)
}

function contextOf(text: string, { start, end }: { start: number; end: number }) {
  const from = start === 0 ? 0 : snapToGraphemes(text, { start: Math.max(0, start - around), end: start }).start
  const to = end === text.length ? end : snapToGraphemes(text, { start: end, end: Math.min(text.length, end + around) }).end
  const [before, after] = [text.slice(from, start), text.slice(end, to)]
  return {
    before: from > 0 ? `…${before}` : before,
    words: text.slice(start, end),
    after: to < text.length ? `${after}…` : after,
  }
}
