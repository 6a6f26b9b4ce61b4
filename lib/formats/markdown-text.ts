/** Whether a text is written in Markdown: it has a heading, or emphasis in pairs of stars, or a link in brackets. */
export function isMarkdown(text: string): boolean {
  return (
    /^#{1,6} \S/mu.test(text) || /\*\*[^\s*][^*\n]{0,300}\*\*/u.test(text) || /\[[^[\]\n]{1,300}\]\([^()\s]{1,500}\)/u.test(text)
  )
}

/**
 * Markdown as the plain text that an outline is read from. Marks of structure (`#`, `>`, lists) stay, underlined headings get
 * theirs; emphasis, escapes and fences go; a link keeps its address in brackets. No word is lost.
 */
export function readMarkdown(text: string): string {
  return underlinedHeadings(text.replace(/\r\n?/gu, '\n').split('\n'))
    .filter((line) => !/^ {0,3}(?:`{3,}|~{3,})\s*$/u.test(line))
    .map((line) => withoutMarks(withoutClosingHashes(line)))
    .join('\n')
}

function underlinedHeadings(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    const [above, below] = [lines[at - 1] ?? '', lines[at + 1] ?? '']
    if (canBeHeading(line, above) && isUnderline(below)) return [`${below.trim().startsWith('=') ? '#' : '##'} ${line.trim()}`]
    return isUnderline(line) && canBeHeading(above, lines[at - 2] ?? '') ? [] : [line]
  })
}

function isUnderline(line: string): boolean {
  return /^ {0,3}(?:={2,}|-{2,})[ \t]*$/u.test(line)
}

/** One line of words of its own: no mark before it, nothing above it. */
function canBeHeading(line: string, above: string): boolean {
  return above.trim() === '' && /^ {0,3}[^\s#>*+=-]/u.test(line) && !/^ {0,3}\d{1,9}[.)]\s/u.test(line)
}

function withoutClosingHashes(line: string): string {
  return /^#{1,6} /u.test(line) ? line.trimEnd().replace(/ #{1,10}$/u, '') : line
}

const inlineMarks = new RegExp(
  [
    /\\([!-/:-@[-`{-~])/u,
    /`([^`]{1,1000})`/u,
    /!?\[([^[\]]{1,1000})\]\(([^()\s]{1,1000})(?: "[^"]{0,300}")?\)/u,
    /\*\*([^\s*](?:(?:[^*]|\*(?!\*)){0,1000}[^\s*])?)\*\*/u,
    /(?<!\*)\*([^\s*](?:[^*]{0,1000}[^\s*])?)\*/u,
    /(?<![\p{L}\p{N}_])__([^\s_](?:[^_]{0,1000}[^\s_])?)__(?![\p{L}\p{N}_])/u,
    /(?<![\p{L}\p{N}_])_([^\s_](?:[^_]{0,1000}[^\s_])?)_(?![\p{L}\p{N}_])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
)

function withoutMarks(line: string, depth = 0): string {
  if (depth > 4) return line
  return line.replace(
    inlineMarks,
    (_, escaped?: string, code?: string, name?: string, address?: string, ...emphasised: unknown[]) => {
      if (escaped !== undefined) return escaped
      if (code !== undefined) return code
      if (name !== undefined) return name === address ? name : `${withoutMarks(name, depth + 1)} (${address ?? ''})`
      const inner = emphasised.slice(0, 4).find((text) => typeof text === 'string')
      return typeof inner === 'string' ? withoutMarks(inner, depth + 1) : ''
    },
  )
}
