import type { CsvCell, CsvColumn } from './csv-writer'
import { element, writeXml, type XmlElement } from './xml-writer'
import { writeZip } from './zip'

/** A sheet with its header frozen. `width` is in characters; without it a column is 14 wide. */
export type XlsxTable = {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string
  readonly columns: readonly (CsvColumn & { readonly width?: number })[]
  readonly rows: Iterable<readonly CsvCell[]>
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const kindOf = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** More than this a cell cannot hold (ECMA-376 part 1, 18.3.1.53, as programs keep to it); longer text is cut. */
export const longestCell = 32_767

/**
 * A workbook (ECMA-376) of plain tables. Words are written as words, so that none can be run as a formula. The same tables give
 * the same bytes.
 */
export function writeXlsx(tables: readonly XlsxTable[]): Uint8Array {
  const file = (path: string, root: XmlElement) => ({ path, bytes: new TextEncoder().encode(writeXml(root).xml) })
  const sheets = tables.map((table, nth) => ({ table, id: `rId${nth + 1}`, path: `worksheets/sheet${nth + 1}.xml` }))
  return writeZip([
    file('[Content_Types].xml', contentTypes(sheets.map(({ path }) => path))),
    file('_rels/.rels', relationsOf([['rId1', 'officeDocument', 'xl/workbook.xml']])),
    file(
      'xl/_rels/workbook.xml.rels',
      relationsOf([...sheets.map(({ id, path }) => [id, 'worksheet', path] as const), ['rIdStyles', 'styles', 'styles.xml']]),
    ),
    file(
      'xl/workbook.xml',
      element('workbook', { xmlns: main, 'xmlns:r': relations }, [
        element(
          'sheets',
          {},
          sheets.map(({ table, id }, nth) => element('sheet', { name: table.name, sheetId: nth + 1, 'r:id': id })),
        ),
      ]),
    ),
    file('xl/styles.xml', styles()),
    ...sheets.map(({ table, path }) => file(`xl/${path}`, worksheet(table))),
  ])
}

function worksheet({ columns, rows }: XlsxTable): XmlElement {
  const pane = element('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' })
  const header = row(
    1,
    columns.map(({ name }) => name),
    1,
  )
  const written = Array.from(rows, (cells, nth) => row(nth + 2, cells, 0))
  return element('worksheet', { xmlns: main }, [
    element('sheetViews', {}, [element('sheetView', { workbookViewId: 0 }, [pane])]),
    ...(columns.length === 0
      ? []
      : [
          element(
            'cols',
            {},
            columns.map(({ width = 14 }, nth) => element('col', { min: nth + 1, max: nth + 1, width, customWidth: 1 })),
          ),
        ]),
    element('sheetData', {}, [header, ...written]),
  ])
}

function row(line: number, cells: readonly CsvCell[], style: number): XmlElement {
  return element(
    'row',
    { r: line },
    cells.flatMap((cell, nth) => {
      const place = { r: `${lettersOf(nth)}${line}`, s: style }
      if (typeof cell === 'number') return Number.isFinite(cell) ? element('c', place, [element('v', {}, String(cell))]) : []
      if (cell === null || cell === '') return []
      const words = element('t', { 'xml:space': 'preserve' }, spelled(cell))
      return element('c', { ...place, t: 'inlineStr' }, [element('is', {}, [words])])
    }),
  )
}

/** `_x001B_` stands for a sign that XML cannot hold, and `_x005F_` for the line of what only looks like that. */
function spelled(text: string): string {
  const cut = text.length > longestCell ? text.slice(0, longestCell).replace(/[\uD800-\uDBFF]$/u, '') : text
  return (
    cut
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids or folds
      .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/gu, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`)
  )
}

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last
}

function contentTypes(sheets: readonly string[]): XmlElement {
  const part = (path: string, kind: string) => element('Override', { PartName: path, ContentType: `${kindOf}.${kind}+xml` })
  return element('Types', { xmlns: `${packaged}/content-types` }, [
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('/xl/workbook.xml', 'sheet.main'),
    part('/xl/styles.xml', 'styles'),
    ...sheets.map((path) => part(`/xl/${path}`, 'worksheet')),
  ])
}

function relationsOf(list: readonly (readonly [id: string, kind: string, target: string])[]): XmlElement {
  return element(
    'Relationships',
    { xmlns: `${packaged}/relationships` },
    list.map(([Id, kind, Target]) => element('Relationship', { Id, Type: `${relations}/${kind}`, Target })),
  )
}

/** Two looks: words that wrap from the top of their cell, and the header in bold. */
function styles(): XmlElement {
  const font = (isBold: boolean) =>
    element('font', {}, [...(isBold ? [element('b')] : []), element('sz', { val: 11 }), element('name', { val: 'Calibri' })])
  const fill = (patternType: string) => element('fill', {}, [element('patternFill', { patternType })])
  const sides = ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side))
  const look = (fontId: number) =>
    element('xf', { numFmtId: 0, fontId, fillId: 0, borderId: 0, xfId: 0, applyFont: 1, applyAlignment: 1 }, [
      element('alignment', { vertical: 'top', wrapText: 1 }),
    ])
  return element('styleSheet', { xmlns: main }, [
    element('fonts', { count: 2 }, [font(false), font(true)]),
    element('fills', { count: 2 }, [fill('none'), fill('gray125')]),
    element('borders', { count: 1 }, [element('border', {}, sides)]),
    element('cellStyleXfs', { count: 1 }, [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
    element('cellXfs', { count: 2 }, [look(0), look(1)]),
  ])
}
