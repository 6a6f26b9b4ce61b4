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

/** For markup nested deeper than anybody writes: no structure, but every word. */
function withoutTags(html: string): string {
  return html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/giu, ' ')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6])\s*>/giu, '\n')
    .replace(/<[^<>]*>/gu, '')
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
