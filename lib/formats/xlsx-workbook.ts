import { gathered } from './byte-source'
import { decodeBytes, decodeChunks, detectEncoding } from './encoding'
import { keepStrings, type SharedStrings } from './xlsx-strings'
import { lookOf, type NumberLook, unescaped } from './xlsx-values'
import { readXml, xmlEvents } from './xml-events'
import { BadZip, unzipped, type ZipMember, zipMembers } from './zip-members'

export type XlsxSheet = { readonly name: string; readonly isHidden: boolean; readonly path: string }

/** What all sheets share. */
export type XlsxWorkbook = {
  readonly sheets: readonly XlsxSheet[]
  readonly strings: SharedStrings
  readonly looks: readonly NumberLook[]
  readonly from1904: boolean
  readonly hasNotes: boolean
  readonly part: (path: string) => AsyncIterable<Uint8Array> | null
}

const limits = { members: 4000, small: 30_000_000, strings: 150_000_000, sheet: 1_500_000_000 }

/** Reads what a workbook says of its sheets; throws BadZip or BadXml for one that is damaged or too large. */
export async function xlsxWorkbook(bytes: Uint8Array): Promise<XlsxWorkbook> {
  const members = new Map<string, ZipMember>()
  for (const member of zipMembers(bytes)) {
    const name = member.name.replace(/^\/+/u, '').toLowerCase()
    if (members.has(name) || members.size >= limits.members) throw new BadZip('twins or too many')
    members.set(name, member)
  }
  const part = (path: string, most = limits.sheet) => {
    const member = members.get(path.toLowerCase())
    return member ? unzipped(bytes, member, most) : null
  }
  const small = async (path: string): Promise<string> => {
    const content = await gathered(part(path, limits.small) ?? nothing(), limits.small)
    return content && content.length > 0 ? decodeBytes(content, detectEncoding(content)) : '<none/>'
  }
  const targets = targetsOf(await small('xl/_rels/workbook.xml.rels'))
  const { sheets, from1904 } = sheetsOf(await small('xl/workbook.xml'), targets)
  const stringsPath = [...targets.values()].find((path) => /sharedstrings\.xml$/iu.test(path)) ?? 'xl/sharedStrings.xml'
  return {
    sheets,
    strings: await stringsOf(part(stringsPath, limits.strings)),
    looks: looksOf(await small('xl/styles.xml')),
    from1904,
    hasNotes: [...members.keys()].some((name) => /^xl\/(?:threadedcomments\/|comments)/u.test(name)),
    part: (path) => part(path),
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function targetsOf(xml: string): Map<string, string> {
  const targets = new Map<string, string>()
  const open = (_: string, { Id, Target }: Readonly<Record<string, string>>) => {
    if (Id && Target) targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//u, '')}`)
  }
  readXml(xml, { open, text: () => {}, close: () => {} })
  return targets
}

function sheetsOf(xml: string, targets: ReadonlyMap<string, string>): { sheets: XlsxSheet[]; from1904: boolean } {
  const sheets: XlsxSheet[] = []
  let from1904 = false
  let ids = 0
  const open = (element: string, attributes: Readonly<Record<string, string>>) => {
    if (element === 'workbookPr') from1904 = /^(?:1|true)$/u.test(attributes.date1904 ?? '')
    if (element !== 'sheet') return
    ids += 1
    const path = targets.get(attributes.id ?? '') ?? `xl/worksheets/sheet${ids}.xml`
    if (/worksheets\//iu.test(path))
      sheets.push({ name: attributes.name ?? `sheet ${ids}`, isHidden: /hidden/iu.test(attributes.state ?? ''), path })
  }
  readXml(xml, { open, text: () => {}, close: () => {} })
  return { sheets, from1904 }
}

/** Shared strings with the words of all their runs; readings of East Asian signs (`rPh`) are no words. */
async function stringsOf(chunks: AsyncIterable<Uint8Array> | null): Promise<SharedStrings> {
  const strings = keepStrings()
  if (!chunks) return strings.done()
  let words = ''
  let isWord = false
  let reading = 0
  const events = xmlEvents({
    open(name) {
      if (name === 'si') words = ''
      if (name === 'rPh') reading += 1
      isWord = name === 't' && reading === 0
    },
    text(text) {
      if (isWord) words += text
    },
    close(name) {
      isWord = false
      if (name === 'rPh') reading -= 1
      if (name === 'si') strings.add(unescaped(words))
    },
  })
  try {
    for await (const text of decodeChunks(chunks, 'utf-8')) events.push(text)
    events.end()
  } catch (error) {
    strings.done().close()
    throw error
  }
  return strings.done()
}

function looksOf(xml: string): NumberLook[] {
  const codes = new Map<number, string>()
  const looks: NumberLook[] = []
  let isInCells = false
  readXml(xml, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'cellXfs') isInCells = true
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '')
      if (name === 'xf' && isInCells) looks.push(lookOf(Number(numFmtId), codes.get(Number(numFmtId))))
    },
    text: () => {},
    close(name) {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return looks
}
