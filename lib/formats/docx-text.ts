import mammoth from 'mammoth'
import { readZip } from './zip'

export type DocxReading =
  | { readonly status: 'read'; readonly text: string }
  | { readonly status: 'refused'; readonly why: string }

const limits = { members: 2000, bytesEach: 60_000_000, bytesInAll: 200_000_000, ratio: 200 }

/** The words of a .docx with what carries its structure: `#` before headings, `·` or a number before list entries, `>` before quotes. */
export async function readDocxText(bytes: Uint8Array): Promise<DocxReading> {
  const notWord = 'This is not a Word document (.docx), or it is damaged. Save it again as .docx, or paste its text.'
  const zip = readZip(bytes, limits)
  if (zip.status === 'refused' || !zip.files.has('word/document.xml')) return { status: 'refused', why: notWord }
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(noImage) },
    )
    const text = textOf(value)
    if (!/[^\s\p{Cf}#>·]/u.test(text)) return { status: 'refused', why: 'There is no text in this document. Choose another one.' }
    return { status: 'read', text }
  } catch {
    return { status: 'refused', why: notWord }
  }
}

async function noImage() {
  return { src: '' }
}

/** Mammoth writes a small, regular HTML without attributes that matter here. */
function textOf(html: string): string {
  const lists: { tag: string; entries: number }[] = []
  let out = ''
  const onNewLine = (mark: string) => {
    out = `${out.trimEnd()}\n\n${mark}`
  }
  for (const [, closing, tag = '', words] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>|([^<]+)/g)) {
    if (words !== undefined) out += words
    else if (/^h[1-6]$/.test(tag) && !closing) onNewLine(`${'#'.repeat(Number(tag[1]))} `)
    else if (tag === 'ul' || tag === 'ol') {
      if (closing) lists.pop()
      else lists.push({ tag, entries: 0 })
    } else if (tag === 'li' && !closing) {
      const list = lists.at(-1) ?? { tag: 'ul', entries: 0 }
      list.entries += 1
      onNewLine(`${'  '.repeat(Math.max(0, lists.length - 1))}${list.tag === 'ol' ? `${list.entries}.` : '·'} `)
    } else if (tag === 'blockquote' && !closing) onNewLine('> ')
    else if ((tag === 'p' || tag === 'tr') && !closing && !/[·>.] $/.test(out)) onNewLine('')
    else if (tag === 'br' || tag === 'td') out += ' '
  }
  return `${withoutEntities(out).trim()}\n`
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
