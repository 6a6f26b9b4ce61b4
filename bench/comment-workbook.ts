import { writeZip } from '@/lib/formats/zip'
import { commentRows } from './thousand-comments'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const links = 'http://schemas.openxmlformats.org/package/2006/relationships'
const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** The comments of the bench as a workbook in which cells name shared strings, as spreadsheet programs write it. */
export function commentWorkbook(count: number, name: string): Uint8Array {
  const strings = new Map<string, number>()
  const cell = (words: string) => {
    const nth = strings.get(words) ?? strings.size
    strings.set(words, nth)
    return `<c t="s"><v>${nth}</v></c>`
  }
  const row = (cells: readonly string[]) => `<row>${cells.map(cell).join('')}</row>`
  const rows = [row(['respondent', 'comment', 'sector'])]
  for (const cells of commentRows(count, name)) rows.push(row(cells))
  const shared = [...strings.keys()].map((words) => `<si><t xml:space="preserve">${escaped(words)}</t></si>`)
  const file = (path: string, ...parts: readonly string[]) => ({ path, bytes: Buffer.from(head + parts.join('')) })
  return writeZip([
    file(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${links}"><Relationship Id="rId1" Type="${kinds}/worksheet" Target="worksheets/sheet1.xml"/>`,
      `<Relationship Id="rId2" Type="${kinds}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    file(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${kinds}"><sheets><sheet name="Comments" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    file('xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}"><sheetData>`, rows.join(''), '</sheetData></worksheet>'),
    file('xl/sharedStrings.xml', `<sst xmlns="${main}">`, shared.join(''), '</sst>'),
  ])
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
