import { SaxesParser } from 'saxes'

export type XmlAttributes = Readonly<Record<string, string>>

/** Names come without their prefix. */
export type XmlListener = {
  readonly open: (name: string, attributes: XmlAttributes) => void
  readonly text: (words: string) => void
  readonly close: (name: string) => void
}

/** Thrown for what is no XML that an office program writes; a reader turns it into its sentence. */
export class BadXml extends Error {}

/**
 * Tells a listener what an XML text holds, piece by piece. Ends with BadXml where the text is broken, declares a document
 * type (office files have none, and entities that name each other could fill the memory) or nests deeper than 500.
 */
export function xmlEvents(listener: XmlListener) {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('error', (error) => {
    throw new BadXml(error.message)
  })
  parser.on('doctype', () => {
    throw new BadXml('a document type')
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > 500) throw new BadXml('too deep')
    listener.open(withoutPrefix(name), plain(attributes))
  })
  parser.on('text', listener.text)
  parser.on('cdata', listener.text)
  parser.on('closetag', ({ name }) => {
    depth -= 1
    listener.close(withoutPrefix(name))
  })
  return {
    push: (text: string): void => {
      parser.write(text)
    },
    end: (): void => {
      parser.close()
    },
  }
}

/** The whole of a text at once. */
export function readXml(text: string, listener: XmlListener): void {
  const events = xmlEvents(listener)
  events.push(text.replace(/^\uFEFF/u, ''))
  events.end()
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function plain(attributes: Readonly<Record<string, string>>): XmlAttributes {
  const named: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) named[withoutPrefix(name)] ??= value
  return named
}
