/**
 * What a form's action answers: nothing yet, done, or refused with a sentence and, where it concerns one, a field's own.
 * `values` gives back what was typed, so that a page without script can show it again.
 */
export type FormState =
  | { status: 'idle' }
  | { status: 'done'; message?: string; value?: unknown }
  | { status: 'refused'; sentence: string; fields?: Readonly<Record<string, string>>; values?: Readonly<Record<string, string>> }

export const idle: FormState = { status: 'idle' }
