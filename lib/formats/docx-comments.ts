import { docxParagraphs, newText, TooMuch } from './docx-paragraphs'
import { readXml } from './xml-events'

/** A margin comment. `answers`: the id of the one it replies to. */
export type DocxComment = {
  readonly id: string
  readonly author: string
  readonly initials: string
  /** As written: mostly the clock of the writer, whatever zone it claims. */
  readonly date: string
  readonly text: string
  readonly answers: string | null
}

const most = 3000

/** The margin comments of a Word document; `extended` is the part that knows which replies to which, where there is one. */
export function docxComments(xml: string, extended: string | null): readonly DocxComment[] {
  const parents = extended === null ? new Map<string, string>() : parentsOf(extended)
  const blocks = commentBlocks(xml)
  if (blocks.length > most) throw new TooMuch()
  const read = blocks.map(({ head, body }) => {
    const { paragraphs } = docxParagraphs(body)
    const text = paragraphs.map(newText).join('\n').trim()
    return { ...head, text, last: paragraphs.at(-1)?.id ?? '' }
  })
  const idOf = new Map(read.flatMap(({ last, id }) => (last === '' ? [] : [[last, id]])))
  return read.map(({ last, ...comment }) => ({ ...comment, answers: idOf.get(parents.get(last) ?? '') ?? null }))
}

type Head = { id: string; author: string; initials: string; date: string }

/** Each comment with its own XML, written anew so that the paragraph reader can read it by itself. */
function commentBlocks(xml: string): { head: Head; body: string }[] {
  const blocks: { head: Head; body: string }[] = []
  let body: string[] | null = null
  let head: Head = { id: '', author: '', initials: '', date: '' }
  readXml(xml, {
    open(name, attributes) {
      if (name === 'comment') {
        head = {
          id: attributes.id ?? '',
          author: attributes.author ?? '',
          initials: attributes.initials ?? '',
          date: attributes.date ?? '',
        }
        body = ['<comment>']
      } else
        body?.push(
          `<${name}${Object.entries(attributes)
            .map(([key, value]) => ` ${key}="${escaped(value)}"`)
            .join('')}>`,
        )
    },
    text: (words) => body?.push(escaped(words)),
    close(name) {
      body?.push(`</${name}>`)
      if (name !== 'comment' || !body) return
      blocks.push({ head, body: body.join('') })
      body = null
    },
  })
  return blocks
}

function parentsOf(xml: string): Map<string, string> {
  const parents = new Map<string, string>()
  readXml(xml, {
    open: (_, { paraId, paraIdParent }) => {
      if (paraId && paraIdParent) parents.set(paraId, paraIdParent)
    },
    text: () => {},
    close: () => {},
  })
  return parents
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`)
}
