import { applyCoding } from '@/lib/domain/coding/apply-coding'
import type { DeskCoding } from '@/lib/queries/desk'

/** What one act did, so that it can be taken back and done again. */
export type Step = { readonly act: string; readonly born: readonly string[]; readonly ended: readonly string[] }

export type OwnCodings = {
  readonly known: ReadonlyMap<string, DeskCoding>
  readonly living: ReadonlySet<string>
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export function ownCodings(codings: readonly DeskCoding[]): OwnCodings {
  return {
    known: new Map(codings.map((coding) => [coding.id, coding])),
    living: new Set(codings.map(({ id }) => id)),
    done: [],
    undone: [],
  }
}

export function livingOf({ known, living }: OwnCodings): DeskCoding[] {
  return [...living]
    .flatMap((id) => known.get(id) ?? [])
    .toSorted((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
}

/** The page as it will be once the server has put this coding there: the same rule decides on both sides. */
export function withApplied(own: OwnCodings, wanted: DeskCoding, act: string, replaced: readonly string[] = []): OwnCodings {
  const here = livingOf(own).filter(({ id }) => !replaced.includes(id))
  const { born, ended } = applyCoding(here, wanted)
  const known = new Map(own.known)
  if (born) known.set(born.id, { ...wanted, ...born })
  return stepped({ ...own, known }, { act, born: born ? [born.id] : [], ended: [...replaced, ...ended] })
}

export function withRemoved(own: OwnCodings, id: string, act: string): OwnCodings {
  return stepped(own, { act, born: [], ended: [id] })
}

/** What was given to other comments changes nothing here, and is a step to be taken back all the same. */
export function withGiven(own: OwnCodings, act: string): OwnCodings {
  return { ...own, done: [...own.done, { act, born: [], ended: [] }], undone: [] }
}

/** Without a step that changed nothing here: it was refused, or taken back out of its turn. */
export function withoutStep(own: OwnCodings, act: string): OwnCodings {
  return { ...own, done: own.done.filter((step) => step.act !== act) }
}

/** Taking a step back is a step too; `act` is its own id, by which it can be taken back in turn. */
export function withUndone(own: OwnCodings, act: string): OwnCodings {
  const last = own.done.at(-1)
  if (!last) return own
  const step = { act, born: last.ended, ended: last.born }
  return { ...own, living: after(own.living, step), done: own.done.slice(0, -1), undone: [...own.undone, step] }
}

export function withRedone(own: OwnCodings, act: string): OwnCodings {
  const last = own.undone.at(-1)
  if (!last) return own
  const step = { act, born: last.ended, ended: last.born }
  return { ...own, living: after(own.living, step), undone: own.undone.slice(0, -1), done: [...own.done, step] }
}

function stepped(own: OwnCodings, step: Step): OwnCodings {
  if (step.born.length === 0 && step.ended.length === 0) return own
  return { ...own, living: after(own.living, step), done: [...own.done, step], undone: [] }
}

function after(living: ReadonlySet<string>, { born, ended }: Step): ReadonlySet<string> {
  const next = new Set(living)
  for (const id of ended) next.delete(id)
  for (const id of born) next.add(id)
  return next
}
