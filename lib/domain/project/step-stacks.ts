type WithAct = { readonly act: string }
export type Stacks<Step extends WithAct> = { readonly done: readonly Step[]; readonly undone: readonly Step[] }

/** One act as it was stored: what it did, and of which act it was the undoing. */
export type StoredStep<Step extends WithAct> = { readonly step: Step; readonly undoOf: string | null }

/** What can be undone and done again, from a person's acts in the order they happened. An undoing of something not listed is left out. */
export function stepStacks<Step extends WithAct>(acts: readonly StoredStep<Step>[]): Stacks<Step> {
  let done: Step[] = []
  let undone: Step[] = []
  for (const { step, undoOf } of acts) {
    if (undoOf === null) {
      done.push(step)
      undone = []
    } else if (done.some(({ act }) => act === undoOf)) {
      done = done.filter(({ act }) => act !== undoOf)
      undone.push(step)
    } else if (undone.some(({ act }) => act === undoOf)) {
      undone = undone.filter(({ act }) => act !== undoOf)
      done.push(step)
    }
  }
  return { done, undone }
}
