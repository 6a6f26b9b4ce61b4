import type { Draft } from './draft'

export function speaksOfLevels(heading: string): boolean {
  return /\blevels?\b/iu.test(heading)
}

/** Gives what stands under `A Junior Librarian`, a part of a section on levels, the level `junior`. */
export function withLevels(drafts: readonly Draft[]): Draft[] {
  const above: Draft[] = []
  const names = levelNames(drafts)
  return drafts.map((draft) => {
    while ((above.at(-1)?.depth ?? -1) >= draft.depth) above.pop()
    const level = above.map((section) => names.get(section)).findLast((name) => name !== undefined) ?? null
    above.push(draft)
    return draft.kind === 'statement' ? { ...draft, level } : draft
  })
}

function levelNames(drafts: readonly Draft[]): Map<Draft, string> {
  const names = new Map<Draft, string>()
  drafts.forEach((section, index) => {
    if (section.kind !== 'section' || !speaksOfLevels(section.text)) return
    const parts: Draft[] = []
    for (let at = index + 1; at < drafts.length; at += 1) {
      const draft = drafts[at]
      if (!draft || draft.depth <= section.depth) break
      if (draft.kind === 'section' && draft.depth === section.depth + 1) parts.push(draft)
    }
    const known = distinctWords(parts.map(({ text }) => text))
    for (const [at, part] of parts.entries()) names.set(part, known[at] ?? part.text.toLowerCase())
  })
  return names
}

/** What tells the headings apart, in lower case: without article and without the words that all of them share. */
function distinctWords(headings: readonly string[]): string[] {
  const words = headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/^(?:an?|the)\s+/u, '')
      .split(/\s+/u),
  )
  const shared = new Set(words[0]?.filter((word) => headings.length > 1 && words.every((others) => others.includes(word))))
  return words.map((own) => {
    const rest = own.filter((word) => !shared.has(word))
    return rest.length > 0 && !rest.every((word) => /^\d+$/u.test(word)) ? rest.join(' ') : own.join(' ')
  })
}
