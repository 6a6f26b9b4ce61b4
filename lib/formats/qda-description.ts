/** What the one text that the exchange formats have for a code is made of, each part under its heading. */
export const descriptionHeadings = {
  shortDefinition: 'Short definition',
  definition: 'Definition',
  useWhen: 'Use when',
  notWhen: 'Do not use when',
  example: 'Example',
} as const

export type DescriptionPart = keyof typeof descriptionHeadings
const parts = Object.keys(descriptionHeadings) as DescriptionPart[]
const headings = Object.values(descriptionHeadings).join('|')
const heading = new RegExp(`^(${headings}): `)
const quoted = new RegExp(`^ +(?:${headings}): `)
const quotable = new RegExp(`^ *(?:${headings}): `)

/** Parts under their headings, one after the other. A line of a part that looks like a heading is moved in by a blank. */
export function writeDescription(given: readonly (readonly [heading: string, text: string])[]): string {
  return given
    .filter(([, text]) => text.trim() !== '')
    .map(([name, text]) => {
      const [first, ...others] = text.trim().split('\n')
      return [`${name}: ${first}`, ...others.map((line) => (quotable.test(line) ? ` ${line}` : line))].join('\n')
    })
    .join('\n')
}

/** Undoes `writeDescription`. Words that stand under no heading are the definition; a part that is not there is empty. */
export function readDescription(text: string): Record<DescriptionPart, string> {
  const read: Record<DescriptionPart, string[]> = { shortDefinition: [], definition: [], useWhen: [], notWhen: [], example: [] }
  let at: DescriptionPart = 'definition'
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const named = heading.exec(line)
    at = parts.find((part) => descriptionHeadings[part] === named?.[1]) ?? at
    read[at].push(named ? line.slice(named[0].length) : quoted.test(line) ? line.slice(1) : line)
  }
  const words = (part: DescriptionPart) => read[part].join('\n').trim()
  return {
    ...{ shortDefinition: words('shortDefinition'), definition: words('definition'), useWhen: words('useWhen') },
    ...{ notWhen: words('notWhen'), example: words('example') },
  }
}
