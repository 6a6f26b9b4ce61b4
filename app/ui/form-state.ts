/**
 * What a form's action answers: nothing yet, done, or refused with a sentence and, where it concerns one, a field's own.
 * `again` shows something and lets the person go on with the same form. `values` gives back what was typed, so that a page without script can show it again.
 */
export type FormState =
  | { status: 'idle' }
  | { status: 'done'; message?: string; value?: unknown }
  | { status: 'again'; value?: unknown; values: Readonly<Record<string, string>> }
  | { status: 'refused'; sentence: string; fields?: Readonly<Record<string, string>>; values?: Readonly<Record<string, string>> }

/** A form's action. What it was answered before is not its business, so any shape of that is welcome. */
export type FormAction = (before: never, form: FormData) => Promise<FormState>

export const idle: FormState = { status: 'idle' }
