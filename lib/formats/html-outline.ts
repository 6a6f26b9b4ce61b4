type List = { readonly tag: string; entries: number }

/**
 * The words of the small, regular HTML that the Word reader writes, with a blank line between blocks: `#` before headings,
 * `·` or a number before list entries, `>` before quotes. A line break inside a block stays one; a row of a table is a block.
 */
export function textOfHtml(html: string): string {
  const blocks: string[] = []
  const lists: List[] = []
  let words: string[] = []
  let mark = ''
  let inRow = false
  const close = () => {
    const text = withoutEntities(words.join('')).trim()
    if (text !== '') {
      blocks.push(mark + text)
      mark = ''
    }
    words = []
  }

  for (const [, closing, tag = '', found] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^<>]*>|([^<]+)/g)) {
    if (found !== undefined) words.push(found)
    else if (tag === 'br') words.push('\n')
    else if (inRow && tag !== 'tr') words.push(/^(?:p|td|th)$/.test(tag) ? ' ' : '')
    else if (/^(?:p|h[1-6]|ul|ol|li|blockquote|tr|table)$/.test(tag)) {
      close()
      inRow = tag === 'tr' && closing === ''
      if ((tag === 'ul' || tag === 'ol') && closing === '') lists.push({ tag, entries: 0 })
      else if (tag === 'ul' || tag === 'ol') lists.pop()
      else if (tag !== 'p') mark = closing === '' ? markOf(tag, lists) : ''
    }
  }
  close()
  return `${blocks.join('\n\n')}\n`
}

function markOf(tag: string, lists: readonly List[]): string {
  if (tag === 'blockquote') return '> '
  if (/^h[1-6]$/.test(tag)) return `${'#'.repeat(Number(tag[1]))} `
  if (tag !== 'li') return ''

  const list = lists.at(-1)
  if (list) list.entries += 1
  return `${'  '.repeat(Math.max(0, lists.length - 1))}${list?.tag === 'ol' ? `${list.entries}.` : '·'} `
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': '\u00a0',
  '&amp;': '&',
}

function withoutEntities(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => entities[entity] ?? entity)
}
