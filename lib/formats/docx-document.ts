import { Document, type ICommentOptions, type IStylesOptions, LineRuleType, Packer, type Paragraph, type Table } from 'docx'
import { readZip, writeZip, zipLimits } from './zip'

export type DocxContent = {
  readonly title: string
  readonly children: readonly (Paragraph | Table)[]
  /** What stands in the margin; ranges in the paragraphs point to it by number. */
  readonly margin?: readonly ICommentOptions[]
}

const heading = (size: number, before: number) => ({
  run: { font: 'Georgia', size, color: '222222' },
  paragraph: { spacing: { before, after: 80, line: 264, lineRule: LineRuleType.AUTO } },
})
const looks: NonNullable<IStylesOptions['default']> = {
  document: {
    run: { font: 'Georgia', size: 22 },
    paragraph: { spacing: { after: 120, line: 300, lineRule: LineRuleType.AUTO } },
  },
  ...{ title: heading(40, 0), heading1: heading(28, 320), heading2: heading(24, 280) },
}

/** A Word document. The same content gives the same bytes: `madeAt` stands where the clock would. */
export async function docxDocument({ title, children, margin = [] }: DocxContent, madeAt: Date): Promise<Uint8Array> {
  const document = new Document({
    ...{ title, creator: 'Codicil', lastModifiedBy: 'Codicil' },
    styles: { default: looks },
    ...(margin.length > 0 && { comments: { children: margin } }),
    sections: [{ children }],
  })
  return withoutClock(new Uint8Array(await Packer.toBuffer(document)), madeAt)
}

/** Without the characters that XML cannot hold; each becomes the sign for what is missing. */
export function forWord(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
}

/** Only the core properties tell the time of making. */
function withoutClock(bytes: Uint8Array, madeAt: Date): Uint8Array {
  const reading = readZip(bytes, { ...zipLimits, ratio: Number.POSITIVE_INFINITY })
  if (reading.status === 'refused') throw new Error('A document just made cannot be read.')
  const core = 'docProps/core.xml'
  const stamp = `${madeAt.toISOString().slice(0, 19)}Z`
  const files = [...reading.files].map(([path, content]) => {
    if (path !== core) return { path, bytes: content }
    const said = new TextDecoder().decode(content).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, stamp)
    return { path, bytes: new TextEncoder().encode(said) }
  })
  return writeZip(files)
}
