/** What somebody wrote and did not send yet: field name -> words. It never leaves this browser. */
export type Draft = Readonly<Record<string, string>>

export type DraftComment = { readonly on: string; readonly text: string; readonly wording: string | null }

const key = (slug: string) => `codicil-draft-${slug}`
const isWords = (name: string) => /^(?:text|so)\./.test(name)

export function readDraft(slug: string): Draft {
  try {
    return JSON.parse(localStorage.getItem(key(slug)) ?? '{}') as Draft
  } catch {
    return {}
  }
}

/** Keeps what differs from the page; false where the browser keeps nothing. */
export function keepDraft(slug: string, form: HTMLFormElement): boolean {
  const changed = [...textareas(form)].filter((field) => field.value !== field.defaultValue)
  try {
    if (changed.length === 0) localStorage.removeItem(key(slug))
    else localStorage.setItem(key(slug), JSON.stringify(Object.fromEntries(changed.map(({ name, value }) => [name, value]))))
    return true
  } catch {
    return false
  }
}

/** A word under which this draft is sent, the same until it was taken in, so that sending it twice sends it once. */
export function sendingWord(slug: string): string {
  const fresh = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
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

/** Puts the kept words back where they were written. */
export function fillDraft(form: HTMLFormElement, draft: Draft): void {
  for (const field of textareas(form)) {
    const words = draft[field.name]
    if (words === undefined || field.value !== field.defaultValue) continue
    field.value = words
    const own = field.closest<HTMLDetailsElement>('details.so')
    if (own) own.open = true
  }
}

/** The comments that would be sent now. */
export function commentsIn(form: HTMLFormElement): DraftComment[] {
  const fields = new Map([...textareas(form)].map((field) => [field.name, field]))
  return [...fields].flatMap(([name, field]) => {
    if (!name.startsWith('text.')) return []
    const own = fields.get(`so.${name.slice(5)}`)
    const isReworded = own !== undefined && own.value.trim() !== '' && own.value.trim() !== own.defaultValue.trim()
    if (field.value.trim() === '' && !isReworded) return []
    const on = field.closest<HTMLElement>('[data-on]')?.dataset.on ?? 'the whole text'
    return [{ on, text: field.value, wording: isReworded ? own.value : null }]
  })
}

function textareas(form: HTMLFormElement): HTMLTextAreaElement[] {
  return [...form.querySelectorAll('textarea')].filter(({ name }) => isWords(name))
}
