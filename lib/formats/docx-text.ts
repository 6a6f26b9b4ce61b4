import mammoth from 'mammoth'
import { textOfHtml } from './html-outline'
import { readZip } from './zip'

export type DocxReading =
  | { readonly status: 'read'; readonly text: string }
  | { readonly status: 'refused'; readonly why: string }

const limits = { members: 2000, bytesEach: 60_000_000, bytesInAll: 200_000_000, ratio: 200 }

/** The words of a .docx with what carries its structure: `#` before headings, `·` or a number before list entries, `>` before quotes. */
export async function readDocxText(bytes: Uint8Array): Promise<DocxReading> {
  const notWord = 'This is not a Word document (.docx), or it is damaged. Save it again as .docx, or paste its text.'
  const zip = readZip(bytes, limits)
  if (zip.status === 'refused' || ![...zip.files.keys()].some((path) => /^word\/document\d*\.xml$/.test(path)))
    return { status: 'refused', why: notWord }
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(noImage) },
    )
    const text = textOfHtml(value)
    if (!/[^\s\p{Cf}#>·]/u.test(text)) return { status: 'refused', why: 'There is no text in this document. Choose another one.' }
    return { status: 'read', text }
  } catch {
    return { status: 'refused', why: notWord }
  }
}

async function noImage() {
  return { src: '' }
}
