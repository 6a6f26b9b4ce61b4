import type { Call } from '@/lib/server/call'
import type { AnyMember } from '@/lib/server/member'
import { exampleCall } from '../call'
import type { ExampleMember } from '../people'
import type { ExampleCommenter, Said } from '../said'

export const exampleSlug = 'learning-technologist'

/** A comment of the example as it stands in the project; `text` is what everybody reads, '' while it waits. */
export type PlacedComment = {
  readonly id: string
  readonly commenter: ExampleCommenter
  readonly said: Said
  text: string
}

export type Scene = {
  readonly projectId: number
  readonly team: Readonly<Record<ExampleMember, AnyMember>>
  /** Clause ids by the keys of description.ts, code ids by those of codebook.ts (clause codes as `clause:KEY`). */
  readonly clauses: Map<string, string>
  readonly codes: Map<string, string>
  readonly comments: PlacedComment[]
  /** One commenter's receipt, to be tried at /receipt. */
  receipt: string
}

/** The call named so, on a day of the example (`02-09` is the 9th of February 2025); later in the day for a larger `minute`. */
export function on(day: string, name: string, minute = 0): Call {
  return exampleCall(name, new Date(Date.parse(`2025-${day}T09:00:00Z`) + minute * 60_000))
}

export function known(map: ReadonlyMap<string, string>, key: string): string {
  const id = map.get(key)
  if (!id) throw new Error(`The example names ${key}, which it does not have.`)
  return id
}

/** Where these words stand among the admitted comments. */
export function findWords(comments: readonly PlacedComment[], words: string) {
  const comment = comments.find(({ text }) => text.includes(words))
  if (!comment) throw new Error(`No admitted comment of the example says "${words}".`)
  const start = comment.text.indexOf(words)
  return { commentId: comment.id, start, end: start + words.length }
}
