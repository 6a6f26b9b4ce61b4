export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>
  /** Elements, or one text; never both. */
  readonly children: readonly XmlElement[] | string
}

/** Characters that XML 1.0 cannot hold were left out of the element or attribute that `where` names. */
export type XmlLoss = { readonly where: string; readonly characters: readonly string[] }

/** Each control character but tab and line ends, halves of surrogate pairs, and the two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

export function element(
  name: string,
  attributes: XmlElement['attributes'] = {},
  children: XmlElement['children'] = [],
): XmlElement {
  return { name, attributes, children }
}

/** A whole document in UTF-8 without byte order mark, one element a line. Attributes that are undefined are left out. */
export function writeXml(root: XmlElement): { readonly xml: string; readonly losses: readonly XmlLoss[] } {
  const losses: XmlLoss[] = []

  function clean(text: string, where: string): string {
    const characters = text.match(forbidden)
    if (!characters) return text
    losses.push({ where, characters: [...new Set(characters)].map(spelled) })
    return text.replace(forbidden, '')
  }

  function write({ name, attributes, children }: XmlElement, depth: number): string {
    const indent = '  '.repeat(depth)
    const written = Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [` ${key}="${clean(String(value), `${name}/@${key}`).replace(/[&<>"\n\r\t]/g, escaped)}"`],
    )
    const open = `${indent}<${name}${written.join('')}`
    if (typeof children === 'string') return `${open}>${clean(children, name).replace(/[&<>\r]/g, escaped)}</${name}>\n`
    if (children.length === 0) return `${open}/>\n`
    return `${open}>\n${children.map((child) => write(child, depth + 1)).join('')}${indent}</${name}>\n`
  }

  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, 0)}`
  return { xml, losses }
}

function escaped(character: string): string {
  return escapes[character] ?? character
}

function spelled(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
