import { compile, type HtmlToTextOptions } from 'html-to-text'

const options: HtmlToTextOptions = {
  wordwrap: false,
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'script', format: 'skip' },
    { selector: 'noscript', format: 'skip' },
    { selector: 'template', format: 'skip' },
    { selector: 'head', format: 'skip' },
    { selector: 'ul', options: { itemPrefix: '· ' } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'table', format: 'block' },
    { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'td', format: 'inline' },
  ],
}

const convert = compile(options)

/**
 * The words of HTML without markup, scripts and styles: blocks on lines of their own, `· ` or a number before list entries,
 * `> ` before each line of a quote. Line ends are LF; no-break spaces stay.
 */
export function textOfAnyHtml(html: string): string {
  if (isTangled(html)) return tidy(withoutTags(html))
  try {
    return tidy(convert(apart(html)))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return tidy(withoutTags(html))
  }
}

/** The words of a table's cell: `<br/>` is a line end, `&rsquo;` a quote. A cell without markup comes back as it is. */
export function textOfCell(cell: string): string {
  return /<\/?[a-z][^<>]*>|&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/iu.test(cell) ? textOfAnyHtml(cell) : cell
}

/** Neighbouring cells of a row would run into one word. */
function apart(html: string): string {
  return html.replace(/<\/t[dh]\s*>/giu, ' $&')
}

const most = { tags: 150_000, deep: 300 }
/** Elements that are often left open, or have no end. */
const unclosed = /^(?:p|li|tr|td|th|dt|dd|br|hr|img|wbr|col|input|meta|link|area|option|thead|tbody)$/iu

/** More markup than anybody writes, or nested deeper: its structure would take minutes to read. */
function isTangled(html: string): boolean {
  let tags = 0
  let depth = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,15})?/giu)) {
    tags += 1
    if (name !== '' && !unclosed.test(name)) depth += slash ? -1 : 1
    if (tags > most.tags || depth > most.deep) return true
  }
  return false
}

/** For such markup: no structure, but every word. */
function withoutTags(html: string): string {
  return without(without(html, 'script'), 'style')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6])\s*>/giu, '\n')
    .replace(/<[^<>]*>/gu, '')
}

/** Without the elements of one name, each up to its end; one that never ends takes all after it. */
function without(html: string, name: string): string {
  const begins = new RegExp(`<${name}(?![a-z0-9-])`, 'giu')
  const ends = new RegExp(`</${name}(?![a-z0-9-])[^<>]*>?`, 'giu')
  const kept: string[] = []
  let from = 0
  for (let found = begins.exec(html); found; found = begins.exec(html)) {
    kept.push(html.slice(from, found.index))
    ends.lastIndex = begins.lastIndex
    if (!ends.exec(html)) return kept.join(' ')
    from = ends.lastIndex
    begins.lastIndex = from
  }
  return [...kept, html.slice(from)].join(' ')
}

function tidy(text: string): string {
  const lines = text.replace(/\r\n?/gu, '\n').split('\n')
  return lines
    .map(withoutBlanksAtEnd)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}

function withoutBlanksAtEnd(line: string): string {
  let end = line.length
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end -= 1
  return line.slice(0, end)
}
