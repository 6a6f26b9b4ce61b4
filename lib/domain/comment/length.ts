/** Characters (UTF-16 units, a line end counted once) that one comment may have at the public door. */
export const longestComment = 50_000

/** What to say of a comment that does not fit; null where it fits. */
export function tooLong(text: string): string | null {
  const { length } = text.replace(/\r\n?/g, '\n')
  if (length <= longestComment) return null
  const counted = (count: number) => count.toLocaleString('en-GB')
  return `One comment has ${counted(length)} characters, and at most ${counted(longestComment)} fit. Send it in parts, beside the clauses they are about.`
}
