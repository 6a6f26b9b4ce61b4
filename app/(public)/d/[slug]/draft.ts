import { tooLong } from '@/lib/domain/comment/length'
import type { Passage } from '@/lib/domain/comment/passage'

/** What somebody wrote or chose and did not send yet: field name -> value. It never leaves this browser. */
export type Draft = Readonly<Record<string, string>>

export type DraftComment = { readonly key: string; readonly on: string; readonly text: string }

/** Words of a clause that the reader wants to say something about. */
export type Aim = Passage & { readonly clauseId: string }

const key = (slug: string) => `codicil-draft-${slug}`
// A name and an address are not kept: whoever sits at this device next would find them.
const isKept = (name: string) => /^(?:text|so|quote|use|about)\./.test(name)

export const keyOf = ({ clauseId, start, end }: Aim) => `${clauseId}@${start}-${end}`
export const clauseOf = (key: string) => key.split('@')[0] ?? key

export function readDraft(slug: string): Draft {
  try {
    return JSON.parse(localStorage.getItem(key(slug)) ?? '{}') as Draft
  } catch {
    return {}
  }
}

/** Keeps what differs from the page, with the strays that no field holds; false where the browser keeps nothing. */
export function keepDraft(slug: string, form: HTMLFormElement, strays: Draft): boolean {
  const changed = fieldsOf(form).filter((field) => heldIn(field) !== printedIn(field))
  const entries = [...Object.entries(strays), ...changed.map((field) => [field.name, heldIn(field)] as const)]
  const said = entries.some(([name]) => !name.startsWith('quote.'))
  try {
    if (said) localStorage.setItem(key(slug), JSON.stringify(Object.fromEntries(entries)))
    else localStorage.removeItem(key(slug))
    return true
  } catch {
    return false
  }
}

/** A word under which this draft is sent, the same until it was taken in, so that sending it twice sends it once. */
export function sendingWord(slug: string, fresh: string): string {
  try {
    const kept = localStorage.getItem(`${key(slug)}-sending`)
    if (kept) return kept
    localStorage.setItem(`${key(slug)}-sending`, fresh)
  } catch {
    // A browser that keeps nothing has the word for as long as the page is open.
  }
  return fresh
}

export function dropDraft(slug: string): void {
  try {
    localStorage.removeItem(key(slug))
    localStorage.removeItem(`${key(slug)}-sending`)
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}

/** Tells what another tab keeps for the same description, and when it was sent from there. Returns how to stop. */
export function watchDraft(slug: string, onKept: (draft: Draft) => void, onSent: () => void): () => void {
  const look = (event: StorageEvent) => {
    if (event.key === key(slug) && event.newValue !== null) onKept(readDraft(slug))
    if (event.key === `${key(slug)}-sending` && event.newValue === null) onSent()
  }
  window.addEventListener('storage', look)
  return () => window.removeEventListener('storage', look)
}

/** The passages of a draft that still read as they did. `printed` tells the words of a clause on this page. */
export function aimsIn(draft: Draft, printed: (clauseId: string) => string | undefined): Aim[] {
  return Object.entries(draft).flatMap(([name, words]) => {
    const [, clauseId = '', start, end] = /^quote\.([0-9a-f-]{36})@(\d+)-(\d+)$/.exec(name) ?? []
    const aim = { clauseId, start: Number(start), end: Number(end), words }
    return words !== '' && printed(clauseId)?.slice(aim.start, aim.end) === words ? [aim] : []
  })
}

/** What a draft says about clauses or words that this page does not have any more. */
export function straysOf(draft: Draft, form: HTMLFormElement): Draft {
  const here = new Set(fieldsOf(form).map(({ name }) => name))
  const isStray = (name: string) => /^(?:text|so)\./.test(name) && !here.has(name)
  return Object.fromEntries(Object.entries(draft).filter(([name, words]) => isStray(name) && words.trim() !== ''))
}

/** Puts the kept words and choices back where they were made, unless something stands there by now. */
export function fillDraft(form: HTMLFormElement, draft: Draft): void {
  for (const field of fieldsOf(form)) {
    const kept = draft[field.name]
    if (kept === undefined || heldIn(field) !== printedIn(field)) continue
    if (isCheck(field)) field.checked = kept !== ''
    else field.value = kept
    const own = field.closest<HTMLDetailsElement>('details.so')
    if (own) own.open = true
  }
}

/** Lets a field say by itself, before anything is sent, that it holds more than can be taken. */
export function sayLengths(form: HTMLFormElement): void {
  for (const field of fieldsOf(form)) if (/^(?:text|so)\./.test(field.name)) field.setCustomValidity(tooLong(field.value) ?? '')
}

/** A field that refuses what it holds cannot say so inside a closed box. */
export function openAround({ target }: Event): void {
  for (let box = (target as Element).closest('details'); box; box = box.parentElement?.closest('details') ?? null) box.open = true
}

/** The comments that would be sent now. */
export function commentsIn(form: HTMLFormElement): DraftComment[] {
  const fields = new Map(fieldsOf(form).map((field) => [field.name, field]))
  return [...fields].flatMap(([name, field]) => {
    if (!name.startsWith('text.')) return []
    const key = name.slice(5)
    const own = fields.get(`so.${key}`)
    const isReworded = own !== undefined && own.value.trim() !== '' && own.value.trim() !== printedIn(own).trim()
    if (field.value.trim() === '' && !isReworded) return []
    const on = field.closest<HTMLElement>('[data-on]')?.dataset.on ?? 'the whole text'
    return [{ key, on, text: field.value || (own?.value ?? '') }]
  })
}

type Kept = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement

function fieldsOf(form: HTMLFormElement): Kept[] {
  return [...form.querySelectorAll<Kept>('textarea, input, select')].filter(({ name }) => isKept(name))
}

function isCheck(field: Kept): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.type === 'checkbox'
}

function heldIn(field: Kept): string {
  return isCheck(field) ? (field.checked ? 'on' : '') : field.value
}

/** What the field holds on a fresh page; an answer of the server may have given back words, so the field's own default does not tell. */
function printedIn(field: Kept): string {
  return field.dataset.printed ?? ''
}
